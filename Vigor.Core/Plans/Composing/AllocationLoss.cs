using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Composing;

/// <summary>How far the sets of a week are from what is wanted; 0 would be perfect. The weights say what matters more.</summary>
internal sealed class AllocationLoss
{
    private const double TooFew = 12, NotYetEnough = 2, TooMany = 25, Rare = 3, Unbalanced = 14, Uneven = 1.5;
    private const double Crowded = 12, Idle = 10, Late = 60, FarTooLate = 1000, Tired = 4, Astray = 4, SingleSet = 0.8, ManyExercises = 1.5;

    // A lift that a session is built on and that gets a single set is hardly there.
    private const double MainTooFew = 1.2, MainAlone = 6, MovementAlone = 2.5;

    // Nothing outweighs a session that takes a quarter longer than was asked for; the checker caps its score.
    private const double MostUsed = 1.12;

    private readonly PlanBrief brief;
    private readonly IReadOnlyList<DraftDay> days;
    private readonly VolumeBand[] bands;
    private readonly double[] targets;
    private readonly bool[] counted;
    private readonly int mostSets;
    private readonly int mostExercises;
    private readonly DayTotals[] totals;
    private readonly int mainSets;
    private int stale = -1;

    public AllocationLoss(PlanBrief brief, IReadOnlyList<DraftDay> days)
    {
        this.brief = brief;
        this.days = days;
        bands = [.. Enum.GetValues<VolumeGroup>().Select(group => VolumeBand.For(brief, group))];

        // Growth and strength pay for more sets; other goals stay near the low end of the range.
        var share = brief.LeadGoal is FitnessGoal.MuscleGain or FitnessGoal.Strength ? 0.6 : 0.35;
        targets = [.. bands.Select(band => band.Low + ((band.High - band.Low) * share))];
        counted = [.. Enum.GetValues<VolumeGroup>().Select(brief.Scope.Groups.Contains)];
        mostSets = brief.Level switch
        {
            FitnessLevel.Beginner => 20,
            FitnessLevel.Intermediate => 26,
            _ => 30,
        };
        mostSets = brief.Intensity == Intensity.Light ? mostSets * 3 / 4 : mostSets;
        mostExercises = brief.Minutes switch
        {
            < 25 => 5,
            < 40 => 7,
            < 80 => 8,
            _ => 10,
        };
        mainSets = MainSets(brief);
        totals = [.. days.Select(_ => new DayTotals())];
        for (var number = 0; number < days.Count; number++)
        {
            Count(number);
        }
    }

    /// <summary>Sets that a lift which carries a session should have.</summary>
    public static int MainSets(PlanBrief brief) => brief.Minutes switch
    {
        < TrainingTime.Short => 1,
        >= 45 when brief.LeadGoal is FitnessGoal.Strength or FitnessGoal.MuscleGain => 3,
        _ => 2,
    };

    /// <summary>The loss of the sets as they are, when only those of one day may have changed since the last call.</summary>
    /// <param name="changed">The day's number. The day of the call before is counted again too, because its change may have been undone.</param>
    public double After(int changed)
    {
        if (stale >= 0 && stale != changed)
        {
            Count(stale);
        }

        Count(changed);
        stale = changed;
        return totals.Sum(day => day.Loss) + OfVolume() + OfBalance();
    }

