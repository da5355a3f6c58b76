using Vigor.Core.Training;
using Vigor.Core.Training.Playing;
using Vigor.Web.Components.Text;

namespace Vigor.Web.Pages.Sessions;

/// <summary>What a browser must know to go on alone: what is left, and what its fields hold.</summary>
/// <param name="Session">The workout.</param>
/// <param name="IsAfterwards">Whether it is written down after it was over.</param>
/// <param name="Exercises">Exercises by their place.</param>
/// <param name="Ahead">Sets that are left, in order.</param>
/// <param name="Limits">What is believed of each field.</param>
/// <param name="Now">The time, in milliseconds since 1970.</param>
internal sealed record OfflineWorkout(
    Guid Session,
    bool IsAfterwards,
    IReadOnlyList<OfflineExercise> Exercises,
    IReadOnlyList<SetAhead> Ahead,
    IReadOnlyDictionary<string, SetLimit> Limits,
    long Now)
{
    /// <summary>A workout as it stands.</summary>
    public static OfflineWorkout Of(SessionState state, bool isAfterwards, DateTimeOffset now) => new(
        state.Id,
        isAfterwards,
        [.. state.Exercises.Select(exercise => OfflineExercise.Of(state, exercise))],
        state.Ahead(),
        SetBounds.All,
        now.ToUnixTimeMilliseconds());
}

/// <summary>An exercise as the browser shows it without a connection.</summary>
internal sealed record OfflineExercise(
    string Name,
    int Sets,
    string Goal,
    string Units,
    string Symbol,
    decimal LoadStep,
    bool TakesLoad,
    bool IsTimed,
    string Missing,
    bool TakesMetres,
    bool TakesRpe,
    string Effort,
    string Kind,
    decimal? Weight,
    int? Grams,
    int? Reps,
    int? Seconds,
    int? Metres)
{
    /// <summary>An exercise of a workout.</summary>
    public static OfflineExercise Of(SessionState state, ExerciseState exercise)
    {
        var filled = state.FilledIn(exercise.Position);
        return new(
            exercise.Name,
            exercise.Planned.Sets,
            SetText.Goal(exercise, state.Profile.EffortScale),
            exercise.Units.ToString(),
            exercise.ExpectsLoad ? exercise.Units.LoadSymbol : $"+ {exercise.Units.LoadSymbol}",
            exercise.LoadStep,
            exercise.TakesLoad,
            exercise.IsTimed,
            SetRules.Missing(exercise.IsTimed),
            exercise.TakesMetres,
            exercise.TakesRpe,
            state.Profile.EffortScale.ToString(),
            filled.Kind.ToString(),
            filled.Load is { } load ? exercise.Units.Amount(load) : null,
            filled.Load?.Grams,
            filled.Reps,
            filled.Seconds,
            filled.Metres);
    }
}
