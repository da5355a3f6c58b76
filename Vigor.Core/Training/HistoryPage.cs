namespace Vigor.Core.Training;

/// <summary>Some workouts, newest first.</summary>
/// <param name="Rows">At most <see cref="HistoryService.PageSize"/>.</param>
/// <param name="Next">Where the next page begins; absent at the end.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryRow> Rows, HistoryCursor? Next);
