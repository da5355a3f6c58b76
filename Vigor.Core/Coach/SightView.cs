namespace Vigor.Core.Coach;

/// <summary>What went to the providers for an answer.</summary>
/// <param name="Text">The coach's rules and what was told of the person.</param>
/// <param name="Turns">Earlier messages, oldest first, and the question at the end.</param>
public sealed record SightView(string Text, IReadOnlyList<MessageView> Turns);
