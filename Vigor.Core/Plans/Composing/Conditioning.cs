using Vigor.Core.People;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Composing;

/// <summary>How much of each session heart and lungs get by the goal, and how much of that is hard.</summary>
internal static class Conditioning
{
    // Below this only every other session has cardio, so that the others have room for enough lifts.
    private const int TooShort = 20, RoomEveryDay = 45;

    // A little less than what may be hard, so that rounding never crosses it; two days of intervals from five sessions on.
    private const double Caution = 0.88, AlmostAnHour = 3300;

    private const int ManySessions = 5, SecondDay = 3;

    /// <summary>Seconds of cardio that a session keeps beside its lifts; 0 for none.</summary>
    /// <param name="brief">What was asked for.</param>
    /// <param name="number">The session's number in the week, from 0.</param>
    /// <param name="seconds">Seconds of the session.</param>
    public static double SecondsOf(PlanBrief brief, int number, double seconds)
    {
        var share = TrainingTime.CardioShare(brief) * seconds;
        return (brief.LeadGoal, brief.Minutes) switch
        {
            (FitnessGoal.Endurance, < TooShort) => number % 2 == 1 ? CardioBouts.LeastSeconds : 0,
            (FitnessGoal.Endurance, < RoomEveryDay) when number % 2 == 1 => 0,
            (FitnessGoal.Endurance, _) => Math.Max(share, brief.Minutes < TrainingTime.RoomForCardio ? CardioBouts.LeastSeconds : CardioBouts.LeastForIntervals),
            (FitnessGoal.WeightLoss, _) when share > 0 => Math.Max(share, CardioBouts.LeastSeconds),
            _ => share >= CardioBouts.LeastSeconds ? share : 0,
        };
    }

    /// <summary>Decides which sessions have intervals and how much hard work they hold.</summary>
    public static void SpreadHardWork(PlanBrief brief, IReadOnlyList<DraftDay> days)
    {
        var total = days.Sum(day => day.CardioSeconds);
        if (brief.LeadGoal != FitnessGoal.Endurance || brief.Days < 2 || total <= 0)
        {
            return;
        }

        var hard = Caution * ConditioningChecks.HardShare(total > AlmostAnHour ? 60 : total / 60) * total;
        var with = days.Where(day => day.CardioSeconds > 0).ToList();
        DraftDay[] chosen = with.Count >= ManySessions ? [with[0], with[SecondDay]] : [with[0]];
        foreach (var day in chosen)
        {
            day.HardSeconds = hard / chosen.Length;
        }
    }
}
