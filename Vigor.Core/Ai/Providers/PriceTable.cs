using Vigor.Core.Ai.Configuration;

namespace Vigor.Core.Ai.Providers;

/// <summary>
/// Prices by protocol and model: the exact name, else the longest name the model begins with, else the dearest of the
/// protocol, so that an unknown model is never free. Snapshot of the public price lists of 2026-07-02; operators check
/// and override them.
/// </summary>
public static class PriceTable
{
    private static readonly PriceRow[] OpenAI =
    [
        Row("gpt-5", 1.25m, 0.125m, 10m),
        Row("gpt-5-mini", 0.25m, 0.025m, 2m),
        Row("gpt-4o", 2.50m, 1.25m, 10m),
        Row("gpt-4o-mini", 0.15m, 0.075m, 0.60m),
        Row("gpt-4.1", 2m, 0.5m, 8m),
        Row("gpt-4.1-mini", 0.4m, 0.1m, 1.6m),
    ];

    private static readonly PriceRow[] Gemini =
    [
        Row("gemini-2.5-flash", 0.30m, 0.03m, 2.50m),
        Row("gemini-2.5-flash-lite", 0.10m, 0.01m, 0.40m),
        new("gemini-2.5-pro", new()
        {
            Input = 1.25m,
            CachedInput = 0.125m,
            Output = 10m,
            Threshold = 200_000,
            InputAbove = 2.50m,
            CachedInputAbove = 0.25m,
            OutputAbove = 15m,
        }),
    ];

    private static readonly PriceRow[] Perplexity =
    [
        new("perplexity/sonar", new() { Input = 0.25m, CachedInput = 0.0625m, Output = 2.5m, RequestFee = 0.005m }),
        new("sonar", new() { Input = 0.25m, CachedInput = 0.0625m, Output = 2.5m, RequestFee = 0.005m }),
    ];

    /// <summary>The price of a model on a day.</summary>
    /// <param name="provider">The provider, whose own prices come first.</param>
    /// <param name="model">The model.</param>
    /// <param name="day">The UTC day.</param>
    /// <returns>The price, and whether it is that of this model; the dearest known one otherwise.</returns>
    public static (ModelPrice Price, bool IsKnown) Of(ProviderOptions provider, string model, DateOnly day)
    {
        var table = Table(provider.Kind);
        return (Best(provider.Prices, model, day) ?? Best(table, model, day)) is { } known
            ? (known, true)
            : (Dearest([.. provider.Prices.Concat(table).Where(row => row.HoldsOn(day)).Select(row => row.Price)]), false);
    }

    private static PriceRow[] Table(ProviderKind kind) => kind switch
    {
        ProviderKind.Gemini => Gemini,
        ProviderKind.Perplexity => Perplexity,
        _ => OpenAI,
    };

    private static ModelPrice? Best(IEnumerable<PriceRow> rows, string model, DateOnly day) => rows
        .Where(row => row.HoldsOn(day) && model.StartsWith(row.Model, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(row => row.Model.Length)
        .ThenByDescending(row => row.From)
        .FirstOrDefault()?.Price;

    private static ModelPrice Dearest(IReadOnlyList<ModelPrice> prices) => new()
    {
        Input = prices.Max(price => Math.Max(Math.Max(price.Input, price.InputAbove ?? 0), price.CacheWrite ?? 0)),
        Output = prices.Max(price => Math.Max(price.Output, price.OutputAbove ?? 0)),
        RequestFee = prices.Max(price => price.RequestFee),
    };

    private static PriceRow Row(string model, decimal input, decimal cached, decimal output) =>
        new(model, new() { Input = input, CachedInput = cached, Output = output });
}
