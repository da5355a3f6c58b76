using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vigor.Bench.Crowds;

/// <summary>Somebody with a browser: cookies of their own, an address of their own, perhaps a circuit.</summary>
internal sealed partial class CrowdPerson : IAsyncDisposable
{
    private const string Exercise = "barbell-bench-press";
    private const int MostSets = 50;

    private readonly Dictionary<string, string> cookies = [];
    private readonly HttpClient http;
    private readonly int number;
    private LiveCircuit? circuit;
    private string token = "";
    private Guid workout, exercise;
    private int sets = MostSets;

    /// <summary>A browser at an address.</summary>
    public CrowdPerson(Uri server, HttpMessageHandler handler, int number)
    {
        this.number = number;
        http = new HttpClient(handler, disposeHandler: false) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", $"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}");
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
    }

    /// <summary>The circuit; absent where none is open.</summary>
    public LiveCircuit? Circuit => circuit;

    /// <summary>The process that a proxy sends them to; absent without a proxy.</summary>
    public string? Instance => cookies.GetValueOrDefault("instance");

    /// <summary>Ids of the sets that the server has said are stored.</summary>
    public List<Guid> Stored { get; } = [];

    /// <summary>Signs in with the password that everybody of the crowd has.</summary>
    public async Task SignInAsync()
    {
        var page = await GetAsync("/account/login");
        var form = page.Split("<form").First(part => part.Contains("Form.Password", StringComparison.Ordinal)).Split("</form>")[0];
        var fields = Input().Matches(form).Where(input => Attribute(input.Value, "type") != "checkbox").Select(input => (Name: Attribute(input.Value, "name"), Value: Attribute(input.Value, "value")))
            .Where(field => field.Name.Length > 0 && field.Name is not ("Form.Email" or "Form.Password"))
            .Select(field => KeyValuePair.Create(field.Name, field.Value))
            .ToList();
        fields.Add(new("Form.Email", CrowdHouse.EmailOf(number)));
        fields.Add(new("Form.Password", CrowdHouse.Password));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/login") { Content = new FormUrlEncodedContent(fields) };
        using var answer = await SendAsync(request);
        if (!cookies.ContainsKey("vigor"))
        {
            throw new InvalidOperationException($"Person {number} was not signed in: {answer.StatusCode}.");
        }
    }

    /// <summary>Loads the application anew at a page, with a circuit.</summary>
    /// <returns>The time until it is alive and drawn.</returns>
    public async Task<TimeSpan> OpenAsync(string path)
    {
        await LeaveAsync();
        var from = Stopwatch.GetTimestamp();
        var html = await GetAsync(path);
        circuit = await LiveCircuit.StartAsync(http.BaseAddress!, path, html, CookieHeader);
        return Stopwatch.GetElapsedTime(from);
    }

    /// <summary>Closes the page, if one is open.</summary>
    public async Task LeaveAsync()
    {
        if (circuit is { } old)
        {
            circuit = null;
            await old.LeaveAsync(http, CookieHeader);
        }
    }

    /// <summary>Loads the page of the player, which needs no circuit.</summary>
    public async Task<TimeSpan> OpenPlayerAsync()
    {
        var from = Stopwatch.GetTimestamp();
        await BeginWorkoutAsync();
        return Stopwatch.GetElapsedTime(from);
    }

    /// <summary>Opens a page within the application.</summary>
    public Task<TimeSpan> GoAsync(string path) => circuit!.GoAsync(path);

    /// <summary>Asks the coach.</summary>
    public async Task<(TimeSpan Begun, TimeSpan Whole)> AskAsync(string question)
    {
        await GoAsync($"/coach?ask={Uri.EscapeDataString(question)}");
        return await circuit!.SubmitAsync();
    }

    /// <summary>Tells the server of a set, in a workout that is begun when none is open.</summary>
    /// <returns>The time until it is stored.</returns>
    public async Task<TimeSpan> DoSetAsync()
    {
        if (sets == MostSets)
        {
            await BeginWorkoutAsync();
        }

        var set = Event("set-done", new JsonObject { ["exercise"] = exercise, ["number"] = sets + 1, ["kind"] = "Working", ["weight"] = 60, ["units"] = "Metric", ["reps"] = 8 });
        var from = Stopwatch.GetTimestamp();
        await TellAsync(set);
        sets++;
        Stored.Add((Guid)set["id"]!);
        return Stopwatch.GetElapsedTime(from);
    }

    public async ValueTask DisposeAsync()
    {
        if (circuit is not null)
        {
            await circuit.DisposeAsync();
        }

        http.Dispose();
    }

    private string CookieHeader => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    private async Task BeginWorkoutAsync()
    {
        workout = Guid.CreateVersion7();
        var (begun, added) = (Event("started", []), Event("exercise-added", new JsonObject { ["slug"] = Exercise }));
        exercise = (Guid)added["id"]!;
        token = Token().Match(await GetAsync("/account/manage")) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : token;
        await TellAsync(begun, added);
        await GetAsync($"/sessions/{workout}");
        sets = 0;
    }

    private JsonObject Event(string type, JsonObject members)
    {
        (members["id"], members["workout"], members["type"]) = (Guid.CreateVersion7(), workout, type);
        members["at"] = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        return members;
    }

    // Tells again under the same id until the server has answered that it is stored, as the player does.
    private async Task TellAsync(params JsonObject[] events)
    {
        var body = new JsonArray([.. events.Select(one => (JsonNode)one.DeepClone())]).ToJsonString();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/offline/events") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
                request.Headers.Add("RequestVerificationToken", token);
                using var answer = await SendAsync(request);
                if (answer.IsSuccessStatusCode && IsStored(await answer.Content.ReadAsStringAsync(), out var told))
                {
                    return;
                }

                if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest)
                {
                    throw new InvalidOperationException($"A set was refused: {answer.StatusCode}.");
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && attempt < 600)
            {
                // The server is away; what was told is told again.
            }

            Retries++;
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    /// <summary>How often something had to be told again.</summary>
    public int Retries { get; private set; }

    private static bool IsStored(string answer, out string told)
    {
        using var json = JsonDocument.Parse(answer);
        told = answer;
        return json.RootElement.GetProperty("events").EnumerateArray().All(one => one.GetProperty("outcome").GetString() is { } outcome && (outcome is "stored" or "merged"
            || (outcome == "refused" ? throw new InvalidOperationException($"A set was refused: {answer}") : false)));
    }

    /// <summary>Loads a page.</summary>
    public async Task<string> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{path}: {(int)answer.StatusCode} {answer.Headers.Location}"));
        }

        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", CookieHeader);
        }

        var answer = await http.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var told) ? told : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            cookies[pair[0]] = pair[1];
        }

        return answer;
    }

    private static string Attribute(string element, string name) =>
        Regex.Match(element, $"\\b{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : "";

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
