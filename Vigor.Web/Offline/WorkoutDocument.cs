using Vigor.Core.Training;
using Vigor.Core.Training.Playing;

namespace Vigor.Web.Offline;

/// <summary>A workout as it stands, with what every device has done in it. Times are milliseconds since 1970, loads grams.</summary>
internal sealed record WorkoutDocument(
    Guid Id,
    string Name,
    int Revision,
    double StartedAt,
    double? FinishedAt,
    int Position,
    WorkoutDocument.RestItem? Rest,
    int? Recovery,
    IReadOnlyList<int> Order,
    IReadOnlyList<WorkoutDocument.ExerciseItem> Exercises,
    IReadOnlyList<WorkoutDocument.SetItem> Sets)
{
    /// <summary>A workout as it stands.</summary>
    public static WorkoutDocument Of(SessionState state) => new(
        state.Id,
        state.Name,
        state.Progress.Revision,
        Milliseconds(state.StartedAt),
        state.Progress.FinishedAt is { } end ? Milliseconds(end) : null,
        state.Progress.Position,
        state.Progress.Rest is { } rest ? new(Milliseconds(rest.EndsAt), rest.Seconds, rest.IsPaused) : null,
        state.Progress.Recovery,
        state.Order,
        [.. state.Exercises.Select(exercise => ItemOf(state, exercise))],
        [.. state.Progress.Sets.Select(ItemOf)]);

    private static ExerciseItem ItemOf(SessionState state, ExerciseState exercise)
    {
        var next = state.FilledIn(exercise.Position);
        return new(
            exercise.Planned.Slug,
            exercise.Name,
            exercise.Planned.Sets,
            exercise.Planned.RestSeconds,
            exercise.Planned.Superset,
            exercise.Units.ToString(),
            exercise.LoadStep,
            new(next.Kind.ToString(), next.Load?.Grams, next.Reps, next.Seconds, next.Metres, next.Rpe));
    }

    private static SetItem ItemOf(LoggedSet set) => new(
        set.Id,
        set.Position,
        set.SetNumber,
        new(set.Values.Kind.ToString(), set.Values.Load?.Grams, set.Values.Reps, set.Values.Seconds, set.Values.Metres, set.Values.Rpe),
        Milliseconds(set.CompletedAt),
        set.Records == RecordKinds.None ? null : set.Records.ToString(),
        set.IsFromOtherDevice);

    private static double Milliseconds(DateTimeOffset at) => (at - DateTimeOffset.UnixEpoch).TotalMilliseconds;

    /// <summary>The rest that runs or waits.</summary>
    internal sealed record RestItem(double EndsAt, int Seconds, bool IsPaused);

    /// <summary>An exercise and what its next set begins with.</summary>
    internal sealed record ExerciseItem(string Slug, string Name, int Sets, int RestSeconds, int? Superset, string Units, decimal LoadStep, Figures Next);

    /// <summary>A set that was done.</summary>
    internal sealed record SetItem(Guid Id, int Position, int Number, Figures Figures, double At, string? Records, bool IsFromOtherDevice);

    /// <summary>What was done, or is to be.</summary>
    internal sealed record Figures(string Kind, int? Grams, int? Reps, int? Seconds, int? Metres, decimal? Rpe);
}
