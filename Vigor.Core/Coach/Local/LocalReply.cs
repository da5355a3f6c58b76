namespace Vigor.Core.Coach.Local;

/// <summary>What Vigor's own coach says, and what it took the question for.</summary>
/// <param name="About">Such as "Rest between sets", "how: goblet-squat" or "week"; for tests and the log.</param>
/// <param name="Text">The answer, Markdown.</param>
public sealed record LocalReply(string About, string Text)
{
    /// <summary>The frame that was answered, when it was a question about one's own training.</summary>
    internal Question? Question { get; init; }
}
