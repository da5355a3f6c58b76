namespace Vigor.Core.Training.History;

/// <summary>An exercise of a workout that was done.</summary>
/// <param name="Slug">Slug in the catalogue.</param>
/// <param name="Name">Name as people read it.</param>
/// <param name="Sets">Its sets in order.</param>
public sealed record DoneExercise(string Slug, string Name, IReadOnlyList<LoggedSet> Sets);
