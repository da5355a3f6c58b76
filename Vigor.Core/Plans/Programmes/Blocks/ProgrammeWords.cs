using System.Globalization;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Programmes.Blocks;

/// <summary>The sentences a programme is explained with.</summary>
public static class ProgrammeWords
{
    /// <summary>What a programme is called until its owner gives it another name: "8 weeks of strength".</summary>
    public static string Name(PlanBrief brief, int weeks)
    {
        var what = brief switch
        {
            { Readiness: ReadinessOutcome.Red } => "easy movement",
            { IsCardioOnly: true } => "cardio",
            { LeadGoal: FitnessGoal.Strength } => "strength",
            { LeadGoal: FitnessGoal.MuscleGain } => "muscle",
            { LeadGoal: FitnessGoal.WeightLoss } => "conditioning",
            { LeadGoal: FitnessGoal.Endurance } => "endurance",
            _ => "fitness",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{weeks} weeks of {what}");
    }

    /// <summary>What a week is for.</summary>
    internal static string Purpose(PlanBrief brief, BlockWeek place, ProgrammeWeek week, ProgrammeWeek? before, double? recent)
    {
        var parts = new List<string>();
        if (place.Phase == WeekPhase.Recovery)
        {
            parts.Add(brief.IsCardioOnly
                ? "Recovery week: shorter and easy, so that the tiredness of the last weeks can leave."
                : $"Recovery week: the same exercises with {Fewer(week, before!)} 10 to 20 % less weight where there is weight. Tiredness leaves, strength stays, and what comes next counts again.");
        }
        else if (brief.IsCardioOnly)
        {
            parts.Add(Cardio(week, before));
        }
        else
        {
            parts.Add(Strength(brief, place, week, before, recent));
        }

        if (week.WalkMinutes > 0)
        {
            parts.Add($"Besides: {week.WalkMinutes} minutes of brisk walking or cycling, spread over other days.");
        }

        return string.Join(" ", parts);
    }

    /// <summary>When to ask for more.</summary>
    internal static string? Progression(ProgrammeWeek week, string? usual) => week.Phase == WeekPhase.Recovery
        ? "Nothing is added this week. Stop every set with at least four reps in reserve; what comes next goes on from the weights before this week."
        : usual;

    /// <summary>When to ease off, and what to do after a gap.</summary>
    internal static string BackOff(PlanBrief brief, IReadOnlyList<BlockWeek> shape, ProgrammeWeek week)
    {
        var next = shape.FirstOrDefault(other => other.Number > week.Number && other.Phase == WeekPhase.Recovery).Number;
        var ease = (brief.IsCardioOnly, brief.Level) switch
        {
            (true, _) => "If you feel worse the day after, halve the minutes once.",
            (_, FitnessLevel.Beginner) => "If a lift falls short of the lower number three workouts in a row, deload: take a tenth of the weight off and build up again.",
            _ when next > 0 => $"Week {next} is the recovery week, your deload. If two lifts stall or you sleep badly for days, take it early.",
            _ => "If two lifts stall or you sleep badly for days, take a deload week with half the sets and a tenth less weight.",
        };
        return $"{ease} {TrainingBreak.Advice}";
    }

    private static string Cardio(ProgrammeWeek week, ProgrammeWeek? before)
    {
        if (before is null)
        {
            return "A start you can finish with ease.";
        }

        return week.Minutes > before.Minutes
            ? $"{InWords.Count(week.Minutes - before.Minutes, "minute")} more than in week {before.Number}, never more than a tenth."
            : "The same minutes; let them get easier.";
    }

    private static string Strength(PlanBrief brief, BlockWeek place, ProgrammeWeek week, ProgrammeWeek? before, double? recent)
    {
        var effort = week.Effort is { } rpe ? string.Create(CultureInfo.InvariantCulture, $"RPE {rpe:0.#}") : "the effort asked for";
        if (before is null)
        {
            return recent is { } mean
                ? string.Create(CultureInfo.InvariantCulture, $"You did about {mean:0} sets a week in the last four weeks; this one has {week.Sets}, up to {effort}. Every set leaves reps to spare.")
                : $"Settle in: {week.Sets} sets, up to {effort}, so that every rep is a clean one.";
        }

        var more = week.Sets - before.Sets;
        var sets = more switch
        {
            > 0 => $"{InWords.Capital(InWords.Counted(more, "set"))} more than in week {before.Number}",
            0 => "The same sets",
            _ => $"A new start with {week.Sets} sets and the weights of week {before.Number}",
        };
        var change = (more, IsHarder: week.Effort > before.Effort) switch
        {
            ( < 0, _) => $"at {effort}",
            (_, true) => $"effort up to {effort}",
            _ => $"effort stays at {effort}",
        };
        var aim = (more, IsHarder: week.Effort > before.Effort, brief.IsGentle) switch
        {
            (0, false, true) => " Add a rep where it feels easy.",
            (0, false, false) => " Add weight where every set reached the upper number.",
            _ => "",
        };
        var peak = place.IsPeak && brief.Level != FitnessLevel.Beginner ? " The hardest week of the wave; recovery comes next." : "";
        return $"{sets}, {change}.{aim}{peak}";
    }

    private static string Fewer(ProgrammeWeek week, ProgrammeWeek before) => ((double)week.Sets / before.Sets) switch
    {
        <= 0.62 => "about half the sets and",
        < 1 => $"{week.Sets} instead of {before.Sets} sets and",
        _ => "effort kept low and",
    };
}
