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

    /// <summary>How far above the aim an exertion must be, in RPE, for an accessory lift to get a step lighter.</summary>
    private const decimal FarTooHard = 2;

    /// <summary>The reason when the plan alone decides.</summary>
    public const string NothingToSay = "As planned.";

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

        var loaded = sets.Where(set => set is { Load.Grams: > 0, Reps: not null }).ToList();
        if (loaded.Count > 0)
        {
            return Loaded(planned, range, exercise, loaded, daysSince, units, scale, before ?? []);
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

    private static Suggestion Loaded(
        PlannedExercise planned,
        RepRange range,
        Exercise? exercise,
        List<SetValues> sets,
        int daysSince,
        UnitSystem units,
        EffortScale scale,
        IReadOnlyList<IReadOnlyList<LoggedSet>> before)
    {
        var load = sets.Max(set => set.Load!.Value);
        var top = sets.Where(set => set.Load == load).ToList();
        if (ShareAfterBreak(daysSince) is { } share)
        {
            return Lighter(range, load, units.Amount(load) * share, exercise, units, $"{daysSince} days since the last time: begin {1 - share:P0} lighter than {units.Text(load)}.");
        }

        if (planned.LoadShare is { } lighter)
        {
            return Lighter(range, load, units.Amount(load) * lighter, exercise, units, $"Recovery week: {1 - lighter:P0} lighter than {units.Text(load)}, and stop well before it gets hard.");
        }

        var target = planned.TargetRpe ?? UsualRpe;
        var least = top.Min(set => set.Reps!.Value);
        var hardest = top.Max(set => set.Rpe);
        var easy = hardest <= target - 2 && least >= range.Min;
        var enough = top.Count >= planned.Sets;
        if (enough && (least >= range.Max || easy) && !(hardest > target))
        {
            var next = LoadSteps.Next(units.Amount(load), exercise, units);
            if (next is { } amount && units.TryLoad(amount, out var heavier))
            {
                var why = least >= range.Max
                    ? $"every set reached {range.Max} reps at {units.Text(load)}"
                    : $"you did {units.Text(load)} {scale.After(hardest!.Value)}";
                return new(heavier, range.Min, null, $"More weight: last time {why}.");
            }

            // The next pair is more than a tenth heavier: earn it with reps beyond the range first.
            var beyond = range.Max + 2;
            return least >= beyond && units.TryLoad(LoadSteps.Jump(units.Amount(load), exercise, units), out var jump)
                ? new(jump, range.Min, null, $"More weight: every set reached {beyond} reps at {units.Text(load)}, two beyond the range.")
                : new(load, Math.Min(least + 1, beyond), null, $"The next weight is more than a tenth heavier: reach {beyond} reps in every set first.");
        }

        if (Misses(range, load, top) && before.TakeWhile(session => Misses(range, load, [.. Worked(session)])).Take(MissesInARow - 1).Count() == MissesInARow - 1)
        {
            return Lighter(range, load, units.Amount(load) * 0.9m, exercise, units, $"{MissesInARow} times in a row {units.Text(load)} left a set below {range.Min} reps: begin 10 % lighter and build up again.");
        }

        if (planned.Role == ExerciseRole.Accessory && hardest >= target + FarTooHard && LoadSteps.Smallest(exercise, units) is var step && step <= units.Amount(load) / 10)
        {
            return Lighter(range, load, units.Amount(load) - step, exercise, units, $"One step lighter: last time you did {units.Text(load)} {scale.After(hardest.Value)}.");
        }

        if (top.Average(set => set.Reps!.Value) < range.Min - 1)
        {
            return Lighter(range, load, units.Amount(load) * 0.95m, exercise, units, $"A little lighter: last time {units.Text(load)} left you below {range.Min} reps.");
        }

        return least >= range.Max && enough
            ? new(load, range.Max, null, $"Same weight: every set reached {range.Max} reps, now the same {scale.After(target)}.")
            : new(load, Math.Clamp(least + 1, range.Min, range.Max), null, $"Same weight, one more rep: all {planned.Sets} sets at {range.Max} reps earn more weight.");
    }

    private static IEnumerable<SetValues> Worked(IEnumerable<LoggedSet> sets) =>
        sets.Select(set => set.Values).Where(set => set.Kind is SetKind.Working or SetKind.Failure);

    private static bool Misses(RepRange range, Load load, IReadOnlyList<SetValues> sets) =>
        sets.Max(set => set.Load) == load && sets.Any(set => set.Load == load && set.Reps < range.Min);

    private static Suggestion Lighter(RepRange range, Load load, decimal most, Exercise? exercise, UnitSystem units, string reason)
    {
        var step = LoadSteps.Smallest(exercise, units);
        var amount = Math.Floor(most / step) * step;
        return new(amount > 0 && units.TryLoad(amount, out var lighter) ? lighter : load, range.Min, null, reason);
    }

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

    private static Suggestion Hold(PlannedExercise planned, List<SetValues> sets, string? harder)
    {
        var seconds = planned.Seconds ?? 0;
        var held = sets.Where(set => set.Seconds is not null).Select(set => set.Seconds!.Value).ToList();
        if (held.Count < planned.Sets || held.Min() < seconds)
        {
            return AsPlanned(planned, held.Count == 0 ? NothingToSay : $"As planned: hold every set for {seconds} seconds.");
        }

        var longest = Math.Max(seconds, LongestHold);
        return held.Min() < longest
            ? new(null, null, Math.Min(held.Min() + 5, longest), $"Five seconds more: last time every set lasted {held.Min()} seconds.")
            : new(null, null, longest, harder is null ? $"You hold {longest} seconds: make it harder, not longer." : $"You hold {longest} seconds: try {harder} next.");
    }

    private static Suggestion AsPlanned(PlannedExercise planned, string reason) =>
        new(planned.TargetLoad, planned.Reps?.Min, planned.Seconds, reason);

    // A lift done once a week is no break, so the first step begins after ten days.
    private static decimal? ShareAfterBreak(int days) => days switch
    {
        > 28 => 0.6m,
        > 14 => 0.8m,
        > 10 => 0.9m,
        _ => null,
    };
}
