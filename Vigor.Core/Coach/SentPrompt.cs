namespace Vigor.Core.Coach;

/// <summary>What went to the providers for an answer, so that its owner can read it word by word. Its turns are messages of the conversation and not stored twice.</summary>
public sealed class SentPrompt
{
    /// <summary>The answer it was sent for.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>Everything beside what was said in the conversation: the coach's rules and what was told of the person.</summary>
    public required string Text { get; init; }

    /// <summary>The tools that were called for it, each with its arguments and result as they went over the wire; empty when none was.</summary>
    public string Lookups { get; init; } = "";

    /// <summary>Number of the earliest message that was sent along; absent when none was.</summary>
    public int? FirstNumber { get; init; }
}
