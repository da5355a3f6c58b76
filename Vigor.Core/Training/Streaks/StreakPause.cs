namespace Vigor.Core.Training.Streaks;

/// <summary>Days on which somebody does not train and loses no streak by it.</summary>
public sealed class StreakPause
{
    private DateOnly to;

    /// <summary>Version 7 id: sorts by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who pauses.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The first paused day, by the person's calendar.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last paused day, not before the first.</summary>
    public required DateOnly To
    {
        get => to;
        init => to = value;
    }

    /// <summary>Why.</summary>
    public required PauseReason Reason { get; init; }

    /// <summary>Ends it with a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the first.</exception>
    public void EndOn(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, From);
        to = day;
    }
}
