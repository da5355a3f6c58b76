using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Charts;

/// <summary>
/// How rested a muscle is, as an estimate from the sets of the last three days. A set tires its main muscles whole and helping ones
/// half (fractional counting, Pelland 2024), and what it leaves fades evenly over <see cref="Hours"/>; <see cref="FullSets"/> sets at
/// once leave nothing. Sleep, food and age are not in it, so it is a hint and no measurement.
/// </summary>
/// <param name="Muscle">The muscle.</param>
/// <param name="Percent">How rested, 0 to 100.</param>
/// <param name="HoursLeft">Hours until nothing of it is left, 0 to <see cref="Hours"/>.</param>
/// <param name="Sets">Sets of the last <see cref="Hours"/>, fractionally counted.</param>
public sealed record MuscleRecovery(Muscle Muscle, int Percent, int HoursLeft, decimal Sets)
{
    /// <summary>Hours after which a set is counted as slept off.</summary>
    public const int Hours = 72;

    /// <summary>Sets at once after which a muscle counts as wholly tired.</summary>
    public const int FullSets = 10;

    /// <summary>From this many percent on a muscle counts as ready.</summary>
    public const int ReadyFrom = 85;

    /// <summary>Below this many percent a muscle still needs rest.</summary>
    public const int TiredBelow = 50;

    /// <summary>Muscles that were trained in the last <see cref="Hours"/>, the most tired first.</summary>
    internal static IReadOnlyList<MuscleRecovery> Of(IEnumerable<LateSets> sets, ExerciseCatalogue known, DateTimeOffset now) =>
    [
        .. sets
            .Select(done => (Exercise: known.Find(done.Slug), done.Sets, Hours: Math.Max(0, (now - done.EndedAt).TotalHours)))
            .Where(done => Volume.Counts(done.Exercise) && done.Hours < Hours)
            .SelectMany(done => done.Exercise!.Primary.Select(muscle => (Muscle: muscle, Sets: (decimal)done.Sets, done.Hours))
                .Concat(done.Exercise.Secondary.Select(muscle => (Muscle: muscle, Sets: done.Sets / 2m, done.Hours))))
            .GroupBy(share => share.Muscle)
            .Select(shares => new MuscleRecovery(
                shares.Key,
                (int)Math.Round(100 * (1 - Math.Min(1, shares.Sum(share => (double)share.Sets * (1 - (share.Hours / Hours))) / FullSets))),
                (int)Math.Ceiling(Hours - shares.Min(share => share.Hours)),
                shares.Sum(share => share.Sets)))
            .OrderBy(muscle => muscle.Percent).ThenBy(muscle => muscle.Muscle),
    ];
}
