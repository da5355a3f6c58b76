using Vigor.Core.People;

namespace Vigor.Core.Coach.Answering;

/// <summary>A question that is stored and waits for its answer.</summary>
/// <param name="Actor">Who asks.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Writing">The answer that pages look at already.</param>
internal sealed record AnswerOrder(Actor Actor, Conversation Conversation, MessageView Question, LiveAnswer Writing)
{
    /// <summary>Name of the provider to ask first, or <see cref="OwnCoach.Name"/>; the usual order when absent.</summary>
    public string? Prefer { get; init; }

    /// <summary>The profile, when the question was screened with it a moment ago.</summary>
    public Profile? Profile { get; init; }

    /// <summary>Whether it was answered before, and cards may stand under the answer.</summary>
    public bool IsSecondTry { get; init; }
}
