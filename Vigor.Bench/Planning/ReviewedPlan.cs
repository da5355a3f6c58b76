using System.Text.Json;
using Vigor.Core.Exercises;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Bench.Planning;

/// <summary>A week as a reviewer reads it: everything about each exercise beside its dose.</summary>
internal sealed record ReviewedPlan(JsonElement Id, int Score, IReadOnlyList<string> Caps, IReadOnlyList<ReviewedPlan.Day> Days, IReadOnlyList<string> Notes)
{
    public static ReviewedPlan Of(JsonElement id, IReadOnlyList<Workout> workouts, PlanReport report, ExerciseCatalogue catalogue) => new(
        id,
        report.Score,
        report.Caps,
        [.. workouts.Select(workout => new Day(WorkoutMinutes.Of(workout, catalogue), [.. workout.Exercises.Select(planned => Item.Of(planned, catalogue.Get(planned.Slug)))]))],
        [.. workouts.SelectMany(workout => workout.Notes).Concat(workouts.Select(workout => workout.Progression).OfType<string>()).Concat(workouts.Select(workout => workout.BackOff).OfType<string>()).Distinct()]);

    internal sealed record Day(int Minutes, IReadOnlyList<Item> Exercises);

    internal sealed record Item(
        string Slug,
        string Name,
        MovementPattern Pattern,
        IReadOnlyList<Muscle> Primary,
        IReadOnlyList<Muscle> Secondary,
        IReadOnlyList<EquipmentItem> Equipment,
        IReadOnlyList<EquipmentItem> Fixtures,
        IReadOnlyList<RiskTag> Tags,
        int Sets,
        int? RepsMin,
        int? RepsMax,
        int? Seconds,
        int RestSeconds,
        string Role)
    {
        public static Item Of(PlannedExercise planned, Exercise exercise) => new(
            exercise.Slug,
            exercise.Name,
            exercise.Pattern,
            exercise.Primary,
            exercise.Secondary,
            exercise.Equipment,
            exercise.Fixtures,
            exercise.Tags,
            planned.Sets,
            planned.Reps?.Min,
            planned.Reps?.Max,
            planned.Seconds,
            planned.RestSeconds,
            planned.Role.ToString().ToLowerInvariant());
    }
}
