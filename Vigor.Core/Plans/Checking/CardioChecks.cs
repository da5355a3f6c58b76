using System.Globalization;
using Vigor.Core.Exercises;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Checking;

/// <summary>
/// What stands in place of volume, coverage and balance when a plan is for heart and mobility alone.
/// WHO 2020 (PMC7719906): 150 minutes of moderate effort a week; most of it easy, hard days apart, one day of rest.
/// </summary>
internal static class CardioChecks
{
    // From RPE 8 on talking is no longer possible; without an RPE, 8 MET stand for it.
    private const decimal HardEffort = 8;
    private const double HardMet = 8;

    private const double WeeklyMinutes = 150;
    private const double HardShare = 0.2;

    public static PlanCheck Minutes(CheckedWeek week)
    {
        var asked = Math.Min(WeeklyMinutes, 0.6 * week.Brief.Minutes * week.Brief.Days);
        var minutes = Bouts(week).Sum(Seconds) / 60;
        return Scorecard.Of("Minutes in motion", 7, minutes / asked, string.Create(
            CultureInfo.InvariantCulture,
            $"{minutes:0} minutes of movement; {asked:0} is what this time holds."));
    }

    public static PlanCheck EasyAndHard(CheckedWeek week)
    {
        var hard = Bouts(week).Where(IsHard).Sum(Seconds);
        var share = hard / Math.Max(1, Bouts(week).Sum(Seconds));
        return Scorecard.Of("Easy and hard", 3, 1 - ((share - HardShare) / HardShare), string.Create(
            CultureInfo.InvariantCulture,
            $"{share:P0} of the time is hard; up to a fifth is fine."));
    }

    public static PlanCheck Spacing(CheckedWeek week)
    {
        var hard = week.Days.Select(day => day.Exercises.Any(item => IsBout(item) && IsHard(item))).ToList();
        var together = week.Days.Count > 3 && hard.Zip(hard.Skip(1)).Any(pair => pair.First && pair.Second);
        var rested = week.Days.Count < 7;
        return Scorecard.Of("Days of rest", 4, (together ? 0 : 0.5) + (rested ? 0.5 : 0), together || !rested
            ? "Hard days stand side by side, or no day is left for rest."
            : "Hard days stand apart, and a day is left for rest.");
    }

    public static PlanCheck Bout(CheckedWeek week)
    {
        var limit = LongestBout(week.Brief) * 60;
        var items = Bouts(week).ToList();
        var fitting = items.Count(item => item.Planned.Seconds <= limit || item.Planned.Seconds is null);
        return Scorecard.Of("Length of each bout", 6, items.Count == 0 ? 0 : (double)fitting / items.Count, string.Create(
            CultureInfo.InvariantCulture,
            $"Up to {limit / 60} minutes of one thing suit the level."));
    }

    public static PlanCheck Purpose(CheckedWeek week)
    {
        var main = week.Exercises.Where(item => item.Planned.Role is not (ExerciseRole.Warmup or ExerciseRole.Cooldown)).ToList();
        var share = main.Count == 0 ? 0 : (double)main.Count(IsBout) / main.Count;
        return Scorecard.Of("Heart and mobility", 5, share, share >= 1 ? "The whole workout serves heart and mobility." : "Some of it serves something else.");
    }

    /// <summary>Minutes of one activity without a change that suit a level; gentle ones are shorter.</summary>
    public static int LongestBout(PlanBrief brief) => brief.Readiness == Vigor.Core.People.ReadinessOutcome.Red ? 20 : brief.Level switch
    {
        FitnessLevel.Beginner => 25,
        FitnessLevel.Intermediate => 40,
        _ => 60,
    };

    private static IEnumerable<CheckedExercise> Bouts(CheckedWeek week) => week.Exercises.Where(IsBout);

    private static bool IsBout(CheckedExercise item) =>
        item.Exercise?.Pattern is MovementPattern.Cardio or MovementPattern.Mobility
        && item.Planned.Role is not (ExerciseRole.Warmup or ExerciseRole.Cooldown);

    private static bool IsHard(CheckedExercise item) => item.Planned.TargetRpe is { } effort
        ? effort >= HardEffort
        : item.Exercise!.Pattern == MovementPattern.Cardio && Compendium.Met(item.Exercise.MetCode) >= HardMet;

    private static double Seconds(CheckedExercise item) =>
        item.Planned.Sets * (item.Planned.Seconds ?? (item.Planned.Reps?.Max * WorkoutMinutes.SecondsPerRep) ?? 0) * (item.Exercise!.PerSide ? 2 : 1);
}
