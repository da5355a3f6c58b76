namespace Vigor.Core.Training.Import;

/// <summary>What a line of Vigor's own table says beyond what other applications tell.</summary>
/// <param name="Workout">Id of the workout; absent in tables of before it was written.</param>
/// <param name="StartedAt">When the workout began; absent as above.</param>
/// <param name="FinishedAt">When it was finished; absent as above.</param>
/// <param name="Day">The calendar day on which it began, where it was done.</param>
/// <param name="Zone">IANA id of the zone it was done in; absent when it is not known.</param>
/// <param name="Place">Place of the exercise in the workout, counted from 1; absent when it is not told.</param>
/// <param name="Number">Number of the set within the exercise, counted from 1; absent when it is not told.</param>
/// <param name="CompletedAt">When the set was completed; absent when it is not told.</param>
/// <param name="Records">What it beat then.</param>
public sealed record OwnLine(
    Guid? Workout,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    DateOnly Day,
    string? Zone,
    int? Place,
    int? Number,
    DateTimeOffset? CompletedAt,
    RecordKinds Records);
