namespace Vigor.Core.People.Safety;

/// <summary>
/// What is said of a mention, after the ConText algorithm (Harkema and others 2009), which goes on from NegEx (Chapman and others 2001):
/// of whom, when, whether, and what the talk is for.
/// </summary>
/// <param name="IsOwn">Whether it is about the person who writes, or happens to somebody right now.</param>
/// <param name="IsPast">Whether it is over.</param>
/// <param name="IsDenied">Whether it is said not to be there.</param>
/// <param name="Talk">What it is told for.</param>
internal readonly record struct MentionStatus(bool IsOwn, bool IsPast, bool IsDenied, TalkKind Talk)
{
    /// <summary>Whether it is somebody else's who is close, there and not over.</summary>
    public bool IsTheirs { get; init; }

    /// <summary>Whether it is there, now, and the person's own.</summary>
    public bool Holds => IsOwn && !IsPast && !IsDenied && Talk is (TalkKind.Report or TalkKind.Unclear);
}
