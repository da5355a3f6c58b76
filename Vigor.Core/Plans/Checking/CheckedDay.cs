using Vigor.Core.Exercises;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Checking;

/// <summary>One session of a week with its sets counted.</summary>
internal sealed class CheckedDay
{
    public CheckedDay(Workout workout, PlanBrief brief, ExerciseCatalogue catalogue)
    {
        Workout = workout;
        Exercises = [.. workout.Exercises.Select(planned => Resolve(planned, brief, catalogue))];
        Seconds = WorkoutMinutes.Seconds(workout, catalogue);
        foreach (var item in Exercises.Where(item => item.IsStrength))
        {
            var credits = VolumeCounting.Credits(item.Exercise!);
            for (var group = 0; group < credits.Length; group++)
            {
                Volume[group] += item.Planned.Sets * credits[group];
            }
        }
    }

    /// <summary>As it was written.</summary>
    public Workout Workout { get; }

    /// <summary>Its exercises, in order.</summary>
    public IReadOnlyList<CheckedExercise> Exercises { get; }

    /// <summary>How long it takes.</summary>
    public double Seconds { get; }

    /// <summary>Fractional sets by muscle group.</summary>
    public double[] Volume { get; } = new double[VolumeCounting.Count];

    /// <summary>Fractional sets by muscle, for those that are trained at all.</summary>
    public IEnumerable<KeyValuePair<Muscle, double>> MuscleSets()
    {
        var sets = new Dictionary<Muscle, double>();
        foreach (var item in Exercises.Where(item => item.IsStrength))
        {
            foreach (var muscle in item.Exercise!.Primary)
            {
                sets[muscle] = sets.GetValueOrDefault(muscle) + item.Planned.Sets;
            }

            foreach (var muscle in item.Exercise.Secondary)
            {
                sets[muscle] = sets.GetValueOrDefault(muscle) + (item.Planned.Sets / 2.0);
            }
        }

        return sets;
    }

    private static CheckedExercise Resolve(PlannedExercise planned, PlanBrief brief, ExerciseCatalogue catalogue)
    {
        var exercise = catalogue.Find(planned.Slug);
        return new(planned, exercise, exercise is null ? null : Suitability.Of(brief, exercise));
    }
}
