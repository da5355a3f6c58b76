using Vigor.Core.Training;

namespace Vigor.Web.Pages.Programmes;

/// <summary>How much somebody has trained of late, as far as Vigor knows.</summary>
internal static class RecentSets
{
    private const int Weeks = 4, LeastTrained = 3;

    /// <summary>Mean weekly sets of the last four full weeks; null when fewer than three of them were trained, because then most of it was done elsewhere or not at all.</summary>
    /// <param name="weeks">Oldest first; the last one is running.</param>
    public static double? Mean(IReadOnlyList<WeekSummary> weeks)
    {
        var last = weeks.SkipLast(1).TakeLast(Weeks).ToList();
        return last.Count(week => week.Sets > 0) >= LeastTrained ? last.Average(week => week.Sets) : null;
    }
}
