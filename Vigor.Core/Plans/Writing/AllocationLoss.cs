using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Checking;

namespace Vigor.Core.Plans.Writing;

/// <summary>How far the sets of a week are from what is wanted; 0 would be perfect. The weights say what matters more.</summary>
internal sealed class AllocationLoss
{
    private const double TooFew = 12, NotYetEnough = 2, TooMany = 25, Rare = 3, Unbalanced = 14, Uneven = 1.5;
    private const double Crowded = 12, Idle = 10, Late = 60, Tired = 4, SingleSet = 0.5, ManyExercises = 1.5;

    private readonly PlanBrief brief;
    private readonly IReadOnlyList<DraftDay> days;
    private readonly VolumeBand[] bands;
    private readonly double[] targets;
    private readonly bool[] counted;
    private readonly int mostSets;
    private readonly int mostExercises;
    private readonly double[] week = new double[VolumeGroups.Count];
    private readonly double[] day = new double[VolumeGroups.Count];
    private readonly int[] trained = new int[VolumeGroups.Count];
    private readonly int[] movements = new int[Enum.GetValues<BalancedMovement>().Length];

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
    }

    /// <summary>The loss of the sets as they are.</summary>
    public double Of()
    {
        Array.Clear(week);
        Array.Clear(trained);
        Array.Clear(movements);
        var total = 0.0;
        foreach (var draft in days)
        {
            total += OfDay(draft);
        }

        return total + OfVolume() + OfBalance();
    }

    private double OfDay(DraftDay draft)
    {
        Array.Clear(day);
        var (seconds, sets, exercises, total) = (0.0, 0, 0, 0.0);
        foreach (var item in draft.Exercises)
        {
            if (item.Sets == 0)
            {
                continue;
            }

            seconds += item.Seconds;
            sets += item.Sets;
            exercises++;
            total += item.Sets == 1 ? SingleSet : 0;
            for (var group = 0; group < day.Length; group++)
            {
                day[group] += item.Sets * item.Candidate.Credits[group];
            }

            if (item.Movement is { } movement)
            {
                movements[(int)movement] += item.Sets;
            }
        }

        for (var group = 0; group < day.Length; group++)
        {
            week[group] += day[group];
            trained[group] += day[group] >= 1 ? 1 : 0;
            total += Crowded * Math.Max(0, day[group] - VolumeChecks.MostSetsInASession + 1);
        }

        var used = seconds / draft.StrengthBudget;
        return total
            + (Idle * Math.Max(0, 1 - used))
            + (Late * Math.Max(0, used - 1.02))
            + (Tired * Math.Max(0, sets - mostSets))
            + (ManyExercises * Math.Max(0, exercises - mostExercises));
    }

    private double OfVolume()
    {
        var total = 0.0;
        var often = Math.Min(2, brief.Days);
        for (var group = 0; group < week.Length; group++)
        {
            var (sets, band, target) = (week[group], bands[group], targets[group]);
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
                total += (counted[group] ? TooMany : TooMany / 3) * (sets - band.High) / band.High;
            }

            if (counted[group] && trained[group] < often)
            {
                total += Rare;
            }
        }

        return total;
    }

    private double OfBalance() =>
        OfPair(Sets(BalancedMovement.HorizontalPush) + Sets(BalancedMovement.VerticalPush), Sets(BalancedMovement.HorizontalPull) + Sets(BalancedMovement.VerticalPull))
        + OfPair(Sets(BalancedMovement.SquatOrLunge), Sets(BalancedMovement.Hinge));

    private int Sets(BalancedMovement movement) => movements[(int)movement];

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
}
