using Vigor.Core.Exercises;

namespace Vigor.Core.Plans.Programmes.Blocks;

/// <summary>
/// Where a block rises and where it rests. Trained people take an easier week every four to eight (athletes: every
/// 5.8 ± 3.4, survey preprint rs-3468381); for beginners the fail-drop is enough, and only a block of more than eight weeks
/// gets one in its middle.
/// </summary>
internal static class BlockShape
{
    /// <summary>Weeks that a beginner trains through without an easier one.</summary>
    public const int BeginnerStretch = 8;

    private const int ShortestWave = 4;

    /// <summary>The weeks of a block.</summary>
    public static IReadOnlyList<BlockWeek> Of(FitnessLevel level, int weeks) =>
        level == FitnessLevel.Beginner ? ForBeginner(weeks) : InWaves(weeks, Waves(level, weeks));

    private static int Waves(FitnessLevel level, int weeks) => level switch
    {
        FitnessLevel.Advanced => Math.Max(1, weeks / ShortestWave),
        _ => weeks < 2 * ShortestWave ? 1 : 2,
    };

    private static List<BlockWeek> ForBeginner(int weeks)
    {
        if (weeks <= BeginnerStretch)
        {
            return [.. Enumerable.Range(0, weeks).Select(step => new BlockWeek(step + 1, WeekPhase.Loading, 0, step, weeks))];
        }

        var first = weeks / 2;
        var written = Wave(1, 0, first + 1);
        written.AddRange(Enumerable.Range(0, weeks - first - 1)
            .Select(step => new BlockWeek(first + 2 + step, WeekPhase.Loading, 1, step, weeks - first - 1)));
        return written;
    }

    private static List<BlockWeek> InWaves(int weeks, int waves)
    {
        var written = new List<BlockWeek>(weeks);
        for (var wave = 0; wave < waves; wave++)
        {
            // The longer waves come first: the first weeks are the light ones.
            var length = (weeks / waves) + (wave < weeks % waves ? 1 : 0);
            written.AddRange(Wave(written.Count + 1, wave, length));
        }

        return written;
    }

    private static List<BlockWeek> Wave(int from, int wave, int length) =>
    [
        .. Enumerable.Range(0, length - 1).Select(step => new BlockWeek(from + step, WeekPhase.Loading, wave, step, length - 1)),
        new(from + length - 1, WeekPhase.Recovery, wave, length - 1, length - 1),
    ];
}
