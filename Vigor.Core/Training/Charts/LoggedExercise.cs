namespace Vigor.Core.Training.Charts;

/// <summary>An exercise that somebody has done.</summary>
/// <param name="Slug">Slug in the catalogue.</param>
/// <param name="Name">Name as people read it.</param>
/// <param name="Sets">Sets of it, warm-ups left out.</param>
public sealed record LoggedExercise(string Slug, string Name, int Sets);
