using Vigor.Core.Exercises;
using Vigor.Core.Plans;

namespace Vigor.Core.Training.Editing;

/// <summary>Changes the workout of a session. Exercises are only ever added to the list; what is shown, and where, is the order.</summary>
internal static class SessionEditor
{
    /// <summary>Most exercises that a session can have had.</summary>
    public const int MostExercises = 60;

    private const int UsualSets = 3, UsualRest = 90, CardioSeconds = 600, HoldSeconds = 30;

    private static readonly RepRange UsualReps = new(8, 12);

    /// <summary>The workout and the order after an edit.</summary>
    /// <param name="workout">As it is.</param>
    /// <param name="order">Places in the order they are shown.</param>
    /// <param name="edit">What is to change.</param>
    /// <param name="known">The catalogue of the person.</param>
    /// <param name="setsDone">Sets stored under a place.</param>
    /// <param name="lastSets">Sets of the last session with an exercise; 0 the first time.</param>
    /// <exception cref="Refusal">The exercise is gone, has sets, or a value is out of range.</exception>
    public static (Workout Workout, IReadOnlyList<int> Order) Apply(
        Workout workout, IReadOnlyList<int> order, SessionEdit edit, ExerciseCatalogue known, Func<int, int> setsDone, int lastSets)
    {
        switch (edit)
        {
            case SessionEdit.Add add:
                var added = Fresh(Known(known, add.Slug), lastSets);
                return (With(workout, added), [.. order, workout.Exercises.Count]);
            case SessionEdit.Swap swap:
                var old = workout.Exercises[Shown(order, swap.Position)];
                var replacement = Known(known, swap.Slug);
                Require(order.All(position => workout.Exercises[position] is { Role: ExerciseRole.Warmup or ExerciseRole.Cooldown } || workout.Exercises[position].Slug != swap.Slug), $"{replacement.Name} is in this workout already.");
                var taken = setsDone(swap.Position);
                var instead = Instead(old, known.Find(old.Slug), replacement, taken);
                int[] places = taken > 0 ? [swap.Position, workout.Exercises.Count] : [workout.Exercises.Count];
                return (With(workout, instead), [.. order.SelectMany(position => position == swap.Position ? places : [position])]);
            case SessionEdit.Remove remove:
                Shown(order, remove.Position);
                Require(setsDone(remove.Position) == 0, "There are sets in this exercise. Delete them first, then it can go.");
                return (workout, [.. order.Where(position => position != remove.Position)]);
            case SessionEdit.Move move:
                var moved = order.ToList();
                var from = moved.IndexOf(Shown(order, move.Position));
                moved.RemoveAt(from);
                moved.Insert(Math.Clamp(from + move.By, 0, moved.Count), move.Position);
                return (workout, moved);
            case SessionEdit.Dose dose:
                Require(dose.Sets is >= 1 and <= PlanLimits.Sets, $"Choose 1 to {PlanLimits.Sets} sets.");
                Require(dose.RestSeconds is >= 0 and <= RestTimer.MaxSeconds, $"Rest 0 to {RestTimer.MaxSeconds} seconds.");
                return (Changed(workout, Shown(order, dose.Position), planned => planned with { Sets = dose.Sets, RestSeconds = dose.RestSeconds }), order);
            case SessionEdit.Ramp ramp:
                Require(setsDone(Shown(order, ramp.Position)) == 0, "There are sets in this exercise already.");
                return (Changed(workout, ramp.Position, planned => planned with { Ramp = ramp.IsLed ? LedUpTo(planned) : null }), order);
            case SessionEdit.Superset superset:
                return (superset.IsJoined ? Joined(workout, order, superset.Position) : Left(workout, Shown(order, superset.Position)), order);
            default:
                throw new ArgumentOutOfRangeException(nameof(edit));
        }
    }

