namespace Vigor.Core.Coach;

/// <summary>What went to the providers for an answer.</summary>
/// <param name="Text">The coach's rules and what was told of the person.</param>
/// <param name="Lookups">The tools that were called, with arguments and results; empty when none was.</param>
/// <param name="Turns">Earlier messages, oldest first, and the question at the end.</param>
public sealed record SentPromptView(string Text, string Lookups, IReadOnlyList<MessageView> Turns);
