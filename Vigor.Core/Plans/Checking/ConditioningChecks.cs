using Vigor.Core.People;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Checking;

/// <summary>Whether heart and lungs get what the goal asks for, and lifting is not filled up with them.</summary>
internal static class ConditioningChecks
{
    private const int LeastBlocks = 2, RoomForIntervals = 2;

    // From an hour a week on a fifth of the minutes may be hard; in less, two fifths.
    private const double ManyMinutes = 60, HardOfMany = 0.2, HardOfFew = 0.4;

    private const decimal TempoEffort = 7;

    public static PlanCheck Goal(CheckedWeek week)
    {
        var (share, finding) = week.Brief switch
        {
            { Readiness: ReadinessOutcome.Red } => (1, "Easy until you are cleared."),
            { LeadGoal: FitnessGoal.Endurance } => OfEndurance(week),
            { LeadGoal: FitnessGoal.WeightLoss, IsCardioOnly: false } => OfWeightLoss(week),
            _ when LiftChecks.IsLifting(week.Brief) && !week.Brief.IsCardioOnly => OfLifting(week),
            _ => (1, "Conditioning fits the goal."),
        };
        return Scorecard.Of("Conditioning fits the goal", 3, share, finding);
    }

    /// <summary>The part of so many weekly cardio minutes that may be hard.</summary>
    public static double HardShare(double minutes) => minutes >= ManyMinutes ? HardOfMany : HardOfFew;

    private static (double Share, string Finding) OfEndurance(CheckedWeek week)
    {
        var bouts = Bouts(week).ToList();
        if (bouts.Count == 0 && week.Brief.Days >= RoomForIntervals)
        {
            return (0, "No minutes for heart and lungs, which the goal is about.");
        }

        var isVaried = week.Brief.Days < RoomForIntervals || week.Brief.IsRecovery || bouts.Exists(item => WorkoutMinutes.IsIntervals(item.Planned) || item.Planned.TargetRpe >= TempoEffort);
        var minutes = bouts.Sum(Moving) / 60;
        var hard = bouts.Where(item => WorkoutMinutes.IsIntervals(item.Planned)).Sum(item => item.Planned.Sets * item.Planned.Seconds!.Value) / 60.0;
        var isEasy = hard <= HardShare(minutes) * minutes;
        return ((isVaried ? 0.5 : 0) + (isEasy ? 0.5 : 0), (isVaried, isEasy) switch
        {
            (false, _) => "No intervals and no tempo work in the week.",
            (_, false) => "Too much of it is hard.",
            _ => "Intervals or tempo once a week, the rest easy.",
        });
    }

    private static (double Share, string Finding) OfWeightLoss(CheckedWeek week)
    {
        var blocks = week.Days.Count(day => day.IsCircuit || day.Exercises.Any(IsBout));
        var asked = Math.Min(LeastBlocks, week.Brief.Days);
        return (Math.Min(1, (double)blocks / asked), blocks >= asked ? "Conditioning is part of the week." : "Too little conditioning for the goal.");
    }

    private static (double Share, string Finding) OfLifting(CheckedWeek week)
    {
        var isFilled = week.Days.Any(day => day.Exercises.Any(IsBout) && day.FirstMain is { } main && main.Planned.Sets < LiftChecks.LeastOfFirstMain(week.Brief));
        return isFilled ? (0, "Cardio fills time that the lifts still need.") : (1, "The lifts come first.");
    }

    private static IEnumerable<CheckedExercise> Bouts(CheckedWeek week) => week.Exercises.Where(IsBout);

    private static bool IsBout(CheckedExercise item) => item.Planned.Role == ExerciseRole.Cardio;

    private static double Moving(CheckedExercise item) => item.Planned.Sets * ((item.Planned.Seconds ?? 0) + (WorkoutMinutes.IsIntervals(item.Planned) ? item.Planned.RestSeconds : 0));
}
