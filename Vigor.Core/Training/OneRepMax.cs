using Vigor.Core.Exercises;

namespace Vigor.Core.Training;

/// <summary>
/// The load somebody could lift once, estimated from a set of up to twelve reps: the mean of Epley, w(1 + r/30), and
/// Brzycki, 36w/(37 − r), which agree at ten reps. One rep is no estimate but the load itself.
/// </summary>
public static class OneRepMax
{
    /// <summary>Beyond this many reps the estimate says more about endurance than about strength.</summary>
    public const int MaxReps = 12;

    /// <summary>The estimate to the gram, or null when reps or load do not allow one or the result is past belief.</summary>
    /// <param name="load">What was lifted; more than nothing.</param>
    /// <param name="reps">How often, 1 to <see cref="MaxReps"/>.</param>
    public static Load? Estimate(Load load, int reps)
    {
        if (load.Grams == 0 || reps is < 1 or > MaxReps)
        {
            return null;
        }

        if (reps == 1)
        {
            return load;
        }

        var epley = load.Grams * (1m + (reps / 30m));
        var brzycki = load.Grams * 36m / (37m - reps);
        var grams = Math.Round((epley + brzycki) / 2m, MidpointRounding.AwayFromZero);
        return grams > Load.MaximumGrams ? null : new Load((int)grams);
    }
}
