using Vigor.Core.Exercises;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Checking;

/// <summary>One session of a week with its sets counted.</summary>
internal sealed class CheckedDay
{
    public CheckedDay(Workout workout, PlanBrief brief, ExerciseCatalogue catalogue)
    {
        Workout = workout.WithRampsInTheirLifts();
        Exercises = [.. Workout.Exercises.Select(planned => Resolve(planned, brief, catalogue))];
        Lifts = [.. Exercises.Where(item => item.IsStrength)];
        Seconds = WorkoutMinutes.Seconds(Workout, catalogue);
        InCircuits = Lifts.Where(item => item.Planned.Superset is { } group && Lifts.Count(other => other.Planned.Superset == group) >= LeastOfACircuit).Sum(item => item.Planned.Sets);
        foreach (var item in Lifts)
        {
            var credits = VolumeCounting.Credits(item.Exercise!);
            for (var group = 0; group < credits.Length; group++)
            {
                Volume[group] += item.Planned.Sets * credits[group];
            }
        }
    }

    /// <summary>Fewest lifts in rounds that make a circuit, and the part of all sets that makes a session one.</summary>
    private const int LeastOfACircuit = 3;
    private const double ShareOfACircuit = 2 / 3.0;

    /// <summary>As it was written.</summary>
    public Workout Workout { get; }

    /// <summary>Its exercises, in order.</summary>
    public IReadOnlyList<CheckedExercise> Exercises { get; }

    /// <summary>Its working lifts, in order.</summary>
    public IReadOnlyList<CheckedExercise> Lifts { get; }

    /// <summary>The first lift that carries it.</summary>
    public CheckedExercise? FirstMain => Lifts.FirstOrDefault(item => item.Planned.Role == ExerciseRole.Main);

    /// <summary>Whether most of it is done in rounds of several lifts.</summary>
    public bool IsCircuit => InCircuits > 0 && InCircuits >= ShareOfACircuit * Lifts.Sum(item => item.Planned.Sets);

    /// <summary>Sets in rounds of three lifts and more.</summary>
    private int InCircuits { get; }

    /// <summary>How long it takes.</summary>
    public double Seconds { get; }

    /// <summary>Fractional sets by muscle group.</summary>
    public double[] Volume { get; } = new double[VolumeCounting.Count];

    /// <summary>Fractional sets by muscle, for those that are trained at all.</summary>
    public IEnumerable<KeyValuePair<Muscle, double>> MuscleSets()
    {
        var sets = new Dictionary<Muscle, double>();
        foreach (var item in Lifts)
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
