using Vigor.Core.Plans.Composing;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Programmes.Blocks;

/// <summary>
/// Takes the best week down one step at a time, always the one that is missed least, so that each week of a block contains the
/// one before. An exercise keeps the sets that make it worth doing: the exercises stay the same through the block.
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
        for (var enough = VolumeFit(brief) - VolumeLoss; Step() && VolumeFit(brief) >= enough; Low = rungs[^1].Sum())
        {
        }
    }

    /// <summary>Sets of the best week.</summary>
    public int Peak { get; }

    /// <summary>Sets of the smallest week that still gives each muscle about as much of its band as the best one does.</summary>
    public int Low { get; }

    /// <summary>The fewest sets of each exercise that are worth doing.</summary>
    public int Least => exercises.Sum(Floor);

    /// <summary>The fewest sets of each exercise in a week of recovery, which owes the lifts that carry a session no more than the others.</summary>
    public int Rest => exercises.Sum(exercise => exercise.First);

    /// <summary>The fewest sets of a week whose small work may be left out.</summary>
    public int Fewest => days.Count * LeastOfADay * 2;

    /// <summary>Sets of each exercise in a week of so many at most, in the order of the days.</summary>
    public int[] At(int total)
    {
        for (var index = 0; index < exercises.Count; index++)
        {
            exercises[index].Sets = rungs[^1][index];
        }

        while (rungs[^1].Sum() > total && Step())
        {
        }

        return rungs.Find(rung => rung.Sum() <= total) ?? rungs[^1];
    }

    /// <summary>
    /// Sets of each exercise when a week is cut: what has most left gives first, down to two sets; then small work is left out
    /// from the end, never the last lift of a movement.
    /// </summary>
    public int[] Cut(int[] week, int total)
    {
        int[] sets = [.. week];
        while (sets.Sum() > total)
        {
            var most = -1;
            for (var index = 0; index < sets.Length; index++)
            {
                if (sets[index] > exercises[index].First && (most < 0 || (double)sets[index] / week[index] > (double)sets[most] / week[most]))
                {
                    most = index;
                }
            }

            if (most < 0)
            {
                break;
            }

            foreach (var member in exercises[most].Together)
            {
                sets[exercises.IndexOf(member)]--;
            }
        }

        for (var index = sets.Length - 1; index >= 0 && sets.Sum() > total; index--)
        {
            sets[index] = CanRest(sets, index) ? 0 : sets[index];
        }

        return sets;
    }

    private bool CanRest(int[] sets, int index)
    {
        var exercise = exercises[index];
        var day = days.First(day => day.Exercises.Contains(exercise));
        var left = day.Exercises.Count(other => sets[exercises.IndexOf(other)] > 0);
        return !exercise.IsLead && left > LeastOfADay && (exercise.Movement is not { } movement
            || exercises.Index().Any(other => other.Index != index && other.Item.Movement == movement && sets[other.Index] > 0));
    }

    // Fewer lifts are no session.
    private const int LeastOfADay = 3;

    private static int Floor(DraftExercise exercise) => Math.Max(exercise.First, exercise.Least);

    private int[] Sets() => [.. exercises.Select(exercise => exercise.Sets)];

    /// <summary>Goes down one set; false when each exercise has only one left.</summary>
    private bool Step()
    {
        var (best, bestDay, least) = ((DraftExercise?)null, 0, double.MaxValue);
        for (var day = 0; day < days.Count; day++)
        {
            foreach (var exercise in days[day].Exercises)
            {
                if (!ReferenceEquals(exercise.Together[0], exercise) || exercise.Sets <= exercise.Together.Max(Floor))
                {
                    continue;
                }

                Change(exercise, -1);
                var after = loss.After(day);
                Change(exercise, 1);
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

        Change(best, -1);
        loss.After(bestDay);
        rungs.Add(Sets());
        return true;
    }

    private static void Change(DraftExercise exercise, int by)
    {
        foreach (var member in exercise.Together)
        {
            member.Sets += by;
        }
    }

    private double VolumeFit(PlanBrief brief) => brief.Scope.Groups.Average(group =>
    {
        var low = VolumeBand.For(brief, group).Low;
        var sets = exercises.Sum(exercise => exercise.Sets * exercise.Candidate.Credits[(int)group]);
        return low <= 0 ? 1 : Math.Min(1, sets / low);
    });
}
