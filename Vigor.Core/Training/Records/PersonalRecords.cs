
namespace Vigor.Core.Training.Records;

/// <summary>Decides what a set beats. The first sets of an exercise beat nothing: there was nothing to beat.</summary>
public static class PersonalRecords
{
    /// <summary>What a set beats among those before it.</summary>
    /// <param name="set">The set.</param>
    /// <param name="before">What was done of the exercise before; warm-ups in it are ignored.</param>
    public static RecordKinds Beaten(SetValues set, IEnumerable<SetValues> before)
    {
        List<SetValues> counted = [.. before.Where(other => other.Kind != SetKind.WarmUp)];
        return Beaten(set, Best.Of(counted), counted);
    }

    /// <summary>What a set beats, where the best of those before it is known.</summary>
    /// <param name="set">The set.</param>
    /// <param name="best">The best of those before it.</param>
    /// <param name="compared">Those before it that count by themselves: without load, and over a distance.</param>
    internal static RecordKinds Beaten(SetValues set, Best best, List<SetValues> compared)
    {
        if (set.Kind == SetKind.WarmUp)
        {
            return RecordKinds.None;
        }

        var mine = Best.Of([set]);
        return (Beats(mine.EstimatedMax, best.EstimatedMax) ? RecordKinds.EstimatedMax : RecordKinds.None)
            | (Beats(mine.Load, best.Load) ? RecordKinds.HeaviestLoad : RecordKinds.None)
            | (HasMostReps(set, compared) ? RecordKinds.MostReps : RecordKinds.None)
            | (Beats(mine.Seconds, best.Seconds) ? RecordKinds.LongestTime : RecordKinds.None)
            | (Beats(mine.Volume, best.Volume) ? RecordKinds.Volume : RecordKinds.None)
            | (IsFaster(set, compared) ? RecordKinds.Fastest : RecordKinds.None);
    }

    /// <summary>Whether these sets alone show that a set beats nothing: each of its measures was reached, whatever else was done.</summary>
    /// <param name="set">The set.</param>
    /// <param name="some">Some of what was done of the exercise before, without warm-ups; the fastest that went as far among them.</param>
    public static bool IsReached(SetValues set, IReadOnlyCollection<SetValues> some)
    {
        var (mine, best) = (Best.Of([set]), Best.Of(some));
        return Reaches(best.EstimatedMax, mine.EstimatedMax)
            && Reaches(best.Load, mine.Load)
            && Reaches(best.Seconds, mine.Seconds)
            && Reaches(best.Volume, mine.Volume)
            && (!IsFree(set) || some.Any(other => IsAsGood(other, set)))
            && Beaten(set, some) == RecordKinds.None;
    }

    /// <summary>Metres a second of a set over a distance; null of any other.</summary>
    public static decimal? Speed(SetValues set) => set is { Metres: > 0 and var metres, Seconds: > 0 and var seconds } ? (decimal)metres / seconds : null;

    // Less help is harder: a set is beaten by one with as many reps and no more help, and beats one with no more reps and as much.
    private static bool HasMostReps(SetValues set, List<SetValues> before) =>
        IsFree(set)
        && !before.Exists(other => IsAsGood(other, set))
        && before.Exists(other => IsFree(other) && IsAsGood(set, other));

    private static bool IsAsGood(SetValues set, SetValues other) => IsFree(set) && set.Reps >= other.Reps && HelpOf(set) <= HelpOf(other);

    /// <summary>Whether reps are all there is of a set.</summary>
    internal static bool IsFree(SetValues set) => set is { Load: null or { Grams: 0 }, Reps: > 0 };

    private static int HelpOf(SetValues set) => set.Help?.Grams ?? 0;

    // A sprint says nothing about five kilometres: only what went at least as far is compared.
    private static bool IsFaster(SetValues set, List<SetValues> before) =>
        Speed(set) is { } mine && before.Where(other => other.Metres >= set.Metres).Max(Speed) is { } best && mine > best;

    private static bool Reaches(long? best, long? mine) => mine is null || best >= mine;

    private static bool Beats(long? mine, long? best) => mine is { } now && best is { } then && now > then;

    /// <summary>The best of some sets: grams, grams, seconds, grams times reps.</summary>
    internal readonly record struct Best(long? EstimatedMax, long? Load, long? Seconds, long? Volume)
    {
        public static Best Of(IEnumerable<SetValues> sets) => sets.Aggregate(default(Best), (best, set) => best.And(set));

        /// <summary>The best of these and one more.</summary>
        public Best And(SetValues set) => new(
            Higher(EstimatedMax, set is { Load: { } load, Reps: { } reps } ? OneRepMax.Estimate(load, reps)?.Grams : null),
            Higher(Load, set is { Load: { Grams: > 0 } lifted, Reps: > 0 } ? lifted.Grams : null),
            Higher(Seconds, set.Seconds),
            Higher(Volume, set is { Load: { Grams: > 0 } moved, Reps: > 0 and var times } ? (long)moved.Grams * times : null));

        private static long? Higher(long? left, long? right) => left is { } a && right is { } b ? Math.Max(a, b) : left ?? right;
    }
}
