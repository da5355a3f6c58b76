using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Composing;

/// <summary>
/// Makes the least that a session needs fit its minutes: lifts alternate before sets are cut, and there are fewer lifts before one
/// has a single set.
/// </summary>
/// <param name="brief">What was asked for.</param>
/// <param name="covered">How often each movement is in the sessions before.</param>
internal sealed class SessionFit(PlanBrief brief, int[] covered)
{
    private const double Stretch = 1.06, LoneStretch = 1.1;

    // A lone session that misses a movement is better than one that nobody has the time for.
    private const double FarTooLong = 1.2;

    private const int MostOfARound = 6, RoundRest = 60, LongestRoundRest = 90;

    // Longer rests are worth more than more sets only once each exercise has this many.
    private const double SetsBeforeRest = 3;

    // From here on each exercise begins with two sets.
    private const double SetsToBegin = 1.4;

    /// <summary>Lets the lifts of a session be done in rounds, six at most, seven and more in two groups.</summary>
    /// <param name="day">The session.</param>
    /// <param name="rounds">Rounds that make it worth the name.</param>
    public static void InRounds(DraftDay day, int rounds)
    {
        var members = day.Exercises.Where(exercise => !ExerciseNature.IsHeavyLower(exercise.Candidate.Exercise)).ToList();
        var groups = members.Count <= MostOfARound ? 1 : 2;
        foreach (var (number, group) in members.Chunk((int)Math.Ceiling((double)members.Count / groups)).Index())
        {
            if (group.Length < 2)
            {
                continue;
            }

            foreach (var member in group)
            {
                member.Rest = Math.Min(Math.Clamp(member.Dose.MinRest, RoundRest, LongestRoundRest), member.Dose.MaxRest);
                member.First = Math.Max(member.First, rounds);
                (member.Least, member.Sets) = (member.First, member.First);
            }

            DraftExercise.Alternate(group, number + 1);
        }
    }

    /// <summary>Makes it fit.</summary>
    public void Fit(DraftDay day)
    {
        while (IsLongerThan(brief.Days == 1 ? LoneStretch : Stretch, day)
            && (Pair(day) || Merge(day) || CalmRamps(day) || ShortenCardio(day) || DropDirectWork(day) || LessOfLead(day) || Drop(day)))
        {
        }
    }

    /// <summary>Whether a session that holds what the week has nowhere else takes no longer than that is worth.</summary>
    public static bool IsWorthItsTime(DraftDay day) => !IsLongerThan(LoneStretch, day);

    private static bool IsLongerThan(double stretch, DraftDay day) =>
        day.StrengthSeconds > day.StrengthBudget + ((stretch - 1) * day.BudgetSeconds);

    private static bool CalmRamps(DraftDay day)
    {
        if (day.Exercises.FindLast(exercise => exercise is { IsLedUpTo: true, IsLead: false }) is not { } ramped)
        {
            return false;
        }

        ramped.IsLedUpTo = false;
        return true;
    }

    private bool ShortenCardio(DraftDay day)
    {
        var least = brief.LeadGoal switch
        {
            FitnessGoal.Endurance when brief.Days == 1 => 0,
            FitnessGoal.Endurance when brief.Minutes >= TrainingTime.RoomForCardio => CardioBouts.LeastForIntervals,
            FitnessGoal.Endurance or FitnessGoal.WeightLoss => CardioBouts.LeastSeconds,
            _ => 0,
        };
        if (day.CardioSeconds <= least)
        {
            return false;
        }

        day.CardioSeconds = least;
        return true;
    }

    private static bool DropDirectWork(DraftDay day)
    {
        var small = day.Exercises.FindAll(exercise => exercise.Direct is not null && exercise.Movement is null);
        return small.Count > 2 && Leave(day, small[^1]);
    }

    private bool LessOfLead(DraftDay day)
    {
        if (brief.Minutes >= LiftChecks.RoomForMains || day.Lead is not { } lead || lead.Least <= lead.First)
        {
            return false;
        }

        lead.Sets = --lead.Least;
        return true;
    }

    /// <summary>Leaves out the movement that the week misses least; a lone session keeps what it must have, unless it would take far too long.</summary>
    private bool Drop(DraftDay day)
    {
        var movements = day.Exercises.FindAll(exercise => exercise.Movement is not null && !exercise.IsLead);
        var kept = brief.Days == 1 && !IsLongerThan(FarTooLong, day) ? TrainingTime.Slots(brief) : 2;
        if (movements.Count + (day.Lead is null ? 0 : 1) <= kept)
        {
            return false;
        }

        if (movements.FindLast(IsElsewhere) is { } spare)
        {
            return Leave(day, spare);
        }

        // What the week has nowhere else is worth a little more time; then what leads gives way to it, unless the goal is carried by it.
        if (brief.Days > 1 && !IsLongerThan(LoneStretch, day))
        {
            return false;
        }

        return Leave(day, day.Lead is { } lead && IsElsewhere(lead) && !LiftChecks.IsLifting(brief) ? lead : movements[^1]);
    }

