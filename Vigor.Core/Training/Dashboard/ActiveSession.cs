namespace Vigor.Core.Training.Dashboard;

/// <summary>A workout that waits to be gone on with.</summary>
/// <param name="Id">The session.</param>
/// <param name="Name">Its name.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="SetsDone">Sets that are stored.</param>
/// <param name="SetsPlanned">Sets the plan asks for.</param>
public sealed record ActiveSession(Guid Id, string Name, DateTimeOffset StartedAt, int SetsDone, int SetsPlanned);
