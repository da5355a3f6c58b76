namespace Vigor.Core.Coach;

/// <summary>A question was taken; its answer is on the way or there.</summary>
/// <param name="ConversationId">Where; a new conversation when none was named.</param>
/// <param name="Question">The question as stored.</param>
/// <param name="Answer">The answer so far; it can be followed to its end.</param>
public sealed record AskedQuestion(Guid ConversationId, MessageView Question, MessageView Answer);
