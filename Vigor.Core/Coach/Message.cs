using Vigor.Core.Ai;
using Vigor.Core.Data;
using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach;

/// <summary>Something said in a conversation, by the person or by the coach. An answer stands right after its question.</summary>
public sealed class Message
{
    /// <summary>Longest question, in characters.</summary>
    public const int MaxQuestion = 1_000;

    /// <summary>
    /// How long an answer that is being written belongs to its writer after it was last heard of. Ten missed heartbeats: a
    /// slow database or a long pause costs fewer, and nobody waits longer for the answer of a dead server. Clocks of servers
    /// on one database may differ by a few seconds.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

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
    public required string Text { get; init; }

    /// <summary>How far it has come; a question is always complete.</summary>
    public MessageStatus Status { get; private init; }

    /// <summary>Why an answer ended early; absent on every other, and on those that were stopped before this was noted.</summary>
    public StopCause? StoppedBy { get; private init; }

    /// <summary>The attempt that writes this answer, or wrote it last: who tries again has another one. Only the holder changes what it writes.</summary>
    public Guid? Writer { get; private init; }

    /// <summary>Until when the answer belongs to <see cref="Writer"/>, who puts it off with every heartbeat; absent once it is over.</summary>
    public DateTimeOffset? WrittenUntil { get; private init; }

    /// <summary>Somebody asks the writer, who may be another process, to stop.</summary>
    public bool StopAsked { get; private init; }

    /// <summary>Set on an answer that is a fixed text of ours, given because the question held a red flag.</summary>
    public SafetyTier? Safety { get; private init; }

    /// <summary>Who answered and what it took; absent while it is written, on a question and on a fixed text.</summary>
    public AiReceipt? Receipt { get; private init; }

    /// <summary>What the person thinks of an answer.</summary>
    public MessageRating? Rating { get; private set; }

    /// <summary>Why an answer did not help, when they say.</summary>
    public RatingReason? RatingReason { get; private set; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>A question that somebody asks; it takes the next place in its conversation.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="id">The client's id.</param>
    /// <param name="text">The question as <see cref="Question"/> gives it.</param>
    /// <param name="now">The moment.</param>
    public static Message Asked(Conversation conversation, Guid id, string text, DateTimeOffset now) =>
        Next(conversation, id, MessageRole.Person, text, MessageStatus.Complete, safety: null, now);

    /// <summary>The answer to the question before it: one that is to be written, or the fixed text of a red flag.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="fixedText">The text and how urgent it is; absent when the answer is to be written.</param>
    /// <param name="now">The moment.</param>
    public static Message Answering(Conversation conversation, (string Text, SafetyTier Tier)? fixedText, DateTimeOffset now) => Next(
        conversation,
        Guid.CreateVersion7(now),
        MessageRole.Coach,
        fixedText?.Text ?? "",
        fixedText is null ? MessageStatus.Streaming : MessageStatus.Complete,
        fixedText?.Tier,
        now);

    /// <summary>Whether somebody who is still heard of writes it.</summary>
    /// <param name="now">The moment.</param>
    public bool IsWritten(DateTimeOffset now) => Status == MessageStatus.Streaming && WrittenUntil > now;

    /// <summary>Notes what the person thinks of it; only one that did not help has a reason.</summary>
    public void Rate(MessageRating? rating, RatingReason? reason) =>
        (Rating, RatingReason) = (rating, rating == MessageRating.NotHelpful ? reason : null);

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

    private static Message Next(Conversation conversation, Guid id, MessageRole role, string text, MessageStatus status, SafetyTier? safety, DateTimeOffset now) => new()
    {
        Id = id,
        ConversationId = conversation.Id,
        UserId = conversation.UserId,
        Branch = conversation.Branch,
        Number = conversation.TakeNumber(now),
        Role = role,
        Text = text,
        Status = status,
        Safety = safety,
        Writer = status == MessageStatus.Streaming ? Guid.CreateVersion7(now) : null,
        WrittenUntil = status == MessageStatus.Streaming ? now + Lease : null,
        CreatedAt = now,
    };
}
