using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>How training goes.</summary>
/// <param name="Units">The person's unit.</param>
/// <param name="Weeks">The last <see cref="ProgressService.WeeksShown"/> weeks, oldest first; the last one is running.</param>
/// <param name="Muscles">Sets by muscle this week, most first; muscles without any are left out.</param>
/// <param name="Lifts">Estimated maxima of the lifts done most, at most <see cref="ProgressService.LiftsShown"/>.</param>
/// <param name="Records">Records by exercise, newest first.</param>
public sealed record ProgressReport(
    UnitSystem Units,
    IReadOnlyList<WeekSummary> Weeks,
    IReadOnlyList<MuscleSets> Muscles,
    IReadOnlyList<LiftTrend> Lifts,
    IReadOnlyList<ExerciseBests> Records)
{
    /// <summary>Whether nothing has been trained yet.</summary>
    public bool IsEmpty => Records.Count == 0 && Weeks.All(week => week.Sessions == 0);
}
