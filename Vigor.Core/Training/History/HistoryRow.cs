namespace Vigor.Core.Training.History;

/// <summary>A workout as the history lists it.</summary>
/// <param name="Id">The session.</param>
/// <param name="Name">Its name.</param>
/// <param name="Day">The person's day it began on.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Zone">IANA id of the zone it was done in; absent when it is not known.</param>
/// <param name="FinishedAt">When it was finished; absent while it goes on.</param>
/// <param name="Minutes">How long it took; 0 while it goes on.</param>
/// <param name="Recovery">How recovered the person felt at the start, 1 to 5.</param>
/// <param name="Intensity">How hard it felt, 1 to 10.</param>
/// <param name="Exercises">Exercises with at least one set.</param>
/// <param name="Sets">Sets done, warm-up sets aside.</param>
/// <param name="Records">Exercises with a record: beating oneself twice in one workout counts once.</param>
/// <param name="VolumeGrams">Load times reps over all sets but warm-ups, in grams; the body's own weight is not counted.</param>
public sealed record HistoryRow(
    Guid Id,
    string Name,
    DateOnly Day,
    DateTimeOffset StartedAt,
    string? Zone,
    DateTimeOffset? FinishedAt,
    int Minutes,
    int? Recovery,
    int? Intensity,
    int Exercises,
    int Sets,
    int Records,
    long VolumeGrams);
