namespace Vigor.Core.Ai.Providers;

/// <summary>
/// Prices by model: the exact name, else the longest name the model begins with, else the dearest of the table, so that
/// an unknown model is never free. Snapshot of the public price lists of 2026-07-02; operators check and override them.
/// </summary>
public static class PriceTable
{
    private static readonly Dictionary<string, ModelPrice> Prices = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gpt-5"] = new(1.25m, 0.125m, 10m),
        ["gpt-5-mini"] = new(0.25m, 0.025m, 2m),
        ["gpt-4o"] = new(2.50m, 1.25m, 10m),
        ["gpt-4o-mini"] = new(0.15m, 0.075m, 0.60m),
        ["gpt-4.1"] = new(2m, 0.5m, 8m),
        ["gpt-4.1-mini"] = new(0.4m, 0.1m, 1.6m),
    };

    private static readonly ModelPrice Dearest = new(
        Prices.Values.Max(price => price.Input),
        Prices.Values.Max(price => price.Input),
        Prices.Values.Max(price => price.Output));

    /// <summary>The price of a model.</summary>
    public static ModelPrice Of(string model) => Prices
        .Where(entry => model.StartsWith(entry.Key, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(entry => entry.Key.Length)
        .Select(entry => entry.Value)
        .FirstOrDefault(Dearest);
}
