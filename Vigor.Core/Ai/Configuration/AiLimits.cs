namespace Vigor.Core.Ai.Configuration;

/// <summary>How long a provider may take, below <c>Ai:Limits</c>, in seconds.</summary>
public sealed record AiLimits
{
    /// <summary>To the first piece of an answer in a conversation: <c>FirstTokenChat</c>, 5 s.</summary>
    public TimeSpan FirstTokenChat { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>To the first piece of a document: <c>FirstTokenPlan</c>, 10 s.</summary>
    public TimeSpan FirstTokenPlan { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From one piece to the next: <c>BetweenTokens</c>, 10 s.</summary>
    public TimeSpan BetweenTokens { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From question to end: <c>Whole</c>, 60 s.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>To the first piece, for a task.</summary>
    public TimeSpan FirstToken(AiTask task) => task == AiTask.Plan ? FirstTokenPlan : FirstTokenChat;
}
