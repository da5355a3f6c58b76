using System.Text.Json.Serialization;
using Vigor.Core.People.OwnExercises;

namespace Vigor.Core.Training.Export;

/// <summary>One element of Vigor's own file: the first says what the file is, each further one is a workout.</summary>
public sealed record ExportedItem
{
    /// <summary>Shape of the file, in its first element.</summary>
    public int? Vigor { get; init; }

    /// <summary>When it was written, in its first element.</summary>
    public DateTimeOffset? ExportedAt { get; init; }

    /// <summary>The person's own exercises by their slug, in its first element.</summary>
    public IReadOnlyDictionary<string, OwnExerciseDraft>? OwnExercises { get; init; }

    /// <summary>Whether an element of a file could not be read; never written.</summary>
    [JsonIgnore]
    public bool IsUnreadable { get; init; }

    /// <summary>A workout, in each further element.</summary>
    public ExportedWorkout? Workout { get; init; }
}
