namespace Vigor.Core.Training.Insights;

/// <summary>A week as the rules look at it.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Days">Days with training.</param>
/// <param name="Sets">Sets that count as volume.</param>
/// <param name="Effort">How hard its workouts felt on average, 1 to 10; absent when none was rated.</param>
public sealed record LoggedWeek(DateOnly First, int Days, int Sets, decimal? Effort);
