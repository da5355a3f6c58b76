namespace Vigor.Core.Training.Editing;

/// <summary>
/// What somebody changes about a workout while they do it. Places are the ones sets are stored under: they never come to
/// mean another exercise, so that a set which is on its way from a second device stays with the right one.
/// </summary>
public abstract record SessionEdit
{
    private SessionEdit()
    {
    }

    /// <summary>Adds an exercise at the end.</summary>
    public sealed record Add(string Slug) : SessionEdit;

    /// <summary>Puts another exercise in its stead. Sets that were done of it stay.</summary>
    public sealed record Swap(int Position, string Slug) : SessionEdit;

    /// <summary>Takes out an exercise of which no set was done.</summary>
    public sealed record Remove(int Position) : SessionEdit;

    /// <summary>Moves an exercise up (negative) or down by so many places.</summary>
    public sealed record Move(int Position, int By) : SessionEdit;

    /// <summary>Changes sets, 1 to <see cref="Plans.PlanLimits.Sets"/>, and rest, 0 to <see cref="RestTimer.MaxSeconds"/> seconds.</summary>
    public sealed record Dose(int Position, int Sets, int RestSeconds) : SessionEdit;

    /// <summary>Leads up to the working sets, or no longer does; while no set of it is done.</summary>
    public sealed record Ramp(int Position, bool IsLed) : SessionEdit;

    /// <summary>Alternates with the exercise after it, or stops doing so.</summary>
    public sealed record Superset(int Position, bool IsJoined) : SessionEdit;
}