    /// <summary>Changes a workout, and turns to what was added or put in the stead of another.</summary>
    /// <param name="session">The workout.</param>
    /// <param name="edit">What is to change.</param>
    /// <param name="known">The catalogue of the person.</param>
    /// <param name="setsDone">Sets stored under a place.</param>
    /// <param name="lastSets">Sets of the last session with an exercise; 0 the first time.</param>
    /// <exception cref="Refusal">The exercise is gone, has sets, or a value is out of range.</exception>
    public static void Revise(Session session, SessionEdit edit, ExerciseCatalogue known, Func<int, int> setsDone, int lastSets)
    {
        var (workout, order) = Apply(session.Workout, session.Shown(), edit, known, setsDone, lastSets);
        session.Revise(workout, order, edit switch
        {
            SessionEdit.Add or SessionEdit.Swap => workout.Exercises.Count - 1,
            _ when order.Count > 0 && !order.Contains(session.CurrentPosition) => order[0],
            _ => session.CurrentPosition,
        });
    }

    /// <summary>An exercise with the dose it begins with when no plan gives one.</summary>
    public static PlannedExercise Fresh(Exercise exercise, int lastSets)
    {
        var isTimed = exercise.LoadType is LoadType.Timed or LoadType.Distance;
        var (role, seconds) = exercise.Pattern switch
        {
            MovementPattern.Cardio => (ExerciseRole.Cardio, CardioSeconds),
            MovementPattern.Mobility => (ExerciseRole.Mobility, HoldSeconds),
            _ => (ExerciseRole.Accessory, HoldSeconds),
        };
        var isLift = role == ExerciseRole.Accessory;
        var usual = isLift ? UsualSets : 1;
        return new()
        {
            Slug = exercise.Slug,
            Role = role,
            Sets = lastSets > 0 ? Math.Min(lastSets, PlanLimits.Sets) : usual,
            Reps = isTimed ? null : UsualReps,
            Seconds = isTimed ? seconds : null,
            RestSeconds = isLift ? UsualRest : 0,
        };
    }

    private static PlannedExercise Instead(PlannedExercise old, Exercise? before, Exercise replacement, int taken)
    {
        var left = Math.Max(1, old.Sets - taken);
        return before?.LoadType == replacement.LoadType
            ? old with { Slug = replacement.Slug, Sets = left, TargetLoad = null, Why = null, Modification = null }
            : Fresh(replacement, left) with { Role = old.Role, RestSeconds = old.RestSeconds, Superset = old.Superset };
    }

    private static Workout Joined(Workout workout, IReadOnlyList<int> order, int position)
    {
        var index = order.IndexOf(Shown(order, position));
        Require(index < order.Count - 1, "There is no exercise after it to alternate with.");
        var next = order[index + 1];
        var others = workout.Exercises[next].Superset;
        var group = workout.Exercises[position].Superset ?? others ?? (workout.Exercises.Max(planned => planned.Superset) ?? 0) + 1;

        // Whoever alternates with the next one comes along.
        return workout with
        {
            Exercises =
            [
                .. workout.Exercises.Select((planned, place) =>
                    place == position || place == next || (others is not null && planned.Superset == others) ? planned with { Superset = group } : planned),
            ],
        };
    }

    private static Workout Left(Workout workout, int position)
    {
        var group = workout.Exercises[position].Superset;
        var left = Changed(workout, position, planned => planned with { Superset = null });
        var others = left.Exercises.Count(planned => planned.Superset == group);
        if (group is null || others > 1)
        {
            return left;
        }

        return left with { Exercises = [.. left.Exercises.Select(planned => planned.Superset == group ? planned with { Superset = null } : planned)] };
    }

    private static Workout With(Workout workout, PlannedExercise added)
    {
        Require(workout.Exercises.Count < MostExercises, $"A workout takes {MostExercises} exercises, and this one has had that many.");
        return workout with { Exercises = [.. workout.Exercises, added] };
    }

    private static Workout Changed(Workout workout, int position, Func<PlannedExercise, PlannedExercise> change) =>
        workout with { Exercises = [.. workout.Exercises.Select((planned, index) => index == position ? change(planned) : planned)] };

    private static int Shown(IReadOnlyList<int> order, int position)
    {
        Require(order.Contains(position), "This exercise is no longer part of the workout.");
        return position;
    }

    private static Exercise Known(ExerciseCatalogue known, string slug) =>
        known.Find(slug) ?? throw Refusal.Invalid("slug", "This exercise is not in the library.");

    private static IReadOnlyList<RampSet> LedUpTo(PlannedExercise planned) =>
        UsualRamp.Of(planned) ?? throw Refusal.Invalid("exercise", "Only what is counted in reps can be led up to.");

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw Refusal.Invalid("exercise", sentence);
        }
    }
}
