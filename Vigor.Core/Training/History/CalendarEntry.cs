namespace Vigor.Core.Training.History;

/// <summary>A workout in the calendar.</summary>
/// <param name="Id">Its session.</param>
/// <param name="Name">Its name.</param>
/// <param name="Day">The person's day.</param>
/// <param name="IsFinished">Whether it is finished.</param>
public sealed record CalendarEntry(Guid Id, string Name, DateOnly Day, bool IsFinished);
