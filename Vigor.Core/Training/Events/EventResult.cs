namespace Vigor.Core.Training.Events;

/// <summary>What an event that is taken does beside the change it makes.</summary>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Sentence">What the person is told.</param>
/// <param name="SetId">The set it is about.</param>
/// <param name="Position">The place of the exercise it added.</param>
internal readonly record struct EventResult(EventOutcome Outcome = EventOutcome.Stored, string? Sentence = null, Guid? SetId = null, int? Position = null);
