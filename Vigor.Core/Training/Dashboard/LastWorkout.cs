namespace Vigor.Core.Training.Dashboard;

/// <summary>The workout that was done last.</summary>
/// <param name="Id">The session.</param>
/// <param name="Name">Its name.</param>
/// <param name="Day">The person's day.</param>
/// <param name="Minutes">How long it took.</param>
public sealed record LastWorkout(Guid Id, string Name, DateOnly Day, int Minutes);
