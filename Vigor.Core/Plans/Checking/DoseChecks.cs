using Vigor.Core.Exercises;
using Vigor.Core.Plans.Dosing;

namespace Vigor.Core.Plans.Checking;

/// <summary>Whether reps, rests and order make sense, and whether the plan says how to go on.</summary>
internal static class DoseChecks
{
    private const int LongestBout = 5400;

    public static PlanCheck Reps(CheckedWeek week) => Scorecard.Of(
        "Reps and times",
        4,
        week.Share(item => FitsReps(item, week.Brief)),
        Finding(week, item => FitsReps(item, week.Brief), "Reps or times that do not fit the goal", "Reps and times fit the goal."));

    public static PlanCheck Rest(CheckedWeek week) => Scorecard.Of(
        "Rests",
        4,
        week.Share(item => FitsRest(item, week.Brief)),
        Finding(week, item => FitsRest(item, week.Brief), "Rests that do not fit the goal", "Rests fit the goal."));

    public static PlanCheck Order(CheckedWeek week)
    {
        var right = week.Days.Count(day => Inversions(day) + Duplicates(day) + HeavyInARow(day) == 0);
        var share = week.Days.Count == 0 ? 1 : (double)right / week.Days.Count;
        return Scorecard.Of("Order", 3, share, share >= 1
            ? "Large movements come before small ones, nothing is there twice, and heavy lifts of the legs stand apart."
            : "Small movements come before large ones, something is there twice, or two heavy lifts of the legs follow each other.");
    }

    public static PlanCheck Instructions(CheckedWeek week)
    {
        var share = week.Days.Count == 0 ? 0 : week.Days.Average(Instructed);
        return Scorecard.Of("Warm-up and what comes next", 2, share, share >= 1
            ? "It begins with a warm-up, and says how to progress and when to ease off."
            : "A warm-up, the way to progress or the way to ease off is missing.");
    }

    private static double Instructed(CheckedDay day)
    {
        bool[] parts =
        [
            day.Workout.Exercises.FirstOrDefault()?.Role == ExerciseRole.Warmup,
            !string.IsNullOrWhiteSpace(day.Workout.Progression),
            !string.IsNullOrWhiteSpace(day.Workout.BackOff),
        ];
        return parts.Count(there => there) / (double)parts.Length;
    }

    /// <summary>The place of a pattern in a session: explosive, large, small, trunk; the rest does not matter.</summary>
    public static int Rank(MovementPattern pattern) => pattern switch
    {
        MovementPattern.Power => 0,
        MovementPattern.IsolationUpper or MovementPattern.IsolationLower => 2,
        MovementPattern.Core or MovementPattern.Carry => 3,
        _ => 1,
    };

    private static bool FitsReps(CheckedExercise item, PlanBrief brief)
    {
        if (item.IsStrength)
        {
            return Prescription.Accepts(brief, item.Planned, item.Exercise!, item.IsCapped);
        }

        return item.Planned.Reps is null != item.Planned.Seconds is null && item.Planned.Seconds is null or (>= 5 and <= LongestBout);
    }

    private static bool FitsRest(CheckedExercise item, PlanBrief brief)
    {
        if (item.IsStrength)
        {
            return Prescription.AcceptsRest(brief, item.Planned, item.Exercise!, item.IsCapped);
        }

        return item.Planned.RestSeconds is 0 or (>= 30 and <= 300);
    }

    private static int Inversions(CheckedDay day)
    {
        var ranks = day.Lifts.Select(item => Rank(item.Exercise!.Pattern)).Where(rank => rank < 3).ToList();
        return ranks.Zip(ranks.Skip(1)).Count(pair => pair.First > pair.Second);
    }

    private static int HeavyInARow(CheckedDay day)
    {
        var lifts = day.Lifts;
        return lifts.Zip(lifts.Skip(1)).Count(pair => ExerciseNature.IsHeavyLower(pair.First.Exercise!) && ExerciseNature.IsHeavyLower(pair.Second.Exercise!));
    }

    private static int Duplicates(CheckedDay day)
    {
        var working = day.Exercises
            .Where(item => item.Planned.Role is not (ExerciseRole.Warmup or ExerciseRole.Cooldown))
            .Select(item => item.Planned.Slug)
            .ToList();
        return working.Count - working.Distinct().Count();
    }

    private static string Finding(CheckedWeek week, Func<CheckedExercise, bool> fits, string problem, string fine)
    {
        var off = week.Exercises.Where(item => !fits(item)).Select(item => item.Name);
        return off.Any() ? $"{problem}: {Scorecard.Names(off)}." : fine;
    }
}
