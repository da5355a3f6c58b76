namespace Vigor.Core.Training.Events;

/// <summary>What became of an event.</summary>
/// <param name="Id">The event.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Sentence">What to tell the person; absent when there is nothing to tell.</param>
/// <param name="Session">The workout it is in: another one than the device named when two devices began the same.</param>
/// <param name="Position">The place of the exercise that it added, from 0.</param>
public sealed record EventAnswer(Guid Id, EventOutcome Outcome, string? Sentence = null, Guid? Session = null, int? Position = null);
