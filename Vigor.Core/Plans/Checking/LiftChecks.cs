using System.Globalization;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Checking;

/// <summary>Whether the lifts have a dose worth the name, one that they can carry, and sets that lead up to it.</summary>
internal static class LiftChecks
{
    /// <summary>Minutes from which no lift is left with a single set, and from which main lifts get all they need.</summary>
    public const int RoomForDoses = 30, RoomForMains = 45;

    private const int RoomForMore = 60, FewReps = 6, ManyHardReps = 10;

    // Weekly minutes from which small muscles are worth four direct sets instead of two.
    private const int RoomForDirectWork = 180;

    /// <summary>Whether the goal is carried by main lifts.</summary>
    public static bool IsLifting(PlanBrief brief) => brief.LeadGoal is FitnessGoal.Strength or FitnessGoal.MuscleGain;

    /// <summary>Sets that the first main lift of a session has at least; a recovery week owes half of them.</summary>
    public static int LeastOfFirstMain(PlanBrief brief)
    {
        var least = (brief.LeadGoal, brief.Minutes) switch
        {
            (_, < RoomForDoses) => 1,
            (FitnessGoal.Strength, >= RoomForMore) when brief.Level != FitnessLevel.Beginner => 4,
            (FitnessGoal.Strength or FitnessGoal.MuscleGain, >= RoomForMains) => 3,
            _ => 2,
        };
        return brief.IsRecovery ? Math.Min(least, 2) : least;
    }

    /// <summary>Weekly direct sets that growth asks for of each small muscle; none where the time or the kit is not there.</summary>
    public static int LeastDirect(PlanBrief brief)
    {
        var isOwed = brief is { LeadGoal: FitnessGoal.MuscleGain, Days: >= 2, Minutes: >= RoomForMains }
            && !brief.Equipment.IsSubsetOf(EquipmentSet.Of(EquipmentLevel.None));
        if (!isOwed)
        {
            return 0;
        }

        var least = brief.Days * brief.Minutes >= RoomForDirectWork ? 4 : 2;
        return brief.IsRecovery ? least / 2 : least;
    }

    public static PlanCheck MainDose(CheckedWeek week)
    {
        var lifting = week.Days.Where(day => day.Lifts.Count > 0).ToList();
        var share = lifting.Count == 0 ? 1 : lifting.Average(day => Dosed(day, week.Brief));
        return Scorecard.Of("Main lifts have a dose", 6, share, share >= 1
            ? "Each workout is built on lifts with enough sets."
            : "The lift a workout is built on has too few sets, or lifts have a single one.");
    }

    private static double Dosed(CheckedDay day, PlanBrief brief)
    {
        if (brief.Minutes < RoomForDoses)
        {
            return 1;
        }

        // A beginner's easy day between the four days of lifting has no main lift to be judged by.
        var isEasy = brief is { Level: FitnessLevel.Beginner, Days: > 4 } && day.Lifts.All(item => BalancedMovementMeaning.Of(item.Exercise!.Pattern) == BalancedMovement.Trunk);
        var isFocused = brief.Scope.Movements is [BalancedMovement.Trunk];
        var carried = 1.0;
        if (IsLifting(brief) && !isEasy && !isFocused)
        {
            carried = Math.Min(1, (day.FirstMain?.Planned.Sets ?? 0) / (double)LeastOfFirstMain(brief));
        }

        var single = day.Lifts.Count(item => item.Planned.Sets == 1);
        return Math.Min(carried, single == 0 ? 1 : 0.5 * (1 - ((double)single / day.Lifts.Count)));
    }

    public static PlanCheck DirectWork(CheckedWeek week)
    {
        var least = LeastDirect(week.Brief);
        var owed = least == 0 || week.Brief.Scope.Movements.Count < Enum.GetValues<BalancedMovement>().Length
            ? []
            : ExerciseNature.Direct.Where(week.CanTrainDirectly).ToList();
        var missing = owed.Where(muscle => week.Exercises.Where(item => item.IsStrength && ExerciseNature.DirectFor(item.Exercise!) == muscle).Sum(item => item.Planned.Sets) < least).ToList();
        var share = owed.Count == 0 ? 1 : 1 - ((double)missing.Count / owed.Count);
        return Scorecard.Of("Direct work", 4, share, missing.Count > 0
            ? $"Too little of their own: {Scorecard.Names(missing.Select(muscle => muscle.ToString()))}."
            : "Small muscles get what the goal asks for.");
    }

    public static PlanCheck Carried(CheckedWeek week)
    {
        var lifts = week.Exercises.Where(item => item.IsStrength).ToList();
        var off = lifts.Where(item => !CanCarry(item, week)).Select(item => item.Name).ToList();
        return Scorecard.Of("Doses the exercise can carry", 4, lifts.Count == 0 ? 1 : 1 - ((double)off.Count / lifts.Count), off.Count > 0
            ? $"Cannot be done that way: {Scorecard.Names(off)}."
            : "Every lift can be done as it is asked for.");
    }

    private static bool CanCarry(CheckedExercise item, CheckedWeek week)
    {
        var (exercise, planned) = (item.Exercise!, item.Planned);
        if (exercise.LoadType is LoadType.Timed or LoadType.Distance)
        {
            return planned.Seconds is not null;
        }

        var isLoaded = ExerciseNature.IsLoaded(exercise);
        if (planned.Reps is { } reps && ((!isLoaded && exercise.Pattern != MovementPattern.Power && reps.Max <= FewReps) || (ExerciseNature.IsHardMove(exercise) && reps.Max > ManyHardReps)))
        {
            return false;
        }

        var isGym = week.Brief.Equipment.Contains(EquipmentItem.Barbell) && week.Brief.Equipment.Contains(EquipmentItem.Machine);
        return !isGym || planned.Role != ExerciseRole.Main || isLoaded || week.Brief.Limitations.Count > 0 || !week.CanLoad(exercise.Pattern);
    }

    public static PlanCheck Ramps(CheckedWeek week)
    {
        var judged = week.Days.SelectMany(day => day.Lifts.Where(item => item.Planned.RampSets > 0 || IsOwed(item, day, week.Brief))).ToList();
        var off = judged.Where(item => item.Planned.RampSets != Owed(item)).Select(item => item.Name).ToList();
        return Scorecard.Of("Sets that lead up", 3, judged.Count == 0 ? 1 : 1 - ((double)off.Count / judged.Count), off.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Too many or too few lighter sets before: {Scorecard.Names(off)}.")
            : "Lighter sets lead up to the load as far as it needs them.");
    }

    private static bool IsOwed(CheckedExercise item, CheckedDay day, PlanBrief brief) =>
        brief.Minutes >= RoomForDoses && ReferenceEquals(item, day.FirstMain) && Owed(item) > 0;

    private static int Owed(CheckedExercise item) => item.Planned.Reps is { } reps && ExerciseNature.IsLoaded(item.Exercise!)
        ? UsualRamp.Count(reps.Min, item.Planned.Sets)
        : 0;
}
