namespace Vigor.Core.Plans.Programmes.Blocks;

/// <summary>
/// Weekly sets of a block. It starts near the low end of what is worth doing and ends with what the time holds. No loading
/// week has more than 1.1 times the sets of the loading week before, and the first no more than 1.2 times the recent mean.
/// </summary>
internal static class SetRamp
{
    /// <summary>Most growth from one loading week to the next.</summary>
    public const double MostGrowth = 1.1;

    /// <summary>Most sets of the first week, as a share of the mean of the four weeks before.</summary>
    public const double MostStart = 1.2;

    // Below this the first weeks would feel like a holiday.
    private const double LeastStart = 0.8;

    // Each wave but the last peaks a little lower than the next one.
    private const double WaveStep = 0.07;

    // In the middle of the 40 to 50 % that a deload takes off (Bell 2023; survey preprint rs-3468381).
    private const double RecoveryShare = 0.55;

    /// <summary>Sets of each week.</summary>
    /// <param name="shape">The weeks.</param>
    /// <param name="peak">Sets that the week writer finds best for the time there is.</param>
    /// <param name="low">Sets at the low end of what is worth doing.</param>
    /// <param name="least">The fewest sets of a loading week.</param>
    /// <param name="rest">The fewest sets of a recovery week, where the lifts that carry a session need no more than the others.</param>
    /// <param name="recent">Mean weekly sets of the last four weeks, when they are known.</param>
    public static int[] Of(IReadOnlyList<BlockWeek> shape, int peak, int low, int least, int rest, double? recent)
    {
        var sets = new int[shape.Count];
        var waves = shape[^1].Wave + 1;
        int? before = null;
        for (var index = 0; index < sets.Length; index++)
        {
            var week = shape[index];
            if (week.Phase == WeekPhase.Recovery)
            {
                sets[index] = Math.Max(Math.Min(least, rest), (int)Math.Round(RecoveryShare * before!.Value));
                continue;
            }

            var top = Math.Max(low, peak * (1 - (WaveStep * (waves - 1 - week.Wave))));
            var start = Math.Max(low, top * Math.Max(LeastStart, Math.Pow(MostGrowth, 1 - week.Steps)));
            var wanted = (int)Math.Round(start * Math.Pow(top / start, week.Share));
            var most = (before, recent) switch
            {
                ({ } last, _) => MostGrowth * last,
                (_, { } mean) => MostStart * mean,
                _ => double.MaxValue,
            };
            sets[index] = Math.Clamp((int)Math.Min(wanted, most), least, peak);
            before = sets[index];
        }

        return sets;
    }
}
