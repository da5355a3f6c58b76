using Vigor.Core.Exercises;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Composing;

/// <summary>How far the sets of a week are from what is wanted; 0 would be perfect. The weights say what matters more.</summary>
internal sealed class AllocationLoss
{
    private const double TooFew = 12, NotYetEnough = 2, TooMany = 25, Rare = 3, Unbalanced = 14, Uneven = 1.5;
    private const double Crowded = 12, Idle = 10, Late = 60, FarTooLate = 1000, Tired = 4, Astray = 4, ManyExercises = 40;

    // The lift that a session is built on comes before everything else; the other main lifts before small work.
    private const double FirstTooFew = 20, MainTooFew = 2.5, Dosed = 1.2;

    // What growth asks for of small muscles outweighs a little too much or too little of large ones.
    private const double DirectTooFew = 3;

    // Lifts of one or a few sets that are there at all beyond what the session needs.
    private const double Scattered = 0.3;

    private const double MoreForThreeHeads = 6;

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
    private readonly double idle;
    private readonly int firstMain;
    private readonly int mainSets;
    private readonly int leastDirect;
    private int stale = -1;

    public AllocationLoss(PlanBrief brief, IReadOnlyList<DraftDay> days)
    {
        this.brief = brief;
        this.days = days;
        bands = [.. Enum.GetValues<VolumeGroup>().Select(group => VolumeBand.For(brief, group))];

        // Growth and strength pay for more sets; other goals stay near the low end of the range.
        var share = LiftChecks.IsLifting(brief) ? GrowthShare(brief) : 0.35;
        targets = [.. bands.Select(band => band.Low + ((band.High - band.Low) * share))];
        counted = [.. Enum.GetValues<VolumeGroup>().Select(brief.Scope.Groups.Contains)];
        mostSets = brief.Level switch
        {
            FitnessLevel.Beginner => 20,
            FitnessLevel.Intermediate => 26,
            _ => 30,
        };
        mostSets = brief.Intensity == Intensity.Light ? mostSets * 3 / 4 : mostSets;
        mostExercises = SessionChecks.MostLifts(brief.Minutes);
        idle = LiftChecks.IsLifting(brief) && brief.Level != FitnessLevel.Beginner ? 2 * Idle : Idle;
        firstMain = LiftChecks.LeastOfFirstMain(brief);
        mainSets = MainSets(brief);
        leastDirect = LiftChecks.LeastDirect(brief);
        totals = [.. days.Select(_ => new DayTotals())];
        for (var number = 0; number < days.Count; number++)
        {
            Count(number);
        }
    }

    /// <summary>Sets that a lift which carries a session should have: up to the dose of its goal, as far as the minutes reach.</summary>
    public static int MainSets(PlanBrief brief) => (brief.Minutes, LiftChecks.IsLifting(brief), brief.Level) switch
    {
        ( < TrainingTime.Short, _, _) => 1,
        ( >= 60, true, not FitnessLevel.Beginner) => 4,
        ( >= 45, true, _) or ( >= 60, _, _) => 3,
        _ => 2,
    };

    // Who comes for an hour and a half to grow wants the upper part of what is worth doing.
    private static double GrowthShare(PlanBrief brief) => brief.Minutes >= 75 && brief.Level != FitnessLevel.Beginner ? 0.85 : 0.6;

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
        return totals.Sum(day => day.Loss) + OfVolume() + OfBalance() + OfDirectWork();
    }

    private void Count(int number)
    {
        var (draft, day) = (days[number], totals[number]);
        Array.Clear(day.Volume);
        Array.Clear(day.Movements);
        Array.Clear(day.Direct);
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
            total += Scattered + OfMain(item);
            Credit(day, item);
        }

        for (var group = 0; group < day.Volume.Length; group++)
        {
            // Three heads of the shoulder are counted together here, and none of them gets all of it.
            var most = VolumeChecks.MostSetsInASession + ((VolumeGroup)group == VolumeGroup.Shoulders ? MoreForThreeHeads : -1);
            total += Crowded * Math.Max(0, day.Volume[group] - most);
        }

        var used = seconds / draft.StrengthBudget;
        day.Loss = total
            + (idle * Math.Max(0, 1 - used))
            + (Late * Math.Max(0, used - 1.02))
            + (FarTooLate * Math.Max(0, used - MostUsed))
            + (Tired * Math.Max(0, sets - mostSets))
            + (Astray * Math.Max(0, (2 * aside) - sets))
            + (ManyExercises * Math.Max(0, exercises - mostExercises));
    }

    private double OfMain(DraftExercise item)
    {
        if (item.Role != ExerciseRole.Main)
        {
            return 0;
        }

        return item.IsLead
            ? (FirstTooFew * Math.Max(0, firstMain - item.Sets)) + (MainTooFew * Math.Max(0, mainSets - item.Sets))
            : Dosed * Math.Max(0, mainSets - item.Sets);
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

        if (item.Direct is { } muscle)
        {
            day.Direct[(int)muscle] += item.Sets;
        }
    }

    private double OfDirectWork()
    {
        if (leastDirect == 0)
        {
            return 0;
        }

        var total = 0.0;
        foreach (var muscle in ExerciseNature.Direct)
        {
            var sets = 0;
            foreach (var day in totals)
            {
                sets += day.Direct[(int)muscle];
            }

            total += DirectTooFew * Math.Max(0, leastDirect - sets);
        }

        return total;
    }

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

        public int[] Direct { get; } = new int[Enum.GetValues<Muscle>().Length];

        public double Loss { get; set; }
    }
}
