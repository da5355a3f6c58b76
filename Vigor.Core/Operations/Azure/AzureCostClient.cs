using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core;
using Microsoft.Extensions.Options;

namespace Vigor.Core.Operations.Azure;

/// <summary>Asks Azure Cost Management what the month has cost so far, service by service.</summary>
internal sealed class AzureCostClient(IOptions<AzureCostOptions> options, TokenCredential credential, TimeProvider time) : IDisposable
{
    private const string Version = "2024-08-01";
    private const string Scope = "https://management.azure.com/.default";

    /// <summary>Most pages that are followed; a subscription has some dozens of services, and a page a thousand rows.</summary>
    private const int MostPages = 20;

    private static readonly object Query = new
    {
        type = "ActualCost",
        timeframe = "MonthToDate",
        dataset = new
        {
            granularity = "None",
            aggregation = new { totalCost = new { name = "Cost", function = "Sum" } },
            grouping = new[] { new { type = "Dimension", name = "ServiceName" } },
        },
    };

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) }) { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = 4_000_000 };

    /// <summary>Whether there is anything to ask.</summary>
    public bool IsConfigured => !string.IsNullOrEmpty(options.Value.SubscriptionId);

    /// <summary>What Azure says.</summary>
    /// <exception cref="HttpRequestException">Azure cannot be reached, or refuses.</exception>
    /// <exception cref="JsonException">What it says cannot be read.</exception>
    public async Task<AzureCosts> ReadAsync(CancellationToken cancellationToken)
    {
        var root = new Uri(options.Value.Endpoint);
        Uri? next = new(root, $"/subscriptions/{Uri.EscapeDataString(options.Value.SubscriptionId ?? "")}/providers/Microsoft.CostManagement/query?api-version={Version}");
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var currency = "";
        for (var page = 0; next is not null && page < MostPages; page++)
        {
            using var answer = JsonDocument.Parse(await AskAsync(next, cancellationToken));
            var properties = answer.RootElement.GetProperty("properties");
            currency = Add(properties, sums) ?? currency;
            next = NextOf(properties, root);
        }

        return new(time.GetUtcNow(), currency, [.. sums.Select(sum => new AzureServiceCost(sum.Key, sum.Value)).OrderByDescending(service => service.Amount).ThenBy(service => service.Name, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<string> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        var token = await credential.GetTokenAsync(new TokenRequestContext([Scope]), cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(Query) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        using var answer = await http.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    // Columns are found by their names: their order is not promised.
    private static string? Add(JsonElement properties, Dictionary<string, decimal> sums)
    {
        var columns = properties.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()!).ToList();
        var (cost, service, currency) = (Place(columns, "Cost"), Place(columns, "ServiceName"), Place(columns, "Currency"));
        string? said = null;
        foreach (var row in properties.GetProperty("rows").EnumerateArray())
        {
            var name = row[service].GetString() is { Length: > 0 } given ? given : "Other";
            sums[name] = sums.GetValueOrDefault(name) + row[cost].GetDecimal();
            said = row[currency].GetString();
        }

        return said;
    }

    private static int Place(List<string> columns, string name) => columns.FindIndex(column => column.Equals(name, StringComparison.OrdinalIgnoreCase)) is var place and >= 0
        ? place
        : throw new JsonException($"Azure's answer has no column {name}.");

    // The token goes nowhere else, whatever an answer says.
    private static Uri? NextOf(JsonElement properties, Uri root) =>
        properties.TryGetProperty("nextLink", out var link) && Uri.TryCreate(link.GetString(), UriKind.Absolute, out var next) && next.Authority == root.Authority && next.Scheme == root.Scheme ? next : null;
}
