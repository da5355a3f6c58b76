namespace Vigor.Core.Ai;

/// <summary>A price and when it holds.</summary>
/// <param name="Model">Name of the model, or the beginning of it; the empty name stands for every model.</param>
/// <param name="Price">The price.</param>
/// <param name="From">First UTC day it holds; since ever when absent.</param>
/// <param name="Until">First UTC day it holds no more; for ever when absent.</param>
public sealed record PriceRow(string Model, ModelPrice Price, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || day >= From) && (Until is null || day < Until);
}
