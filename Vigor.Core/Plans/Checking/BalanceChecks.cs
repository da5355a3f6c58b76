using System.Globalization;
using static Vigor.Core.Plans.BalancedMovement;

namespace Vigor.Core.Plans.Checking;

/// <summary>Whether the movements are all there, and in balance.</summary>
internal static class BalanceChecks
{
    /// <summary>The ratio of one side to the other up to which they are in balance, and that at which nothing is left of it.</summary>
    public const double Balanced = 1.5, Lost = 3;

    public static PlanCheck Coverage(CheckedWeek week)
    {
        var covered = week.Covered;
        var missing = week.Achievable.Where(movement => !covered.Contains(movement)).Select(BalancedMovementMeaning.Name).ToList();
        var share = week.Required == 0 ? 1 : (double)covered.Count / week.Required;
        var finding = (missing.Count, share) switch
        {
            (0, _) => "All movements that are possible for you are there.",
            (_, >= 1) => $"As many movements as the time holds; left for another day: {string.Join(", ", missing)}.",
            _ => $"Missing: {string.Join(", ", missing)}.",
        };
        return Scorecard.Of("Movements covered", 6, share, finding);
    }

    public static PlanCheck Balance(CheckedWeek week)
    {
        var pairs = new List<(double Share, string Finding)>();
        if (Possible(week, HorizontalPush, VerticalPush) && Possible(week, HorizontalPull, VerticalPull))
        {
            pairs.Add(Compare("push", week.Sets(HorizontalPush, VerticalPush), "pull", week.Sets(HorizontalPull, VerticalPull)));
        }

        if (Possible(week, SquatOrLunge) && Possible(week, Hinge))
        {
            pairs.Add(Compare("knee", week.Sets(SquatOrLunge), "hip", week.Sets(Hinge)));
        }

        return pairs.Count == 0
            ? Scorecard.Of("Balance", 5, 1, "Nothing that could be out of balance.")
            : Scorecard.Of("Balance", 5, pairs.Average(pair => pair.Share), $"Sets: {string.Join("; ", pairs.Select(pair => pair.Finding))}.");
    }

    private static bool Possible(CheckedWeek week, params ReadOnlySpan<BalancedMovement> movements)
    {
        foreach (var movement in movements)
        {
            if (week.Achievable.Contains(movement))
            {
                return true;
            }
        }

        return false;
    }

    private static (double Share, string Finding) Compare(string one, int sets, string other, int otherSets)
    {
        var ratio = Math.Min(sets, otherSets) == 0 ? Lost : (double)Math.Max(sets, otherSets) / Math.Min(sets, otherSets);
        return (
            Math.Clamp((Lost - ratio) / (Lost - Balanced), 0, 1),
            string.Create(CultureInfo.InvariantCulture, $"{one} {sets} to {other} {otherSets}"));
    }
}
