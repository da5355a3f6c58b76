using System.Globalization;
using Vigor.Core.Ai;
using Vigor.Core.Operations;

namespace Vigor.Web.Pages.Administration;

/// <summary>Money, times and budgets as administrators read them.</summary>
internal static class AdminText
{
    /// <summary>"0.8 s"; a dash for none.</summary>
    public static string Seconds(TimeSpan? span) => span is { } length ? string.Create(CultureInfo.InvariantCulture, $"{length.TotalSeconds:0.0} s") : "–";

    /// <summary>"$1.25 in, $10 out" a million tokens.</summary>
    public static string Price(ModelPrice price) => string.Create(CultureInfo.InvariantCulture, $"${price.Input:0.####} in, ${price.Output:0.####} out{(price.RequestFee > 0 ? $", ${price.RequestFee:0.####} a search" : "")}");

    /// <summary>"$12.34"; less than a dollar to the hundredth of a cent, "$0.0123".</summary>
    public static string Dollars(decimal dollars) => dollars >= 1 ? string.Create(CultureInfo.InvariantCulture, $"${dollars:#,0.00}") : string.Create(CultureInfo.InvariantCulture, $"${dollars:0.00##}");

    /// <summary>"1,234".</summary>
    public static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How a figure about a budget looks.</summary>
    public static string Tone(BudgetStanding budget) => budget switch
    {
        { IsUsedUp: true } => "stop",
        { IsLow: true } => "warn",
        _ => "good",
    };
}
