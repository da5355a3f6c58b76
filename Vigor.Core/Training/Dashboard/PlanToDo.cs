namespace Vigor.Core.Training.Dashboard;

/// <summary>The plan that is next in line.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Name">Its name.</param>
/// <param name="Minutes">Minutes it takes.</param>
/// <param name="Exercises">Exercises in it.</param>
public sealed record PlanToDo(Guid Id, string Name, int Minutes, int Exercises);
