using Vigor.Core.Training.Challenges;
using Vigor.Core.Training.Streaks;

namespace Vigor.Core.Training.Badges;

/// <summary>What somebody has reached and what is next.</summary>
/// <param name="Day">The person's calendar day.</param>
/// <param name="Badges">Every badge, those earned first, then the nearest.</param>
/// <param name="Level">Their points and level.</param>
/// <param name="Challenge">This month's challenge.</param>
/// <param name="Earlier">The challenges of the months before, newest first, at most <see cref="MonthsShown"/>.</param>
/// <param name="Streak">Days in a row.</param>
/// <param name="Consistency">Weeks in a row that reached their target.</param>
/// <param name="Target">Days a week they want to reach, of a week without pause.</param>
/// <param name="Calendar">The days of the last <see cref="Consistency.WeeksShown"/> weeks, oldest first.</param>
/// <param name="Pauses">Pauses that are running, to come, or ended within those weeks, oldest first.</param>
public sealed record BadgeReport(
    DateOnly Day,
    IReadOnlyList<BadgeProgress> Badges,
    Level Level,
    Challenge Challenge,
    IReadOnlyList<Challenge> Earlier,
    Streak Streak,
    Consistency Consistency,
    int Target,
    IReadOnlyList<StreakDay> Calendar,
    IReadOnlyList<Pause> Pauses)
{
    /// <summary>Past challenges in a report.</summary>
    public const int MonthsShown = 6;

    /// <summary>The pause that is running.</summary>
    public Pause? Paused => Pauses.FirstOrDefault(pause => pause.Span.Contains(Day));
}
