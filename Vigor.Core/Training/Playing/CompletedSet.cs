namespace Vigor.Core.Training.Playing;

/// <summary>What became of a set that was sent.</summary>
/// <param name="Set">The set as it is stored: what was sent, or what already stood in its place.</param>
/// <param name="IsMerged">Another device had already stored a set in this place; that one stays.</param>
/// <param name="Progress">How far the session is now.</param>
public sealed record CompletedSet(LoggedSet Set, bool IsMerged, SessionProgress Progress);
