using System.Globalization;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.History;

namespace Vigor.Core.Coach.Local;

/// <summary>Sets, loads and workouts in words.</summary>
internal static class LiftAnswers
{
    /// <summary>A workout's exercises, a line each, with the sets and the heaviest of them.</summary>
    public static string Lines(WorkoutDetail workout, UnitSystem units) => string.Join('\n', workout.Exercises.Select(exercise => $"- {exercise.Name}: {Summary(exercise, units)}"));

    /// <summary>An estimate, no more exact than it is: to half a kilogram or a whole pound.</summary>
    public static string About(Load estimate, UnitSystem units)
    {
        const int HalfAKilogram = 500;
        return units.Text(units == UnitSystem.Metric ? new Load((estimate.Grams + (HalfAKilogram / 2)) / HalfAKilogram * HalfAKilogram) : Load.FromPounds(Math.Round(estimate.Pounds)));
    }

    private static string Summary(DoneExercise exercise, UnitSystem units)
    {
        var top = exercise.Sets.Select(set => set.Values).MaxBy(set => (set.Load?.Grams ?? 0, set.Reps ?? 0, set.Seconds ?? 0))!;
        var count = InWords.Count(exercise.Sets.Count, "set");
        return $"{count}, up to {SetText(top.Load, top.Reps, top.Seconds, units)}";
    }

    /// <summary>"60 kg × 8", "12 reps" or "30 s".</summary>
    public static string SetText(Load? load, int? reps, int? seconds, UnitSystem units) => (load, reps, seconds) switch
    {
        ({ } weight, { } times, _) => $"{units.Text(weight)} × {times}",
        (null, { } times, _) => InWords.Count(times, "rep"),
        (_, _, { } time) => string.Create(CultureInfo.InvariantCulture, $"{time} s"),
        _ => "done",
    };
}
