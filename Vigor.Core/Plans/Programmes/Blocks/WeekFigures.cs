using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Programmes.Blocks;

/// <summary>Reckons the figures of a week.</summary>
internal sealed class WeekFigures(ExerciseCatalogue catalogue, PlanBrief brief)
{
    // WHO 2020 (PMC7719906): 150 minutes of moderate effort a week. The way there starts at an hour and grows by a tenth a week.
    private const double WeeklyMinutes = 150, FirstMinutes = 60, Growth = 1.1;

    private const int Step = 5, LeastWalk = 10;

    private double aim = FirstMinutes;
    private bool isFirst = true;

    /// <summary>The figures of a week; weeks are asked for in their order.</summary>
    public ProgrammeWeek Of(WeekDraft draft, int score)
    {
        var exercises = draft.Workouts.SelectMany(workout => workout.Exercises).ToList();
        var strength = exercises.Where(planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory).ToList();
        var seconds = exercises.Where(planned => planned.Role == ExerciseRole.Cardio).Sum(planned => planned.Sets * (planned.Seconds ?? 0));
        return new()
        {
            Number = draft.Week.Number,
            Phase = draft.Week.Phase,
            Sets = strength.Sum(planned => planned.Sets),
            Minutes = draft.Workouts.Sum(workout => WorkoutMinutes.Of(workout, catalogue)),
            SessionMinutes = draft.Brief.Minutes,
            CardioMinutes = (int)Math.Round(seconds / 60.0),
            WalkMinutes = Walk(draft.Week, seconds / 60.0),
            Effort = strength.Where(planned => planned.TargetRpe is not null).Max(planned => planned.TargetRpe),
            Score = score,
            Purpose = "",
        };
    }

    private int Walk(BlockWeek week, double cardio)
    {
        if (brief.IsCardioOnly || !brief.Goals.Any(goal => goal is FitnessGoal.WeightLoss or FitnessGoal.Endurance or FitnessGoal.GeneralFitness))
        {
            return 0;
        }

        if (week.Phase == WeekPhase.Loading)
        {
            var growth = brief.IsHeldSteady ? 1 : Growth;
            aim = Math.Min(WeeklyMinutes, isFirst ? Math.Max(FirstMinutes, cardio) : aim * growth);
            isFirst = false;
        }

        var walk = (int)((aim - cardio) / Step) * Step;
        return week.Phase == WeekPhase.Recovery || walk >= LeastWalk ? Math.Max(0, walk) : 0;
    }
}
