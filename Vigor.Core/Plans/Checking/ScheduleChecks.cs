using System.Globalization;

namespace Vigor.Core.Plans.Checking;

/// <summary>Whether the plan fits the days and the minutes.</summary>
internal static class ScheduleChecks
{
    public static PlanCheck Days(CheckedWeek week)
    {
        var off = Math.Abs(week.Days.Count - week.Brief.Days);
        return Scorecard.Of("Days as asked", 4, 1 - (off / 2.0), string.Create(
            CultureInfo.InvariantCulture,
            $"{week.Days.Count} of {week.Brief.Days} {InWords.Noun(week.Brief.Days, "session")}."));
    }

    public static PlanCheck Minutes(CheckedWeek week)
    {
        var share = week.Days.Count == 0 ? 0 : week.Days.Average(day => Fit(Ratio(day, week.Brief)));
        var minutes = string.Join(", ", week.Days.Select(day => Math.Round(day.Seconds / 60)));
        return Scorecard.Of("Minutes", 8, share, $"{minutes} of {week.Brief.Minutes} minutes.");
    }

    /// <summary>Computed time of a session divided by the time there is.</summary>
    public static double Ratio(CheckedDay day, PlanBrief brief) => day.Seconds / 60 / brief.Minutes;

    // Full marks from 80 to 110 % of the time, none at half or one and a half times of it.
    private static double Fit(double ratio) => ratio switch
    {
        < 0.8 => (ratio - 0.5) / 0.3,
        > 1.1 => (1.5 - ratio) / 0.4,
        _ => 1,
    };
}
