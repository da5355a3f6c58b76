using Vigor.Core.Exercises;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Checking;

/// <summary>
/// Judges a plan against its brief, whoever wrote it: twenty-two checks that make up 100 points, and faults that cap the score.
/// 90 and more is good, 80 acceptable, less needs repair, under 60 is rejected.
/// </summary>
public sealed class PlanChecker(ExerciseCatalogue catalogue)
{
    /// <summary>The score from which nothing needs to be mended.</summary>
    public const int Good = 90;

    /// <summary>Checks one workout.</summary>
    public PlanReport Check(PlanBrief brief, Workout workout)
    {
        var report = Check(brief with { Days = 1 }, [workout]);
        return report with { Calories = WorkoutCalories.Net(workout, brief, catalogue) };
    }

    /// <summary>Checks the sessions of a week.</summary>
    public PlanReport Check(PlanBrief brief, IReadOnlyList<Workout> workouts)
    {
        var week = new CheckedWeek(brief, workouts, catalogue);
        PlanCheck[] checks =
        [
            ExerciseChecks.Known(week),
            ExerciseChecks.Equipment(week),
            ExerciseChecks.ContraindicationTable(week),
            ExerciseChecks.Level(week),
            ScheduleChecks.Days(week),
            ScheduleChecks.Minutes(week),
            .. brief.IsCardioOnly ? OfCardio(week) : OfStrength(week),
            DoseChecks.Reps(week),
            DoseChecks.Rest(week),
            DoseChecks.Order(week),
            DoseChecks.Instructions(week),
            LiftChecks.MainDose(week),
            LiftChecks.DirectWork(week),
            LiftChecks.Carried(week),
            LiftChecks.Ramps(week),
            ConditioningChecks.Goal(week),
            SessionChecks.FewThings(week),
            SessionChecks.Fresh(week),
        ];
        var caps = HardCap.Of(week).ToList();
        var score = (int)Math.Round(checks.Sum(check => check.Points), MidpointRounding.AwayFromZero);
        return new(caps.Select(cap => cap.Limit).Append(score).Min(), checks, [.. caps.Select(cap => cap.Sentence)], []);
    }

    private static PlanCheck[] OfStrength(CheckedWeek week) =>
    [
        VolumeChecks.Weekly(week),
        VolumeChecks.PerSession(week),
        VolumeChecks.Frequency(week),
        BalanceChecks.Coverage(week),
        BalanceChecks.Balance(week),
    ];

    private static PlanCheck[] OfCardio(CheckedWeek week) =>
    [
        CardioChecks.Minutes(week),
        CardioChecks.EasyAndHard(week),
        CardioChecks.Spacing(week),
        CardioChecks.Bout(week),
        CardioChecks.Purpose(week),
    ];
}
