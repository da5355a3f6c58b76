using System.Text.Json.Serialization;
using Vigor.Core.Exercises;

namespace Vigor.Core.Plans.Routines;

/// <summary>A routine as a file that somebody gives to somebody else: what to do, and nothing about who does it.</summary>
public sealed record SharedRoutine
{
    /// <summary>Largest file in bytes.</summary>
    public const int MostBytes = 256 << 10;

    /// <summary>Most exercises that are read.</summary>
    public const int MostExercises = 30;

    /// <summary>Shape of the file.</summary>
    [JsonPropertyName("vigorRoutine")]
    public required int Version { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its exercises in their order.</summary>
    public required IReadOnlyList<SharedExercise> Exercises { get; init; }

    /// <summary>The file of a workout.</summary>
    /// <param name="name">What the routine is called.</param>
    /// <param name="workout">What it consists of.</param>
    /// <param name="known">Names the exercises.</param>
    public static SharedRoutine Of(string name, Workout workout, ExerciseCatalogue known) => new()
    {
        Version = 1,
        Name = name,
        Exercises = [.. workout.Exercises.Select(planned => SharedExercise.Of(planned, known.Find(planned.Slug)?.Name ?? planned.Slug))],
    };
}
