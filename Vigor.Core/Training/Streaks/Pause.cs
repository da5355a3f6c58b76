namespace Vigor.Core.Training.Streaks;

/// <summary>A pause as a page shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">The first paused day.</param>
/// <param name="To">The last paused day.</param>
/// <param name="Reason">Why.</param>
public sealed record Pause(Guid Id, DateOnly From, DateOnly To, PauseReason Reason)
{
    /// <summary>Its days.</summary>
    internal DaySpan Span => new(From, To);
}
