namespace Vigor.Core.Ai.Budget;

/// <summary>How large a call is that may be made.</summary>
/// <param name="Task">What it is for.</param>
/// <param name="InputTokens">Most tokens of messages and tools.</param>
/// <param name="MaxOutputTokens">Most tokens of the answer, 1 to <see cref="AiRequest.LongestAnswer"/>.</param>
/// <param name="IsDocument">Whether a document is asked for, which is of use only as a whole.</param>
public sealed record CallSize(AiTask Task, int InputTokens, int MaxOutputTokens, bool IsDocument);
