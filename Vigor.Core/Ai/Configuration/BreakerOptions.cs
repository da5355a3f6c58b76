using System.ComponentModel.DataAnnotations;
using Vigor.Core.Configured;

namespace Vigor.Core.Ai.Configuration;

/// <summary>When a model is left alone.</summary>
[OptionsSection("Ai:Breaker")]
public sealed record BreakerOptions
{
    private const double LeastShare = 0.01, LeastSeconds = 0.5, Day = 86_400;

    /// <summary>Share of failed or slow calls that opens it.</summary>
    [Range(LeastShare, 1)]
    public double FailureRatio { get; init; } = 0.5;

    /// <summary>Fewest calls that say anything.</summary>
    [Range(2, 10_000)]
    public int MinimumCalls { get; init; } = 8;

    /// <summary>Time the calls are counted over.</summary>
    [Range(LeastSeconds, Day)]
    public TimeSpan SamplingSeconds { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The first break; each failed probe doubles it.</summary>
    [Range(LeastSeconds, Day)]
    public TimeSpan BreakSeconds { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest break.</summary>
    [Range(LeastSeconds, Day)]
    public TimeSpan LongestBreakSeconds { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Share of the time allowed to the first piece from which a call counts as slow.</summary>
    [Range(LeastShare, 1)]
    public double SlowRatio { get; init; } = 0.8;
}
