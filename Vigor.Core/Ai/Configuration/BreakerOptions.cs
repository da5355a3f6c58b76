namespace Vigor.Core.Ai.Configuration;

/// <summary>When a model is left alone, below <c>Ai:Breaker</c>.</summary>
public sealed record BreakerOptions
{
    /// <summary>Share of failed or slow calls that opens it, above 0 to 1: <c>FailureRatio</c>, 0.5.</summary>
    public double FailureRatio { get; init; } = 0.5;

    /// <summary>Fewest calls that say anything, 2 or more: <c>MinimumCalls</c>, 8.</summary>
    public int MinimumCalls { get; init; } = 8;

    /// <summary>Time the calls are counted over, at least 0.5 s: <c>SamplingSeconds</c>, 30 s.</summary>
    public TimeSpan Sampling { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The first break, at least 0.5 s; each failed probe doubles it: <c>BreakSeconds</c>, 30 s.</summary>
    public TimeSpan Break { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest break: <c>LongestBreakSeconds</c>, 5 min.</summary>
    public TimeSpan LongestBreak { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Share of the time allowed to the first piece from which a call counts as slow, above 0 to 1: <c>SlowRatio</c>, 0.8.</summary>
    public double SlowRatio { get; init; } = 0.8;
}
