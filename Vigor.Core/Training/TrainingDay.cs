namespace Vigor.Core.Training;

/// <summary>A calendar day on which workouts that are finished by now began.</summary>
/// <param name="Day">The person's day.</param>
/// <param name="Sessions">How many.</param>
/// <param name="Minutes">Their minutes together.</param>
public sealed record TrainingDay(DateOnly Day, int Sessions, int Minutes);
