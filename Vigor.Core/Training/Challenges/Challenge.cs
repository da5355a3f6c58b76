namespace Vigor.Core.Training.Challenges;

/// <summary>
/// What somebody is invited to reach in a calendar month: about <see cref="PercentAbove"/> % above the mean of the
/// <see cref="MonthsBefore"/> months before, within bounds that are worth the try and do nobody harm. It follows from the
/// person, the month and those months alone, so it stays the same the whole month and nothing is stored.
/// </summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Target">How many.</param>
/// <param name="Done">How many there are.</param>
public sealed record Challenge(DateOnly Month, ChallengeKind Kind, int Target, int Done)
{
    /// <summary>Months whose mean it is reckoned from.</summary>
    public const int MonthsBefore = 3;

    /// <summary>Percent above that mean.</summary>
    public const int PercentAbove = 10;

    /// <summary>Workouts for somebody without a month behind them: one a week.</summary>
    public const int FirstWorkouts = 4;

    // 5 workouts a week; 300 minutes a week, the upper end of what the WHO advises adults (guidelines of 2020).
    private static readonly Dictionary<ChallengeKind, (int Least, int Most, int Step)> Bounds = new()
    {
        [ChallengeKind.Workouts] = (FirstWorkouts, 22, 1),
        [ChallengeKind.Minutes] = (60, 1_320, 10),
        [ChallengeKind.CardioMinutes] = (30, 1_320, 10),
        [ChallengeKind.Records] = (2, 8, 1),
    };

    /// <summary>Whether it is reached.</summary>
    public bool IsReached => Done >= Target;

    /// <summary>The challenge of a month.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="month">The month with what is done in it.</param>
    /// <param name="before">Earlier months; those that do not count and those left out, in which nothing was done, do no harm.</param>
    public static Challenge Of(Guid userId, MonthFigures month, IEnumerable<MonthFigures> before)
    {
        var recent = Recent(month.Month, before);
        if (recent.Count == 0)
        {
            return new(month.Month, ChallengeKind.Workouts, FirstWorkouts, month.Workouts);
        }

        // Nobody is sent after what they never do.
        ChallengeKind[] fitting = [.. Bounds.Keys.Where(kind =>
            kind is ChallengeKind.Workouts or ChallengeKind.Minutes || recent.Sum(figures => figures.Of(kind)) >= Bounds[kind].Least)];
        var chosen = fitting[Lot(userId, month.Month) % (uint)fitting.Length];
        return new(month.Month, chosen, Aim(chosen, recent), month.Of(chosen));
    }

    private static int Aim(ChallengeKind kind, List<MonthFigures> recent)
    {
        var (least, most, step) = Bounds[kind];
        var mean = (decimal)recent.Sum(figures => figures.Of(kind)) / recent.Count;
        var above = Math.Round(mean * (100 + PercentAbove) / 100 / step, MidpointRounding.AwayFromZero);
        return (int)Math.Clamp(Math.Max(above, Math.Ceiling(mean / step)) * step, least, most);
    }

    // From the first month with training on, at most three; months without any count as such.
    private static List<MonthFigures> Recent(DateOnly month, IEnumerable<MonthFigures> before)
    {
        var known = before
            .Where(figures => figures.Month < month && figures.Month >= month.AddMonths(-MonthsBefore) && figures.Workouts > 0)
            .ToDictionary(figures => figures.Month);
        return
        [
            .. Enumerable.Range(1, MonthsBefore)
                .Select(back => month.AddMonths(-back))
                .Where(earlier => known.Count > 0 && earlier >= known.Keys.Min())
                .Select(earlier => known.GetValueOrDefault(earlier) ?? new(earlier, 0, 0, 0, 0)),
        ];
    }

    // The same on every machine and in every version, unlike GetHashCode (FNV-1a).
    private static uint Lot(Guid userId, DateOnly month)
    {
        var lot = 2_166_136_261u;
        foreach (var piece in (byte[])[.. userId.ToByteArray(), (byte)month.Month, (byte)month.Year, (byte)(month.Year >> 8)])
        {
            lot = (lot ^ piece) * 16_777_619u;
        }

        return lot ^ (lot >> 16);
    }
}
