using Vigor.Core.Ai;
using Vigor.Core.Data;
using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach;

/// <summary>Something said in a conversation, by the person or by the coach. An answer stands right after its question.</summary>
public sealed class Message
{
    /// <summary>Longest question, in characters.</summary>
    public const int MaxQuestion = 1_000;

    /// <summary>Version 7 id. That of a question is made by the client, so that asking again after a lost reply asks once.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it was said.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>Whose conversation that is.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Its place in the conversation, from 1; unique in its branch.</summary>
    public required int Number { get; init; }

    /// <summary>The branch of the conversation it was said in; a question and its answer share one.</summary>
    public int Branch { get; init; }

    /// <summary>Who said it.</summary>
    public required MessageRole Role { get; init; }

    /// <summary>What was said: 1 to <see cref="MaxQuestion"/> characters from a person, Markdown from the coach.</summary>
    public required string Text { get; set; }

    /// <summary>How far it has come; a question is always complete.</summary>
    public MessageStatus Status { get; set; }

    /// <summary>Set on an answer that is a fixed text of ours, given because the question held a red flag.</summary>
    public SafetyTier? Safety { get; init; }

    /// <summary>Display names of those whose text is shown, in order.</summary>
    public IReadOnlyList<string> Providers { get; set; } = [];

    /// <summary>Model of the last of them; absent for Vigor's own coach.</summary>
    public string? Model { get; set; }

    /// <summary>Whether Vigor's own coach gave the answer or its end.</summary>
    public bool IsLocal { get; set; }

    /// <summary>Why it did.</summary>
    public LocalReason? LocalReason { get; set; }

    /// <summary>Tokens read, over all attempts.</summary>
    public int InputTokens { get; set; }

    /// <summary>Tokens written, over all attempts.</summary>
    public int OutputTokens { get; set; }

    /// <summary>What was charged, over all attempts.</summary>
    public MicroUsd Cost { get; set; }

    /// <summary>Whether the answer was given before and kept, so that it cost nothing.</summary>
    public bool FromCache { get; set; }

    /// <summary>What a kept or shared answer would have cost.</summary>
    public MicroUsd Saved { get; set; }

    /// <summary>Why the provider's economical model answered, when it did.</summary>
    public EconomyReason? Economy { get; set; }

    /// <summary>Whether the answer ended at its length limit.</summary>
    public bool IsTruncated { get; set; }

    /// <summary>Where the answer is from, when the provider says so.</summary>
    public IReadOnlyList<AiSource> Sources { get; set; } = [];

    /// <summary>The question as the gateway knows it; absent for answers that never went there.</summary>
    public Guid? RequestId { get; set; }

    /// <summary>Key under which the gateway keeps the answer; absent when it does not.</summary>
    public string? CacheKey { get; set; }

    /// <summary>Time from the question to the end of the answer, in milliseconds.</summary>
    public int TotalMilliseconds { get; set; }

    /// <summary>What the person thinks of an answer.</summary>
    public MessageRating? Rating { get; set; }

    /// <summary>Why an answer did not help, when they say.</summary>
    public RatingReason? RatingReason { get; set; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>A question as it may be stored: trimmed, of an allowed length, without characters that nobody can see or type.</summary>
    /// <exception cref="Refusal">Empty, or longer than <see cref="MaxQuestion"/>.</exception>
    public static string Question(string? text)
    {
        var trimmed = CleanText.Of(string.Concat((text ?? "").Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'))).Trim();
        return trimmed.Length switch
        {
            0 => throw Refusal.Invalid(nameof(Message), "Write a message first."),
            > MaxQuestion => throw Refusal.Invalid(nameof(Message), $"A message has up to {MaxQuestion:N0} characters; yours has {trimmed.Length:N0}."),
            _ => trimmed,
        };
    }
}
