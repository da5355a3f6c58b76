namespace Vigor.Core.Plans.Routines;

/// <summary>A workout of a template.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Slots">What stands in it: for each place the exercises that can, the preferred first.</param>
/// <param name="Sets">Sets of each lift; absent where the rules of doses decide.</param>
/// <param name="Reps">Reps of each lift; absent where the rules of doses decide.</param>
public sealed record RoutineDay(string Name, IReadOnlyList<IReadOnlyList<string>> Slots, int? Sets = null, int? Reps = null);
