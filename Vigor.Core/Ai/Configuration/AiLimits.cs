using System.ComponentModel.DataAnnotations;
using Vigor.Core.Configured;

namespace Vigor.Core.Ai.Configuration;

/// <summary>How long a provider may take, in seconds of at least 10 ms.</summary>
[OptionsSection("Ai:Limits")]
public sealed record AiLimits
{
    private const double Least = 0.01, Most = 1_000_000;

    /// <summary>To the first piece of an answer in a conversation.</summary>
    [Range(Least, Most)]
    public TimeSpan FirstTokenChat { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>To the first piece of a document.</summary>
    [Range(Least, Most)]
    public TimeSpan FirstTokenPlan { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From one piece to the next.</summary>
    [Range(Least, Most)]
    public TimeSpan BetweenTokens { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From question to end.</summary>
    [Range(Least, Most)]
    public TimeSpan Whole { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>To the first piece, for a task.</summary>
    public TimeSpan FirstToken(AiTask task) => task == AiTask.Plan ? FirstTokenPlan : FirstTokenChat;
}
