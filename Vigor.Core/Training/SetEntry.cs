namespace Vigor.Core.Training;

/// <summary>One set as it was done. A row of its own: sets are counted, and two devices that log different sets never overwrite each other.</summary>
public sealed class SetEntry
{
    /// <summary>Id made by the client before it is sent, so that a retry is recognised.</summary>
    public required Guid Id { get; init; }

    /// <summary>The session it belongs to.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>Who did it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Slug of the exercise in the catalogue.</summary>
    public required string ExerciseSlug { get; init; }

    /// <summary>The exercise's place in the workout, counted from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Number of the set within the exercise, counted from 1.</summary>
    public required int SetNumber { get; init; }

    /// <summary>What it was for.</summary>
    public SetKind Kind { get; set; }

    /// <summary>Load in grams, 0 to 1,360 kg; absent without one.</summary>
    public int? LoadGrams { get; set; }

    /// <summary>Reps, 0 to 1,000, each side where the exercise is done one side at a time.</summary>
    public int? Reps { get; set; }

    /// <summary>Seconds, 1 to 86,400, each side where the exercise is done one side at a time.</summary>
    public int? Seconds { get; set; }

    /// <summary>Metres, 1 to 1,000,000.</summary>
    public int? Metres { get; set; }

    /// <summary>Perceived exertion, 5 to 10 in halves: 10 less the reps that were left.</summary>
    public decimal? Rpe { get; set; }

    /// <summary>When it was completed, by the server's clock.</summary>
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>What it beat when it was completed.</summary>
    public RecordKinds Records { get; set; }

    /// <summary>When it was taken back; it can be restored until the session is finished.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    /// <summary>Takes the values over.</summary>
    internal void Take(SetValues values)
    {
        Kind = values.Kind;
        LoadGrams = values.Load?.Grams;
        Reps = values.Reps;
        Seconds = values.Seconds;
        Metres = values.Metres;
        Rpe = values.Rpe;
    }
}
