using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training.Challenges;
using Vigor.Core.Training.Streaks;

namespace Vigor.Core.Training.Badges;

/// <summary>What is read of somebody's log to judge badges.</summary>
/// <param name="Profile">Who they are.</param>
/// <param name="Today">Their calendar day.</param>
/// <param name="Days">Days with finished workouts, oldest first.</param>
/// <param name="Pauses">Paused days.</param>
/// <param name="Records">Sets that beat something, by day.</param>
/// <param name="Calendar">The days streaks are made of.</param>
/// <param name="Figures">What badges are judged by.</param>
internal sealed record BadgeLog(
    Profile Profile,
    DateOnly Today,
    IReadOnlyList<TrainingDay> Days,
    IReadOnlyList<Pause> Pauses,
    IReadOnlyDictionary<DateOnly, int> Records,
    StreakCalendar Calendar,
    BadgeFigures Figures)
{
    /// <summary>Reads it.</summary>
    /// <param name="db">Where.</param>
    /// <param name="actor">Whose.</param>
    /// <param name="catalogue">Knows the equipment of exercises.</param>
    /// <param name="now">The instant.</param>
    /// <param name="daysBack">Days of the log to look at; all when absent.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<BadgeLog> ReadAsync(
        VigorDb db, Actor actor, ExerciseCatalogue catalogue, DateTimeOffset now, int? daysBack, CancellationToken cancellationToken)
    {
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var today = profile.DayOf(now);
        var since = daysBack is { } back ? today.AddDays(-back) : DateOnly.MinValue;
        var days = await db.TrainingDaysAsync(actor, since, cancellationToken);
        var pauses = await db.PausesAsync(actor, since, cancellationToken);
        var records = await db.RecordsByDayAsync(actor, since, cancellationToken);
        var calendar = new StreakCalendar(today, profile.WeekStart, days, pauses);
        var recordsByMonth = records.GroupBy(day => MonthFigures.MonthOf(day.Key), day => day.Value).ToDictionary(month => month.Key, month => month.Sum());
        var figures = new BadgeFigures(
            await db.DeedCountsAsync(actor, cancellationToken),
            await db.EquipmentKindsAsync(actor, catalogue, cancellationToken),
            await db.EarlyWorkoutsAsync(actor, cancellationToken),
            Streak.On(calendar),
            recordsByMonth.GetValueOrDefault(MonthFigures.MonthOf(today)),
            recordsByMonth.Values.DefaultIfEmpty().Max());
        return new(profile, today, days, pauses, records, calendar, figures);
    }
}
