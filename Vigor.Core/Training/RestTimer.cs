namespace Vigor.Core.Training;

/// <summary>A rest that runs, or one that is paused.</summary>
/// <param name="EndsAt">When it ends, or would end if it went on now; may already be over.</param>
/// <param name="Seconds">Its length from the start.</param>
/// <param name="IsPaused">Whether it waits to go on.</param>
public sealed record RestTimer(DateTimeOffset EndsAt, int Seconds, bool IsPaused = false)
{
    /// <summary>The longest rest, in seconds.</summary>
    public const int MaxSeconds = 3600;

    /// <summary>The rest of a session at a moment, or null when none runs or waits.</summary>
    internal static RestTimer? Of(DateTimeOffset? endsAt, int? pausedAt, int seconds, DateTimeOffset now)
    {
        if (pausedAt is { } left)
        {
            return new(now.AddSeconds(left), seconds, IsPaused: true);
        }

        return endsAt > now ? new(endsAt.Value, seconds) : null;
    }
}
