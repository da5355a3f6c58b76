using System.Globalization;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Checking;

/// <summary>Whether the sets by muscle are enough, not too many, and spread over the week.</summary>
internal static class VolumeChecks
{
    /// <summary>Sets of a muscle in one session above which the rest is wasted.</summary>
    public const double MostSetsInASession = 10;

    // Half a set on the way to something else does not count as having trained a muscle.
    private const double Trained = 1;

    public static PlanCheck Weekly(CheckedWeek week)
    {
        var off = new List<string>();
        var share = week.Brief.Scope.Groups.Average(group =>
        {
            var band = VolumeBand.For(week.Brief, group);
            var sets = week.Volume(group);
            var fit = Fit(sets, band);
            if (fit < 1)
            {
                off.Add(string.Create(CultureInfo.InvariantCulture, $"{Name(group)} {sets:0.#} (worth doing: {band.Low:0.#} to {band.High:0.#})"));
            }

            return fit;
        });
        return Scorecard.Of("Sets for each muscle", 7, share, off.Count > 0
            ? $"Sets off their range: {string.Join("; ", off)}."
            : "Each main muscle gets enough sets and not too many for the time there is.");
    }

    private static double Fit(double sets, VolumeBand band)
    {
        if (sets < band.Low)
        {
            return sets / band.Low;
        }

        return sets > band.High ? band.High / sets : 1;
    }

    public static PlanCheck PerSession(CheckedWeek week)
    {
        var muscles = week.Days.SelectMany(day => day.MuscleSets()).ToList();
        var over = muscles.Where(pair => pair.Value > MostSetsInASession).Select(pair => pair.Key.ToString()).ToList();
        var share = muscles.Count == 0 ? 0 : (double)over.Count / muscles.Count;
        return Scorecard.Of("Sets in one workout", 3, 1 - (3 * share), over.Count > 0
            ? $"More than ten sets at once: {Scorecard.Names(over)}."
            : "No muscle gets more than ten sets at once.");
    }

    public static PlanCheck Frequency(CheckedWeek week)
    {
        var asked = Math.Min(2, week.Brief.Days);
        var rare = week.Brief.Scope.Groups
            .Where(group => week.Days.Count(day => day.Volume[(int)group] >= Trained) < asked)
            .Select(Name)
            .ToList();
        var finding = (rare.Count, asked) switch
        {
            ( > 0, _) => $"Too rarely: {Scorecard.Names(rare)}.",
            (_, 1) => "Each main muscle is trained.",
            _ => "Each main muscle is trained at least twice a week.",
        };
        return Scorecard.Of("How often", 4, 1 - ((double)rare.Count / week.Brief.Scope.Groups.Count), finding);
    }

    private static string Name(VolumeGroup group) => group.ToString().ToLowerInvariant();
}
