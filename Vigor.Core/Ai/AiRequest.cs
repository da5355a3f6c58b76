using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai;

/// <summary>One question to the gateway.</summary>
public sealed record AiRequest
{
    /// <summary>What the answer is for.</summary>
    public required AiTask Task { get; init; }

    /// <summary>On whose behalf.</summary>
    public required AiCaller Caller { get; init; }

    /// <summary>System text and turns, oldest first.</summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    /// <summary>Most tokens the answer may have, 1 to 32,000.</summary>
    public int MaxOutputTokens { get; init; } = 700;

    /// <summary>Shape of the answer; text when absent.</summary>
    public ChatResponseFormat? Format { get; init; }

    /// <summary>The last candidate: answers without a network and at no cost, and never refuses.</summary>
    public required IChatClient Local { get; init; }

    /// <summary>Why only the local candidate may answer; absent when providers may.</summary>
    public LocalReason? LocalOnly { get; init; }
}
