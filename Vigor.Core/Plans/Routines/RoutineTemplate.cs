namespace Vigor.Core.Plans.Routines;

/// <summary>A well-known way to train, described in our own words. Which exercises stand in it follows from what somebody has and may do.</summary>
/// <param name="Key">Name in addresses.</param>
/// <param name="Name">Name as people read it.</param>
/// <param name="Description">Whom it suits and how it goes.</param>
/// <param name="Days">Its workouts in their order.</param>
public sealed record RoutineTemplate(string Key, string Name, string Description, IReadOnlyList<RoutineDay> Days);
