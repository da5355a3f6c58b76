namespace Vigor.Core.Training.History;

/// <summary>Some workouts, newest first.</summary>
/// <param name="Rows">At most <see cref="Size"/>.</param>
/// <param name="Next">Where the next page begins; absent at the end.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryRow> Rows, HistoryCursor? Next)
{
    /// <summary>Workouts a page.</summary>
    public const int Size = 50;
}
