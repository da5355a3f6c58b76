using Vigor.Core.Ai;
using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach;

/// <summary>A message as it is read. While an answer is written, a new one of these is made for each look at it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ConversationId">Where it was said.</param>
/// <param name="Number">Its place there, from 1.</param>
/// <param name="Role">Who said it.</param>
/// <param name="Text">What was said; Markdown when the coach did.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="CreatedAt">When.</param>
public sealed record MessageView(Guid Id, Guid ConversationId, int Number, MessageRole Role, string Text, MessageStatus Status, DateTimeOffset CreatedAt)
{
    /// <summary>Why it ended early; absent when it did not.</summary>
    public StopCause? StoppedBy { get; init; }

    /// <summary>Set on an answer that is a fixed text because the question held a red flag.</summary>
    public SafetyTier? Safety { get; init; }

    /// <summary>Who answered and what it took; absent while it is written, on a question and on a fixed text.</summary>
    public AiReceipt? Receipt { get; init; }

    /// <summary>What the person thinks of it.</summary>
    public MessageRating? Rating { get; init; }

    /// <summary>Why it did not help, when they said.</summary>
    public RatingReason? RatingReason { get; init; }

    /// <summary>The branch it was said in.</summary>
    public int Branch { get; init; }

    /// <summary>The branches that ask this question differently, itself included; empty when it was asked once.</summary>
    public IReadOnlyList<int> Alternatives { get; init; } = [];

    /// <summary>Offers under an answer, each waiting for a tap.</summary>
    public IReadOnlyList<CardView> Cards { get; init; } = [];

    internal static MessageView Of(Message message) => new(
        message.Id,
        message.ConversationId,
        message.Number,
        message.Role,
        message.Text,
        message.Status,
        message.CreatedAt)
    {
        StoppedBy = message.StoppedBy,
        Safety = message.Safety,
        Rating = message.Rating,
        RatingReason = message.RatingReason,
        Branch = message.Branch,
        Receipt = message.Receipt,
    };
}
