namespace Vigor.Core.Plans.Routines;

/// <summary>A routine in its owner's list.</summary>
/// <param name="Id">The plan it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Folder">The folder it lies in; absent for none.</param>
/// <param name="Minutes">Minutes as Vigor computes them.</param>
/// <param name="Exercises">Names of its exercises in their order.</param>
public sealed record RoutineRow(Guid Id, string Name, string? Folder, int Minutes, IReadOnlyList<string> Exercises);
