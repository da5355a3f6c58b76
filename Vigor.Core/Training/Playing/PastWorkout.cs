namespace Vigor.Core.Training.Playing;

/// <summary>A workout that is written down afterwards.</summary>
/// <param name="Name">Name, 1 to <see cref="Session.MaxName"/> characters.</param>
/// <param name="Day">The person's day, from 2000 on.</param>
/// <param name="Time">When it began, by the person's clock.</param>
/// <param name="Minutes">How long it was, 1 to <see cref="Session.MaxMinutes"/>.</param>
public sealed record PastWorkout(string Name, DateOnly Day, TimeOnly Time, int Minutes);
