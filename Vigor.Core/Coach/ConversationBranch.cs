namespace Vigor.Core.Coach;

/// <summary>Another way a conversation went, from a question that was asked anew.</summary>
/// <param name="Parent">The way it leaves: 0 for the first one, else the number of another branch.</param>
/// <param name="From">Number of the question that was asked anew; everything before it is shared.</param>
public sealed record ConversationBranch(int Parent, int From);
