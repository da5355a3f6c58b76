namespace Vigor.Core.Training.Streaks;

/// <summary>Days a week somebody chose to reach, from a week on.</summary>
public sealed class WeeklyTarget
{
    /// <summary>Who chose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>First day of the first week it holds for.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Days, <see cref="TargetHistory.Least"/> to <see cref="TargetHistory.Most"/>.</summary>
    public required int Days { get; init; }
}
