using System.Linq.Expressions;
using Vigor.Core.Exercises;

namespace Vigor.Core.Training;

/// <summary>A set that is stored, as pages read it.</summary>
public sealed record LoggedSet
{
    /// <summary>The client's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Slug of the exercise.</summary>
    public required string ExerciseSlug { get; init; }

    /// <summary>The exercise's place in the workout, counted from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Number within the exercise, counted from 1.</summary>
    public required int SetNumber { get; init; }

    /// <summary>What was done.</summary>
    public required SetValues Values { get; init; }

    /// <summary>When it was completed.</summary>
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>What it beat.</summary>
    public RecordKinds Records { get; init; }

    /// <summary>Whether it stands here because another device had filled the place it was done in.</summary>
    public bool IsFromOtherDevice { get; init; }

    /// <summary>How a row becomes one, in SQL.</summary>
    internal static Expression<Func<SetEntry, LoggedSet>> FromEntry { get; } = set => new LoggedSet
    {
        Id = set.Id,
        ExerciseSlug = set.ExerciseSlug,
        Position = set.Position,
        SetNumber = set.SetNumber,
        CompletedAt = set.CompletedAt,
        Records = set.Records,
        IsFromOtherDevice = set.AskedNumber != null,
        Values = new SetValues
        {
            Kind = set.Kind,
            Load = set.LoadGrams == null ? null : new Load(set.LoadGrams.Value),
            Help = set.HelpGrams == null ? null : new Load(set.HelpGrams.Value),
            Reps = set.Reps,
            Seconds = set.Seconds,
            Metres = set.Metres,
            Rpe = set.Rpe,
        },
    };

    private static readonly Func<SetEntry, LoggedSet> Compiled = FromEntry.Compile();

    /// <summary>How a row becomes one, in memory.</summary>
    internal static LoggedSet Of(SetEntry set) => Compiled(set);
}
