namespace Vigor.Core.Training.Playing;

/// <summary>A set that is left to do.</summary>
/// <param name="Position">The exercise's place in the workout, counted from 0.</param>
/// <param name="SetNumber">Number of the set within the exercise, counted from 1.</param>
/// <param name="RestSeconds">Rest after it in seconds; 0 within a round of a superset and at the end.</param>
public readonly record struct SetAhead(int Position, int SetNumber, int RestSeconds);
