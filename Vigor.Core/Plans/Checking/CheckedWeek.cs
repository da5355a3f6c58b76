using Vigor.Core.Exercises;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Checking;

/// <summary>The sessions of a week beside the brief they were written for.</summary>
internal sealed class CheckedWeek
{
    public CheckedWeek(PlanBrief brief, IReadOnlyList<Workout> workouts, ExerciseCatalogue catalogue)
    {
        Brief = brief;
        Days = [.. workouts.Select(workout => new CheckedDay(workout, brief, catalogue))];
        Exercises = [.. Days.SelectMany(day => day.Exercises)];
        possible = [.. catalogue.All.Where(exercise => !exercise.ByChoice && exercise.Level <= brief.Level && exercise.CanBeDoneWith(brief.Equipment) && !Suitability.Excludes(brief, exercise))];
        var movements = possible.Select(exercise => BalancedMovementMeaning.Of(exercise.Pattern)).OfType<BalancedMovement>().ToHashSet();
        Achievable = [.. brief.Scope.Movements.Where(movements.Contains)];
        challenging = [.. possible.Where(exercise => !ExerciseNature.IsTrivialFor(brief.Level, exercise)).Select(exercise => exercise.Pattern)];
    }

    private readonly List<Exercise> possible;
    private readonly HashSet<MovementPattern> challenging;

    /// <summary>What was asked for.</summary>
    public PlanBrief Brief { get; }

    /// <summary>The sessions.</summary>
    public IReadOnlyList<CheckedDay> Days { get; }

    /// <summary>The exercises of all sessions.</summary>
    public IReadOnlyList<CheckedExercise> Exercises { get; }

    /// <summary>Movements of the focus that kit, level and limitations leave possible.</summary>
    public IReadOnlyList<BalancedMovement> Achievable { get; }

    /// <summary>Sessions that follow each other without a day between: by weekday where that is known, else all of a week with four and more.</summary>
    public IEnumerable<(CheckedDay Day, CheckedDay Next)> Neighbours => Days.Zip(Days.Skip(1)).Where((_, place) => AreNeighbours(place));

    private bool AreNeighbours(int place) => Brief.Weekdays is { } days && place + 1 < days.Count
        ? ((int)days[place + 1] - (int)days[place] + 7) % 7 == 1
        : Brief.Days >= ManySessions;

    private const int ManySessions = 4;

    /// <summary>How many movements the week has room for.</summary>
    public int Required => Math.Min(Achievable.Count, TrainingTime.Slots(Brief) * Brief.Days);

    /// <summary>Movements that are possible and trained.</summary>
    public IReadOnlySet<BalancedMovement> Covered => Exercises
        .Where(item => item.IsStrength)
        .Select(item => BalancedMovementMeaning.Of(item.Exercise!.Pattern))
        .OfType<BalancedMovement>()
        .Where(Achievable.Contains)
        .ToHashSet();

    /// <summary>Strength sets of some movements over the week.</summary>
    public int Sets(params ReadOnlySpan<BalancedMovement> movements)
    {
        var sets = 0;
        foreach (var item in Exercises)
        {
            if (item.IsStrength && BalancedMovementMeaning.Of(item.Exercise!.Pattern) is { } movement && movements.Contains(movement))
            {
                sets += item.Planned.Sets;
            }
        }

        return sets;
    }

    /// <summary>Fractional sets of a group over the week.</summary>
    public double Volume(VolumeGroup group) => Days.Sum(day => day.Volume[(int)group]);

    /// <summary>The share of exercises for which something holds; everything when there are none.</summary>
    public double Share(Func<CheckedExercise, bool> holds) =>
        Exercises.Count == 0 ? 1 : (double)Exercises.Count(holds) / Exercises.Count;

    /// <summary>Whether a lift is far too easy for somebody trained, while a harder one of its kind is possible.</summary>
    public bool IsTrivial(CheckedExercise item) => item.IsStrength
        && ExerciseNature.IsTrivialFor(Brief.Level, item.Exercise!)
        && challenging.Contains(item.Exercise!.Pattern);

    /// <summary>Whether direct work for a muscle is possible.</summary>
    public bool CanTrainDirectly(Muscle muscle) => possible.Exists(exercise => ExerciseNature.DirectFor(exercise) == muscle);

    /// <summary>Whether a lift of a pattern can be loaded without having to be careful with it.</summary>
    public bool CanLoad(MovementPattern pattern) =>
        possible.Exists(exercise => exercise.Pattern == pattern && ExerciseNature.IsLoaded(exercise) && Suitability.Of(Brief, exercise) is null);
}