    private bool IsElsewhere(DraftExercise exercise) => exercise.Movement is { } movement && covered[(int)movement] > 0;

    private static bool Leave(DraftDay day, DraftExercise exercise)
    {
        exercise.StandAlone();
        return day.Exercises.Remove(exercise);
    }

    /// <summary>Lets two more lifts alternate: opposites first, then anything that does not tire the same muscles.</summary>
    private bool Pair(DraftDay day)
    {
        var free = day.Exercises.FindAll(CanAlternate);
        var (best, most) = (((DraftExercise, DraftExercise)?)null, 0);
        foreach (var one in free)
        {
            foreach (var other in free)
            {
                if (!ReferenceEquals(one, other) && Match(one, other) is var points && points > most)
                {
                    (best, most) = ((one, other), points);
                }
            }
        }

        if (best is not var (first, second))
        {
            return false;
        }

        var rest = Math.Max(first.Rest, second.Rest);
        (first.Rest, second.Rest) = (Math.Min(rest, first.Dose.MaxRest), Math.Min(rest, second.Dose.MaxRest));
        DraftExercise.Alternate([first, second], 1 + (day.Exercises.Max(exercise => exercise.Group) ?? 0));
        return true;
    }

    /// <summary>Where one session is the whole week, everything but the lift that leads may go round together.</summary>
    private bool Merge(DraftDay day)
    {
        var members = day.Exercises.Where(exercise => !exercise.IsLead && !ExerciseNature.IsHeavyLower(exercise.Candidate.Exercise)).Take(MostOfARound).ToList();
        if (brief.Days > 1 || members.Count < 3 || members.TrueForAll(member => member.Group is not null && member.Group == members[0].Group))
        {
            return false;
        }

        var rest = members.Max(member => member.Dose.MinRest);
        members.ForEach(member => member.Rest = Math.Min(rest, member.Dose.MaxRest));
        DraftExercise.Alternate(members, 1);
        return true;
    }

    private bool CanAlternate(DraftExercise exercise) =>
        exercise is { Group: null, IsLead: false }
        && !ExerciseNature.IsHeavyLower(exercise.Candidate.Exercise)
        && (exercise.Role != ExerciseRole.Main || brief.LeadGoal != FitnessGoal.Strength);

    private static int Match(DraftExercise one, DraftExercise other)
    {
        var (first, second) = (one.Candidate.Exercise, other.Candidate.Exercise);
        var (rank, otherRank) = (DoseChecks.Rank(first.Pattern), DoseChecks.Rank(second.Pattern));
        if (first.Primary.Intersect(second.Primary).Any() || (rank != otherRank && otherRank < 3))
        {
            return 0;
        }

        return (one.Movement, other.Movement, one.Direct, other.Direct) switch
        {
            (BalancedMovement.HorizontalPush, BalancedMovement.HorizontalPull, _, _) or (BalancedMovement.VerticalPush, BalancedMovement.VerticalPull, _, _) => 5,
            (_, _, Muscle.Biceps, Muscle.Triceps) or (_, _, Muscle.SideDelts, Muscle.RearDelts) => 4,
            _ when IsLeg(first) != IsLeg(second) => 3,
            _ when otherRank == 3 => 2,
            _ => IsLeg(first) ? 0 : 1,
        };
    }

    private static bool IsLeg(Exercise exercise) => exercise.Pattern is MovementPattern.Squat or MovementPattern.Lunge or MovementPattern.Hinge or MovementPattern.IsolationLower;

    /// <summary>Gives the lifts their dose and longer rests, as far as the minutes leave room.</summary>
    public static void SpreadTime(PlanBrief brief, DraftDay day)
    {
        var required = day.Exercises.FindAll(exercise => exercise.Required);
        var least = required.Sum(exercise => exercise.Seconds);
        if (day.StrengthBudget >= least * SetsToBegin)
        {
            // Sets are weighed one or two at a time: from one each, a pair of lifts would not find its way to two.
            foreach (var exercise in required.Where(exercise => exercise.Group is null))
            {
                var sets = exercise.Role == ExerciseRole.Main ? AllocationLoss.MainSets(brief) : 2;
                exercise.Sets = Math.Max(exercise.Least, Math.Min(sets, exercise.Dose.MaxSets));
            }
        }

        var perSet = required.Sum(exercise => exercise.SetSeconds);
        if (day.StrengthBudget < required.Sum(exercise => exercise.Seconds - (exercise.Sets * exercise.SetSeconds)) + (perSet * SetsBeforeRest))
        {
            return;
        }

        foreach (var exercise in day.Exercises.Where(exercise => exercise.Group is null && ExerciseNature.IsLoaded(exercise.Candidate.Exercise)))
        {
            exercise.Rest = (exercise.Dose.MinRest + exercise.Dose.MaxRest) / 30 * 15;
            exercise.Rest = Math.Clamp(exercise.Rest, exercise.Dose.MinRest, exercise.Dose.MaxRest);
        }
    }
}
