namespace Vigor.Core.Training;

/// <summary>A rest that runs.</summary>
/// <param name="EndsAt">When it ends; may already be over.</param>
/// <param name="Seconds">Its length from the start.</param>
public sealed record RestTimer(DateTimeOffset EndsAt, int Seconds)
{
    /// <summary>The longest rest, in seconds.</summary>
    public const int MaxSeconds = 3600;
}
