using Vigor.Core.Plans.Composing;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Programmes.Blocks;

/// <summary>
/// Takes the best week down one set at a time, always the set that is missed least, so that each week of a block contains the
/// one before. An exercise keeps its last set: the exercises stay the same through the block.
/// </summary>
internal sealed class SetLadder
{
    // A tenth of the check for weekly volume is one point of the scorecard.
    private const double VolumeLoss = 0.1;

    private readonly List<int[]> rungs = [];
    private readonly List<DraftExercise> exercises;
    private readonly IReadOnlyList<DraftDay> days;
    private readonly AllocationLoss loss;

    public SetLadder(PlanBrief brief, IReadOnlyList<DraftDay> days)
    {
        this.days = days;
        exercises = [.. days.SelectMany(day => day.Exercises)];
        loss = new(brief, days);
        rungs.Add(Sets());
        Peak = rungs[0].Sum();
        Low = Peak;
        for (var enough = VolumeFit(brief) - VolumeLoss; Step() && VolumeFit(brief) >= enough; Low--)
        {
        }
    }

    /// <summary>Sets of the best week.</summary>
    public int Peak { get; }

    /// <summary>Sets of the smallest week that still gives each muscle about as much of its band as the best one does.</summary>
    public int Low { get; }

    /// <summary>One set of each exercise.</summary>
    public int Least => exercises.Count;

    /// <summary>Sets of each exercise in a week of so many, in the order of the days.</summary>
    public int[] At(int total)
    {
        for (var index = 0; index < exercises.Count; index++)
        {
            exercises[index].Sets = rungs[^1][index];
        }

        while (rungs.Count <= Peak - total && Step())
        {
        }

        return rungs[Math.Min(Peak - total, rungs.Count - 1)];
    }

    /// <summary>Sets of each exercise when a week is cut: what has most left gives first, so that the balance stays.</summary>
    public static int[] Cut(int[] week, int total)
    {
        int[] sets = [.. week];
        for (var left = sets.Sum(); left > total; left--)
        {
            var most = -1;
            for (var index = 0; index < sets.Length; index++)
            {
                if (sets[index] > 1 && (most < 0 || (double)sets[index] / week[index] > (double)sets[most] / week[most]))
                {
                    most = index;
                }
            }

            if (most < 0)
            {
                break;
            }

            sets[most]--;
        }

        return sets;
    }

    private int[] Sets() => [.. exercises.Select(exercise => exercise.Sets)];

    /// <summary>Goes down one set; false when each exercise has only one left.</summary>
    private bool Step()
    {
        var (best, bestDay, least) = ((DraftExercise?)null, 0, double.MaxValue);
        for (var day = 0; day < days.Count; day++)
        {
            foreach (var exercise in days[day].Exercises)
            {
                if (exercise.Sets < 2)
                {
                    continue;
                }

                exercise.Sets--;
                var after = loss.After(day);
                exercise.Sets++;
                if (after < least)
                {
                    (best, bestDay, least) = (exercise, day, after);
                }
            }
        }

        if (best is null)
        {
            return false;
        }

        best.Sets--;
        loss.After(bestDay);
        rungs.Add(Sets());
        return true;
    }

    private double VolumeFit(PlanBrief brief) => brief.Scope.Groups.Average(group =>
    {
        var low = VolumeBand.For(brief, group).Low;
        var sets = exercises.Sum(exercise => exercise.Sets * exercise.Candidate.Credits[(int)group]);
        return low <= 0 ? 1 : Math.Min(1, sets / low);
    });
}
