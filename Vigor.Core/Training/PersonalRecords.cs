using Vigor.Core.Exercises;

namespace Vigor.Core.Training;

/// <summary>Decides what a set beats. The first sets of an exercise beat nothing: there was nothing to beat.</summary>
public static class PersonalRecords
{
    /// <summary>What a set beats among those before it.</summary>
    /// <param name="set">The set.</param>
    /// <param name="before">What was done of the exercise before; warm-ups in it are ignored.</param>
    public static RecordKinds Beaten(SetValues set, IEnumerable<SetValues> before)
    {
        if (set.Kind == SetKind.WarmUp)
        {
            return RecordKinds.None;
        }

        var best = Best.Of(before.Where(other => other.Kind != SetKind.WarmUp));
        var mine = Best.Of([set]);
        return (Beats(mine.EstimatedMax, best.EstimatedMax) ? RecordKinds.EstimatedMax : RecordKinds.None)
            | (Beats(mine.Load, best.Load) ? RecordKinds.HeaviestLoad : RecordKinds.None)
            | (Beats(mine.Reps, best.Reps) ? RecordKinds.MostReps : RecordKinds.None)
            | (Beats(mine.Seconds, best.Seconds) ? RecordKinds.LongestTime : RecordKinds.None);
    }

    private static bool Beats(int? mine, int? best) => mine is { } now && best is { } then && now > then;

    /// <summary>The best of some sets: grams, grams, reps without load, seconds.</summary>
    private readonly record struct Best(int? EstimatedMax, int? Load, int? Reps, int? Seconds)
    {
        public static Best Of(IEnumerable<SetValues> sets) => sets.Aggregate(default(Best), (best, set) => new Best(
            Higher(best.EstimatedMax, set is { Load: { } load, Reps: { } reps } ? OneRepMax.Estimate(load, reps)?.Grams : null),
            Higher(best.Load, set is { Load: { Grams: > 0 } lifted, Reps: > 0 } ? lifted.Grams : null),
            Higher(best.Reps, set is { Load: null or { Grams: 0 }, Reps: > 0 } ? set.Reps : null),
            Higher(best.Seconds, set.Seconds)));

        private static int? Higher(int? left, int? right) => left is { } a && right is { } b ? Math.Max(a, b) : left ?? right;
    }
}
