using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai;

/// <summary>One question to the gateway.</summary>
public sealed record AiRequest
{
    /// <summary>Most tokens an answer may have.</summary>
    public const int LongestAnswer = 32_000;

    /// <summary>Most tokens of an answer that nobody said more about.</summary>
    public const int UsualAnswer = 700;

    /// <summary>What the answer is for.</summary>
    public required AiTask Task { get; init; }

    /// <summary>On whose behalf.</summary>
    public required AiCaller Caller { get; init; }

    /// <summary>System text and turns, oldest first; at least one.</summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    /// <summary>Most tokens the answer may have, 1 to 32,000.</summary>
    public int MaxOutputTokens { get; init; } = UsualAnswer;

    /// <summary>Shape of the answer; text when absent.</summary>
    public ChatResponseFormat? Format { get; init; }

    /// <summary>
    /// Whether a finished document holds what was asked for; one that does not counts as incomplete, and the next candidate
    /// writes it. Any JSON will do when absent. Answers in a conversation are not looked at.
    /// </summary>
    public Func<string, bool>? Accepts { get; init; }

    /// <summary>What a model may look up or offer while it writes; documents and the local candidate have no use for it.</summary>
    public IReadOnlyList<AIFunction> Tools { get; init; } = [];

    /// <summary>The last candidate: answers without a network and at no cost, and never refuses.</summary>
    public required IChatClient Local { get; init; }

    /// <summary>Why only the local candidate may answer; absent when providers may.</summary>
    public LocalReason? LocalOnly { get; init; }

    /// <summary>
    /// Questions of this task that providers may answer for the caller in a calendar month (UTC); beyond it the local candidate
    /// answers. Without a count when absent.
    /// </summary>
    public long? MonthlyQuestions { get; init; }

    /// <summary>Name of the provider to ask before the others; the order of the route when absent or not known.</summary>
    public string? Prefer { get; init; }

    /// <summary>Tells askings apart that want an answer of their own although the words are the same; 0 the first time.</summary>
    public int Variant { get; init; }

    /// <summary>Who may be given this answer again; only the person who asked, unless nothing in the messages is theirs.</summary>
    public Audience Audience { get; init; } = Audience.Personal;

    /// <summary>Version of the instructions in the messages: another one makes earlier answers count no more.</summary>
    public string PromptVersion { get; init; } = "";

    /// <summary>Language of the answer, when the messages do not tell.</summary>
    public string Language { get; init; } = "";

    /// <summary>Whether a document is asked for, which is of use only as a whole.</summary>
    public bool IsDocument => Format is ChatResponseFormatJson;

    /// <summary>Refuses what cannot be asked.</summary>
    /// <exception cref="InvalidOperationException">There is no message, or the length is out of range.</exception>
    internal void Check()
    {
        if (Messages.Count == 0)
        {
            throw new InvalidOperationException("A question has at least one message.");
        }

        if (MaxOutputTokens is < 1 or > LongestAnswer)
        {
            throw new InvalidOperationException($"An answer has 1 to {LongestAnswer} tokens, not {MaxOutputTokens}.");
        }
    }
}
