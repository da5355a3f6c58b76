using System.Globalization;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;

namespace Vigor.Core.Training.Suggestions;

/// <summary>
/// Double progression with perceived exertion: first more reps within the range, then more load and the lower end of the
/// range again. After a break, and after the third miss in a row, it begins lighter. The rules are those of the ACSM
/// position stand of 2009 as lifting programmes apply them; the shares after a break are conservative practice, and what
/// exertion takes off an accessory lift is that of the trial of autoregulated loads, PMC11057620.
/// </summary>
public static class Progression
{
    /// <summary>RPE that counts as aimed for when the plan names none.</summary>
    public const decimal UsualRpe = 8;

    /// <summary>Seconds beyond which a longer hold is endurance, not strength.</summary>
    public const int LongestHold = 60;

    /// <summary>Reps without load beyond which a harder variant serves better.</summary>
    public const int MostBodyWeightReps = 20;

    /// <summary>Sessions in a row that miss the range at one weight before it is taken down, as linear programmes for beginners count.</summary>
    public const int MissesInARow = 3;

    /// <summary>The reason when the plan alone decides.</summary>
    public const string NothingToSay = "As planned.";

    // Long because it is the order in which the cases are looked at.
    /// <summary>What to do next.</summary>
    /// <param name="planned">The dose as planned.</param>
    /// <param name="exercise">The exercise, when the catalogue knows it.</param>
    /// <param name="previous">The sets of the last session with it; empty the first time.</param>
    /// <param name="daysSince">Days since that session.</param>
    /// <param name="units">The person's unit, for steps that can be loaded and for the words.</param>
    /// <param name="scale">How the person says how hard a set was, for the words.</param>
    /// <param name="harder">Name of a harder variant, when there is one.</param>
    /// <param name="before">The sets of the sessions before that one, the newest first.</param>
    public static Suggestion Next(
        PlannedExercise planned,
        Exercise? exercise,
        IReadOnlyList<LoggedSet> previous,
        int daysSince,
        UnitSystem units,
        EffortScale scale = EffortScale.Rpe,
        string? harder = null,
        IReadOnlyList<IReadOnlyList<LoggedSet>>? before = null)
    {
        var sets = Worked(previous).ToList();
        if (planned.Role is not (ExerciseRole.Main or ExerciseRole.Accessory))
        {
            return AsPlanned(planned, NothingToSay);
        }

        if (planned.Reps is not { } range)
        {
            return Hold(planned, sets, harder);
        }

        if (exercise?.Assisted == true && sets.Exists(set => set is { Help.Grams: > 0, Reps: not null }))
        {
            return Helped(planned, range, exercise, [.. sets.Where(set => set.Reps is not null)], units, harder);
        }

        var loaded = sets.Where(set => set is { Load.Grams: > 0, Reps: not null }).ToList();
        if (loaded.Count > 0)
        {
            return new LoadedLift(planned, range, exercise, loaded, units, scale).Next(daysSince, before ?? []);
        }

        if (planned.LoadShare is not null)
        {
            return AsPlanned(planned, "Recovery week: stop when you could still do four more.");
        }

        var free = sets.Where(set => set.Reps is not null).ToList();
        return exercise?.LoadType == LoadType.External || free.Count == 0
            ? First(planned, exercise, units)
            : BodyWeight(planned, range, free, harder);
    }

    /// <summary>What to do while an exercise hurts: nothing is suggested but care.</summary>
    internal static Suggestion AfterPain(PlannedExercise planned, DateOnly since) => new(
        null,
        planned.Reps?.Min,
        planned.Seconds,
        string.Create(CultureInfo.InvariantCulture, $"You felt pain here on {InWords.Day(since)}, so no weight is suggested. Begin light, and stop if it comes back."));

    private static Suggestion First(PlannedExercise planned, Exercise? exercise, UnitSystem units)
    {
        if (planned.TargetLoad is { Grams: > 0 } target)
        {
            return AsPlanned(planned, $"The plan starts at {units.Text(target)}.");
        }

        return AsPlanned(planned, exercise?.LoadType == LoadType.BodyWeight
            ? "First time: stop when you could still do two more."
            : "First time: choose a weight you could lift two or three more times at the end of the set.");
    }

    /// <summary>The sets that count: no warm-ups, no drops.</summary>
    internal static IEnumerable<SetValues> Worked(IEnumerable<LoggedSet> sets) =>
        sets.Select(set => set.Values).Where(set => set.Kind is SetKind.Working or SetKind.Failure);

    private static Suggestion BodyWeight(PlannedExercise planned, RepRange range, List<SetValues> sets, string? harder)
    {
        var least = sets.Min(set => set.Reps!.Value);
        if (least < range.Max || sets.Count < planned.Sets)
        {
            return new(null, Math.Clamp(least + 1, range.Min, range.Max), null, $"One more rep than last time: {range.Max} in every set is the goal.");
        }

        var more = Math.Min(least + 1, Math.Max(range.Max, MostBodyWeightReps));
        return new(null, more, null, harder is null
            ? $"Every set reached {range.Max} reps: slow it down or add weight."
            : $"Every set reached {range.Max} reps: try {harder} next, or add weight.");
    }

    /// <summary>What is helped goes the other way: first more reps, then less help.</summary>
    private static Suggestion Helped(PlannedExercise planned, RepRange range, Exercise exercise, List<SetValues> sets, UnitSystem units, string? harder)
    {
        var most = sets.MaxBy(set => set.Help?.Grams ?? 0)!.Help!.Value;
        var least = sets.Min(set => set.Reps!.Value);
        if (least < range.Max || sets.Count < planned.Sets)
        {
            return new(most, Math.Clamp(least + 1, range.Min, range.Max), null, $"{units.Text(most)} of help again: {range.Max} reps in every set is the goal.");
        }

        var less = units.Amount(most) - LoadSteps.Smallest(exercise, units);
        if (less > 0)
        {
            return new(units.ToLoad(less), range.Min, null, $"Every set reached {range.Max} reps: {units.Text(units.ToLoad(less))} of help is enough now.");
        }

        return new(null, range.Min, null, harder is null ? "Every set reached the goal: try it without help." : $"Every set reached {range.Max} reps: try {harder} next.");
    }

    private static Suggestion Hold(PlannedExercise planned, List<SetValues> sets, string? harder)
    {
        var seconds = planned.Seconds ?? 0;
        var held = sets.Where(set => set.Seconds is not null).Select(set => set.Seconds!.Value).ToList();
        if (held.Count < planned.Sets || held.Min() < seconds)
        {
            return AsPlanned(planned, held.Count == 0 ? NothingToSay : $"As planned: hold every set for {seconds} seconds.");
        }

        var longest = Math.Max(seconds, LongestHold);
        if (held.Min() < longest)
        {
            return new(null, null, Math.Min(held.Min() + 5, longest), $"Five seconds more: last time every set lasted {held.Min()} seconds.");
        }

        return new(null, null, longest, harder is null ? $"You hold {longest} seconds: make it harder, not longer." : $"You hold {longest} seconds: try {harder} next.");
    }

    private static Suggestion AsPlanned(PlannedExercise planned, string reason) =>
        new(planned.TargetLoad, planned.Reps?.Min, planned.Seconds, reason);
}
