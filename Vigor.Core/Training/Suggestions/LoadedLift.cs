using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;

namespace Vigor.Core.Training.Suggestions;

/// <summary>A lift with a load as it was done the last time, and what to do next.</summary>
internal sealed class LoadedLift
{
    /// <summary>How far above the aim an exertion must be, in RPE, for an accessory lift to get a step lighter.</summary>
    private const decimal FarTooHard = 2;

    private readonly PlannedExercise planned;
    private readonly RepRange range;
    private readonly Exercise? exercise;
    private readonly UnitSystem units;
    private readonly EffortScale scale;

    /// <summary>The heaviest load, and the sets with it.</summary>
    private readonly Load load;
    private readonly IReadOnlyList<SetValues> top;

    /// <summary>Fewest reps and greatest exertion of those sets, and the exertion that was aimed for.</summary>
    private readonly int least;
    private readonly decimal? hardest;
    private readonly decimal target;

    /// <summary>A lift.</summary>
    /// <param name="planned">The dose as planned.</param>
    /// <param name="range">Its reps.</param>
    /// <param name="exercise">The exercise, when the catalogue knows it.</param>
    /// <param name="sets">What was done, at least one set, all with load and reps.</param>
    /// <param name="units">The person's unit.</param>
    /// <param name="scale">How the person says how hard a set was.</param>
    public LoadedLift(PlannedExercise planned, RepRange range, Exercise? exercise, IReadOnlyList<SetValues> sets, UnitSystem units, EffortScale scale)
    {
        (this.planned, this.range, this.exercise, this.units, this.scale) = (planned, range, exercise, units, scale);
        load = sets.Max(set => set.Load!.Value);
        top = [.. sets.Where(set => set.Load == load)];
        least = top.Min(set => set.Reps!.Value);
        hardest = top.Max(set => set.Rpe);
        target = planned.TargetRpe ?? Progression.UsualRpe;
    }

    private string LoadText => units.Text(load);

    private bool IsComplete => top.Count >= planned.Sets;

    private bool ReachesTop => least >= range.Max;

    private bool IsEasy => hardest <= target - 2 && least >= range.Min;

    /// <summary>What to do next.</summary>
    /// <param name="daysSince">Days since it was done.</param>
    /// <param name="before">The sets of the sessions before, the newest first.</param>
    public Suggestion Next(int daysSince, IReadOnlyList<IReadOnlyList<LoggedSet>> before)
    {
        if (ShareAfterBreak(daysSince) is { } share)
        {
            return Lighter(units.Amount(load) * share, $"{daysSince} days since the last time: begin {1 - share:P0} lighter than {LoadText}.");
        }

        if (planned.LoadShare is { } lighter)
        {
            return Lighter(units.Amount(load) * lighter, $"Recovery week: {1 - lighter:P0} lighter than {LoadText}, and stop well before it gets hard.");
        }

        if (IsComplete && (ReachesTop || IsEasy) && !(hardest > target))
        {
            return Heavier();
        }

        return AfterMisses(before) ?? OneRepMore();
    }

    private Suggestion Heavier()
    {
        var next = LoadSteps.Next(units.Amount(load), exercise, units);
        if (next is { } amount && units.TryLoad(amount, out var heavier))
        {
            var why = ReachesTop
                ? $"every set reached {range.Max} reps at {LoadText}"
                : $"you did {LoadText} {scale.After(hardest!.Value)}";
            return new(heavier, range.Min, null, $"More weight: last time {why}.");
        }

        // The next pair is more than a tenth heavier: earn it with reps beyond the range first.
        var beyond = range.Max + 2;
        return least >= beyond && units.TryLoad(LoadSteps.Jump(units.Amount(load), exercise, units), out var jump)
            ? new(jump, range.Min, null, $"More weight: every set reached {beyond} reps at {LoadText}, two beyond the range.")
            : new(load, Math.Min(least + 1, beyond), null, $"The next weight is more than a tenth heavier: reach {beyond} reps in every set first.");
    }

    /// <summary>Something lighter, when it was too much; null when it was not.</summary>
    private Suggestion? AfterMisses(IReadOnlyList<IReadOnlyList<LoggedSet>> before)
    {
        const int Earlier = Progression.MissesInARow - 1;
        if (Misses(top) && before.TakeWhile(session => Misses([.. Progression.Worked(session)])).Take(Earlier).Count() == Earlier)
        {
            return Lighter(units.Amount(load) * 0.9m, $"{Progression.MissesInARow} times in a row {LoadText} left a set below {range.Min} reps: begin 10 % lighter and build up again.");
        }

        if (planned.Role == ExerciseRole.Accessory && hardest >= target + FarTooHard && LoadSteps.Smallest(exercise, units) is var step && step <= units.Amount(load) / 10)
        {
            return Lighter(units.Amount(load) - step, $"One step lighter: last time you did {LoadText} {scale.After(hardest.Value)}.");
        }

        return top.Average(set => set.Reps!.Value) < range.Min - 1
            ? Lighter(units.Amount(load) * 0.95m, $"A little lighter: last time {LoadText} left you below {range.Min} reps.")
            : null;
    }

    private Suggestion OneRepMore() => ReachesTop && IsComplete
        ? new(load, range.Max, null, $"Same weight: every set reached {range.Max} reps, now the same {scale.After(target)}.")
        : new(load, Math.Clamp(least + 1, range.Min, range.Max), null, $"Same weight, one more rep: all {planned.Sets} sets at {range.Max} reps earn more weight.");

    private bool Misses(IReadOnlyList<SetValues> sets) =>
        sets.Max(set => set.Load) == load && sets.Any(set => set.Load == load && set.Reps < range.Min);

    private Suggestion Lighter(decimal most, string reason)
    {
        var step = LoadSteps.Smallest(exercise, units);
        var amount = Math.Floor(most / step) * step;
        return new(amount > 0 && units.TryLoad(amount, out var lighter) ? lighter : load, range.Min, null, reason);
    }

    // A lift done once a week is no break, so the first step begins after ten days.
    private static decimal? ShareAfterBreak(int days) => days switch
    {
        > 28 => 0.6m,
        > 14 => 0.8m,
        > 10 => 0.9m,
        _ => null,
    };
}
