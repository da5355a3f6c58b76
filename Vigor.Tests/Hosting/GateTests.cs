using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Components;
using Vigor.Tests.Account;
using Vigor.Tests.Browser;
using Vigor.Web.Hosting;

namespace Vigor.Tests.Hosting;

/// <summary>What is let in, and by what it is counted.</summary>
public sealed class GateTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    [InlineData("::1", "::1")]
    public void A_household_is_one_client(string address, string client) => Assert.Equal(client, ClientNetwork.Of(IPAddress.Parse(address)));

    [Fact]
    public async Task Of_circuits_there_are_so_many_an_address_and_a_page_says_when_there_are_no_more()
    {
        await using var vigor = VigorHost.With(("Vigor:Limits:CircuitsPerAddress", "2"));
        var address = vigor.Listen();
        using var first = await ConnectAsync(address);
        using var second = await ConnectAsync(address);
        Assert.Equal(HttpStatusCode.TooManyRequests, await RefusedAsync(address));

        using var client = vigor.CreateClient();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account/login")).StatusCode);

        first.Dispose();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!limit.IsCancellationRequested)
        {
            try
            {
                using var third = await ConnectAsync(address);
                return;
            }
            catch (WebSocketException)
            {
                // The place is given back when the server has noticed.
                await Task.Delay(50, limit.Token);
            }
        }
    }

    [Fact]
    public async Task Who_is_signed_in_is_counted_by_account_and_told_on_the_page()
    {
        await using var vigor = VigorHost.With(("Vigor:Limits:CircuitsPerAccount", "1"), ("Vigor:Limits:CircuitsPerAddress", "1"));
        var address = vigor.Listen();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new FormClient(new HttpClient(handler) { BaseAddress = address });
        using var registered = await browser.RegisterAsync("tabs");
        var cookie = handler.CookieContainer.GetCookieHeader(address);
        using var guest = await ConnectAsync(address);
        using var own = await ConnectAsync(address, ("Cookie", cookie));
        Assert.Equal(HttpStatusCode.TooManyRequests, await RefusedAsync(address, ("Cookie", cookie)));

        using var page = await browser.OpenAsync("/dashboard");
        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.Contains("You have Vigor open in 1 tabs and windows", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_all_there_are_so_many()
    {
        await using var vigor = VigorHost.With(("Vigor:Limits:Circuits", "1"));
        var address = vigor.Listen();
        using var first = await ConnectAsync(address);
        Assert.Equal(HttpStatusCode.TooManyRequests, await RefusedAsync(address));
    }

    [Theory]
    [InlineData("https://evil.example.org", true)]
    [InlineData("null", true)]
    [InlineData("http://localhost:1", true)]
    [InlineData("", false)]
    [InlineData("https://vigor.example.org", false)]
    public async Task A_circuit_is_for_our_own_pages(string origin, bool isRefused)
    {
        await using var vigor = VigorHost.With(("Vigor:PublicUrl", "https://vigor.example.org"));
        var address = vigor.Listen();
        if (isRefused)
        {
            Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(address, ("Origin", origin)));
            return;
        }

        using var circuit = await ConnectAsync(address, ("Origin", origin.Length > 0 ? origin : address.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(WebSocketState.Open, circuit.State);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("127.0.0.1, ::1", 2)]
    public async Task What_is_said_of_a_client_is_believed_of_trusted_proxies_alone(string? trusted, int clients)
    {
        await using var vigor = new VigorHost
        {
            Settings = new Dictionary<string, string> { ["Vigor:Limits:SignIn"] = "1", ["ForwardedHeaders_Enabled"] = "true", ["Vigor:TrustedProxies"] = trusted ?? "" },
        };
        using var http = new HttpClient { BaseAddress = vigor.Listen() };
        var answers = new List<HttpStatusCode>();
        foreach (var said in (string[])["198.51.100.1", "198.51.100.2"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/account/login") { Content = new FormUrlEncodedContent([new("Form.Email", "a@example.org")]) };
            request.Headers.Add("X-Forwarded-For", said);
            using var answer = await http.SendAsync(request);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(clients, answers.Count(status => status == HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("Vigor:TrustedProxies", "proxy.example.org")]
    [InlineData("Vigor:Limits:Circuits", "0")]
    public async Task A_broken_value_names_its_key(string key, string value)
    {
        var (exitCode, output) = await VigorProcess.RunToEndAsync(new Dictionary<string, string> { [key] = value });
        Assert.Equal(78, exitCode);
        Assert.Contains(key, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_has_an_id_of_ours()
    {
        await using var vigor = new VigorHost();
        using var client = vigor.CreateClient();
        client.DefaultRequestHeaders.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        using var first = await client.GetAsync("/health/live");
        using var second = await client.GetAsync("/health/live");

        var (one, other) = (Assert.Single(first.Headers.GetValues(RequestIds.Header)), Assert.Single(second.Headers.GetValues(RequestIds.Header)));
        Assert.NotEqual("0af7651916cd43dd8448eb211c80319c", one);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void What_an_address_says_is_read_as_text()
    {
        var typed = typeof(Vigor.Web.Links).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(property => property.IsDefined(typeof(SupplyParameterFromQueryAttribute), inherit: false) && property.PropertyType != typeof(string));

        Assert.Empty(typed.Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));
    }

    [Theory]
    [InlineData("/plans?page=99999999999")]
    [InlineData("/plans?page=2147483647")]
    [InlineData("/plans?page=-1")]
    [InlineData("/plans?page=one")]
    [InlineData("/exercises?count=99999999999")]
    [InlineData("/onboarding?step=99999999999")]
    public async Task A_number_beyond_belief_is_no_error(string address)
    {
        await using var vigor = new VigorHost();
        using var browser = vigor.Browse();
        await browser.RegisterAsync("prober");
        using var answer = await browser.OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("Request id", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_is_for_its_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Folders of a user are their own on Windows.");
        await using var vigor = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        var folder = new DirectoryInfo(vigor.DataDirectory);

        Assert.All(folder.GetFiles("vigor.db*"), file => Assert.Equal(UnixFileMode.None, file.UnixFileMode & others));
    }

    private static async Task<ClientWebSocket> ConnectAsync(Uri address, params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        await socket.ConnectAsync(new($"ws://{address.Authority}/_blazor"), CancellationToken.None);
        return socket;
    }

    private static async Task<HttpStatusCode> RefusedAsync(Uri address, params (string Name, string Value)[] headers)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new($"ws://{address.Authority}/_blazor"), CancellationToken.None));
        return socket.HttpStatusCode;
    }
}
