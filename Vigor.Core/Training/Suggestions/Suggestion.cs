using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Suggestions;

/// <summary>What to do in the next set, and why.</summary>
/// <param name="Load">Load; absent when nothing is known or none is used.</param>
/// <param name="Reps">Reps to aim for.</param>
/// <param name="Seconds">Seconds to aim for.</param>
/// <param name="Reason">The rule and the figures behind it, one sentence.</param>
/// <param name="IsGuess">Whether the load follows from nothing that was lifted.</param>
public sealed record Suggestion(Load? Load, int? Reps, int? Seconds, string Reason, bool IsGuess = false);
