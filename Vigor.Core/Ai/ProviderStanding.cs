namespace Vigor.Core.Ai;

/// <summary>How a provider stands in this process, by what its calls have shown; nothing is asked for it.</summary>
/// <param name="Name">The name in the configuration.</param>
/// <param name="IsParked">Whether it asked to be left alone.</param>
/// <param name="Open">Its models whose breaker keeps calls away.</param>
/// <param name="AnsweredAt">When a call last went well, UTC; absent when none has since the start.</param>
public sealed record ProviderStanding(string Name, bool IsParked, IReadOnlyList<string> Open, DateTimeOffset? AnsweredAt);
