namespace Vigor.Core.Training.Export;

/// <summary>A set with everything that is known of it.</summary>
public sealed record ExportedSet
{
    /// <summary>Slug of the exercise.</summary>
    public required string Exercise { get; init; }

    /// <summary>Place of the exercise in the workout, counted from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Number within the exercise, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it was for.</summary>
    public SetKind Kind { get; init; }

    /// <summary>Load in grams.</summary>
    public int? Grams { get; init; }

    /// <summary>Help in grams; absent without any.</summary>
    public int? HelpGrams { get; init; }

    /// <summary>Reps.</summary>
    public int? Reps { get; init; }

    /// <summary>Seconds.</summary>
    public int? Seconds { get; init; }

    /// <summary>Metres.</summary>
    public int? Metres { get; init; }

    /// <summary>Perceived exertion.</summary>
    public decimal? Rpe { get; init; }

    /// <summary>When it was completed.</summary>
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>What it beat then.</summary>
    public RecordKinds Records { get; init; }
}