    private void Count(int number)
    {
        var (draft, day) = (days[number], totals[number]);
        Array.Clear(day.Volume);
        Array.Clear(day.Movements);
        var (seconds, sets, aside, exercises, total) = (0.0, 0, 0, 0, 0.0);
        foreach (var item in draft.Exercises)
        {
            if (item.Sets == 0)
            {
                continue;
            }

            seconds += item.Seconds;
            sets += item.Sets;
            aside += item.IsInFocus ? 0 : item.Sets;
            exercises++;
            total += item.Sets > 1 ? 0 : Alone(item);
            total += item.Role == ExerciseRole.Main ? MainTooFew * Math.Max(0, mainSets - item.Sets) : 0;
            Credit(day, item);
        }

        foreach (var volume in day.Volume)
        {
            total += Crowded * Math.Max(0, volume - VolumeChecks.MostSetsInASession + 1);
        }

        var used = seconds / draft.StrengthBudget;
        day.Loss = total
            + (Idle * Math.Max(0, 1 - used))
            + (Late * Math.Max(0, used - 1.02))
            + (FarTooLate * Math.Max(0, used - MostUsed))
            + (Tired * Math.Max(0, sets - mostSets))
            + (Astray * Math.Max(0, (2 * aside) - sets))
            + (ManyExercises * Math.Max(0, exercises - mostExercises));
    }

    private static void Credit(DayTotals day, DraftExercise item)
    {
        for (var group = 0; group < day.Volume.Length; group++)
        {
            day.Volume[group] += item.Sets * item.Candidate.Credits[group];
        }

        if (item.Movement is { } movement)
        {
            day.Movements[(int)movement] += item.Sets;
        }
    }

    private static double Alone(DraftExercise item) => item switch
    {
        { Role: ExerciseRole.Main } => MainAlone,
        { Movement: not (null or BalancedMovement.Trunk) } => MovementAlone,
        _ => SingleSet,
    };

    private double OfVolume()
    {
        var total = 0.0;
        var often = Math.Min(2, brief.Days);
        for (var group = 0; group < bands.Length; group++)
        {
            var (sets, trained) = (0.0, 0);
            foreach (var day in totals)
            {
                sets += day.Volume[group];
                trained += day.Volume[group] >= 1 ? 1 : 0;
            }

            var (band, target) = (bands[group], targets[group]);
            var weight = counted[group] ? 1 : 0.15;
            if (sets < band.Low)
            {
                total += weight * TooFew * (band.Low - sets) / band.Low;
            }

            if (sets < target)
            {
                total += weight * NotYetEnough * (target - sets) / target;
            }

            if (sets > band.High)
            {
                total += Excess((VolumeGroup)group) * (sets - band.High) / band.High;
            }

            if (counted[group] && trained < often)
            {
                total += Rare * (often - trained);
            }
        }

        return total;
    }

    // Three heads are counted as one group to which every press and every row lends half a set: a little over its range
    // costs less than chest and back that get too little.
    private double Excess(VolumeGroup group) => (group, counted[(int)group]) switch
    {
        (VolumeGroup.Shoulders, _) => TooMany / 5,
        (_, true) => TooMany,
        _ => TooMany / 3,
    };

    private double OfBalance() =>
        OfPair(Sets(BalancedMovement.HorizontalPush) + Sets(BalancedMovement.VerticalPush), Sets(BalancedMovement.HorizontalPull) + Sets(BalancedMovement.VerticalPull))
        + OfPair(Sets(BalancedMovement.SquatOrLunge), Sets(BalancedMovement.Hinge));

    private int Sets(BalancedMovement movement) => totals.Sum(day => day.Movements[(int)movement]);

    private static double OfPair(int one, int other)
    {
        if (one == 0 || other == 0)
        {
            // With one side missing altogether there is nothing to weigh; what must be there is required elsewhere.
            return one == other ? 0 : Uneven;
        }

        var ratio = (double)Math.Max(one, other) / Math.Min(one, other);
        return (Uneven * (Math.Min(ratio, BalanceChecks.Balanced) - 1))
            + (Unbalanced * Math.Max(0, ratio - BalanceChecks.Balanced));
    }

    /// <summary>What the sets of one day add up to.</summary>
    private sealed class DayTotals
    {
        public double[] Volume { get; } = new double[VolumeCounting.Count];

        public int[] Movements { get; } = new int[Enum.GetValues<BalancedMovement>().Length];

        public double Loss { get; set; }
    }
}
