namespace Vigor.Core.Training;

/// <summary>A finished workout as questions about the log are reckoned from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Day">The person's day.</param>
/// <param name="Minutes">How long it was.</param>
/// <param name="Intensity">How hard it felt, 1 to 10; absent when they did not say.</param>
public sealed record DoneWorkout(Guid Id, string Name, DateOnly Day, int Minutes, int? Intensity);
