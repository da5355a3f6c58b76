using Vigor.Core.Training;
using Vigor.Core.Training.Playing;
using Vigor.Web.Components.Text;

namespace Vigor.Web.Pages.Sessions;

/// <summary>What a browser must know to go on alone: what is left, and what its fields hold.</summary>
/// <param name="Session">The workout.</param>
/// <param name="IsAfterwards">Whether it is written down after it was over.</param>
/// <param name="Exercises">Exercises by their place.</param>
/// <param name="Ahead">Sets that are left, in order.</param>
/// <param name="Limits">What is believed of each field but the weight, which goes by its unit.</param>
/// <param name="Now">The time, in milliseconds since 1970.</param>
internal sealed record OfflineWorkout(
    Guid Session,
    bool IsAfterwards,
    IReadOnlyList<OfflineExercise> Exercises,
    IReadOnlyList<SetAhead> Ahead,
    IReadOnlyDictionary<string, OfflineLimit> Limits,
    long Now)
{
    /// <summary>A workout as it stands.</summary>
    public static OfflineWorkout Of(SessionState state, bool isAfterwards, DateTimeOffset now) => new(
        state.Id,
        isAfterwards,
        [.. state.Exercises.Select(exercise => OfflineExercise.Of(state, exercise))],
        state.Ahead(),
        Believed,
        now.ToUnixTimeMilliseconds());

    private static IReadOnlyDictionary<string, OfflineLimit> Believed { get; } = new Dictionary<string, OfflineLimit>
    {
        ["reps"] = new(0, SetRules.MaxReps, 1),
        ["seconds"] = new(1, SetRules.MaxSeconds, 1),
        ["metres"] = new(1, SetRules.MaxMetres, 1),
        ["rpe"] = new(SetRules.MinRpe, SetRules.MaxRpe, 2),
    };
}

/// <summary>The range of a field.</summary>
/// <param name="Least">Its least value.</param>
/// <param name="Most">Its highest value.</param>
/// <param name="Part">Into how many parts one may be cut.</param>
internal sealed record OfflineLimit(decimal Least, decimal Most, int Part);

/// <summary>An exercise as the browser shows it without a connection.</summary>
internal sealed record OfflineExercise(
    string Name,
    int Sets,
    string Goal,
    string Units,
    string Symbol,
    decimal LoadStep,
    decimal MostWeight,
    bool TakesLoad,
    bool IsTimed,
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
            exercise.Units.MostAmount,
            exercise.TakesLoad,
            exercise.IsTimed,
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
