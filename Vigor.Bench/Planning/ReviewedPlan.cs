using System.Text.Json;
using System.Text.Json.Serialization;
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
        [.. workouts.Select(workout => new Day(WorkoutMinutes.Of(workout, catalogue), [.. workout.Exercises.Select(planned => Item.Of(planned, workout, catalogue.Get(planned.Slug)))]))],
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
        private const int LeastOfACircuit = 3;

        /// <summary>Everything that is true of it that can hurt.</summary>
        public IReadOnlyList<RiskTag> Facets { get; init; } = [];

        /// <summary>Whether sets and reps mean each side.</summary>
        public bool PerSide { get; init; }

        /// <summary>Sets that lead up to it.</summary>
        public IReadOnlyList<RampSet>? Ramp { get; init; }

        /// <summary>Number of the pair it alternates in.</summary>
        public int? Superset { get; init; }

        /// <summary>The rounds of several lifts it belongs to.</summary>
        public CircuitMark? Circuit { get; init; }

        /// <summary>Work and recovery in seconds.</summary>
        public IntervalMark? Intervals { get; init; }

        /// <summary>Effort to aim for, RPE.</summary>
        public decimal? Rpe { get; init; }

        public static Item Of(PlannedExercise planned, Workout workout, Exercise exercise)
        {
            var together = planned.Superset is { } group ? workout.Exercises.Count(other => other.Superset == group) : 0;
            return Of(planned, exercise) with
            {
                Facets = [.. RiskFacets.Of(exercise).Order()],
                PerSide = exercise.PerSide,
                Ramp = planned.Ramp,
                Superset = together is > 0 and < LeastOfACircuit ? planned.Superset : null,
                Circuit = together >= LeastOfACircuit ? new(planned.Superset!.Value, planned.Sets) : null,
                Intervals = WorkoutMinutes.IsIntervals(planned) ? new(planned.Seconds!.Value, planned.RestSeconds, planned.Sets) : null,
                Rpe = planned.TargetRpe,
            };
        }

        private static Item Of(PlannedExercise planned, Exercise exercise) => new(
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

    internal sealed record CircuitMark(int Group, [property: JsonPropertyName("rounds")] int Number);

    internal sealed record IntervalMark(int Work, int Recover, [property: JsonPropertyName("rounds")] int Number);
}
