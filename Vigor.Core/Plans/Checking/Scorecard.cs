using System.Globalization;

namespace Vigor.Core.Plans.Checking;

/// <summary>Turns shares of a check into points.</summary>
internal static class Scorecard
{
    /// <summary>A check with a share of its weight, 0 to 1, rounded to a tenth of a point.</summary>
    public static PlanCheck Of(string name, int weight, double share, string finding) =>
        new(name, (decimal)Math.Round(weight * Math.Clamp(share, 0, 1), 1), weight, finding);

    /// <summary>Names in a sentence, at most three.</summary>
    public static string Names(IEnumerable<string> names)
    {
        var all = names.Distinct().ToList();
        var shown = string.Join(", ", all.Take(3));
        return all.Count > 3 ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {all.Count - 3} more") : shown;
    }
}
