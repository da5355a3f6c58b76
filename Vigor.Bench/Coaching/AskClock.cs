namespace Vigor.Bench.Coaching;

/// <summary>A clock that can be set, and waits for nothing that is only there for the eye, such as the pace of an answer.</summary>
internal sealed class AskClock : TimeProvider
{
    // What is longer is a limit or a heartbeat, and keeps its length.
    private static readonly TimeSpan LongestForTheEye = TimeSpan.FromMilliseconds(50);

    private TimeSpan ahead;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    /// <summary>Sets the clock; it goes on from there.</summary>
    /// <param name="now">The moment; that of the machine when absent.</param>
    public void Set(DateTimeOffset? now) => ahead = now is { } moment ? moment - System.GetUtcNow() : TimeSpan.Zero;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime <= LongestForTheEye && period == Timeout.InfiniteTimeSpan ? TimeSpan.Zero : dueTime, period);
}
