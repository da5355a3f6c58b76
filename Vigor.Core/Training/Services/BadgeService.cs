using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training.Badges;
using Vigor.Core.Training.Challenges;
using Vigor.Core.Training.Streaks;

namespace Vigor.Core.Training.Services;

/// <summary>The door to badges, levels and the monthly challenge.</summary>
public sealed partial class BadgeService(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, TimeProvider time, ILogger<BadgeService> logger)
{
    // Room for the longest streak a badge asks for with its grace days and all the pauses there can be.
    private const int DaysJudged = 366;

    /// <summary>Everything that was reached; badges that are due are given first.</summary>
    public async Task<BadgeReport> GetAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var log = await BadgeLog.ReadAsync(db, actor, catalogue, time.GetUtcNow(), null, cancellationToken);
        await GiveDueAsync(db, actor, log, null, cancellationToken);
        var awards = await db.AwardsOfAsync(actor, cancellationToken);
        var consistencyTargets = await db.WeeklyTargetsAsync(log.Profile, cancellationToken);
        var consistency = Consistency.On(log.Calendar, consistencyTargets);
        var cardio = await db.CardioByDayAsync(actor, catalogue, EarliestChallenge(log.Today), cancellationToken);
        var months = Months.Of(log.Today, log.Days, log.Records, cardio);
        var challenges = months.TakeLast(BadgeReport.MonthsShown + 1).Select(month => Challenge.Of(actor.UserId, month, months)).Reverse().ToList();
        var soFar = log.Days.Where(day => day.Day <= log.Today).Select(day => (day.Day, day.Minutes));
        return new(
            log.Today,
            BadgesOf(log.Figures, awards),
            Level.Of(Experience.Of(soFar, log.Records.Where(day => day.Key <= log.Today), awards.Count)),
            challenges[0],
            challenges[1..],
            log.Figures.Streak,
            consistency,
            consistencyTargets.In(consistency.Current.First),
            StreakDay.Of(log.Calendar, log.Figures.Streak, consistency, log.Days),
            [.. log.Pauses.Where(pause => pause.To >= consistency.Recent[0].First)]);
    }

    /// <summary>Gives the badges that are due.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="sessionId">The workout that was just finished, when there is one.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>Those that this call gave: nobody gets one twice, also not from two calls at once.</returns>
    public async Task<IReadOnlyList<Award>> GiveAsync(Actor actor, Guid? sessionId = null, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Awards.CountAsync(award => award.UserId == actor.UserId, cancellationToken) == Enum.GetValues<Badge>().Length)
        {
            return [];
        }

        return await GiveDueAsync(db, actor, await BadgeLog.ReadAsync(db, actor, catalogue, time.GetUtcNow(), DaysJudged, cancellationToken), sessionId, cancellationToken);
    }

    /// <summary>The badges that a workout earned, for its summary; empty for another person's.</summary>
    public async Task<IReadOnlyList<Award>> OfWorkoutAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Awards.AsNoTracking()
            .Where(award => award.UserId == actor.UserId && award.SessionId == sessionId)
            .OrderBy(award => award.Badge)
            .Select(award => new Award(award.Badge, award.EarnedOn))
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Notes and gives what a workout brings that was just finished. Never throws: the workout is stored, and what is missed
    /// here is made up for when the badges are looked at.
    /// </summary>
    internal async Task AfterWorkoutAsync(Actor actor, Session session, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var zone = (await db.ProfileOfAsync(actor, cancellationToken)).Zone;
            if (TimeZoneInfo.ConvertTime(session.StartedAt, zone).Hour < BadgeRules.EarlyHour)
            {
                await db.NoteAsync(actor.UserId, Deed.EarlyWorkout, session.Id, cancellationToken);
            }

            await GiveAsync(actor, session.Id, cancellationToken);
        }
        catch (Exception failure)
        {
            LogNotGiven(logger, session.Id, failure);
        }
    }

    private static async Task<IReadOnlyList<Award>> GiveDueAsync(VigorDb db, Actor actor, BadgeLog log, Guid? sessionId, CancellationToken cancellationToken)
    {
        var held = (await db.AwardsOfAsync(actor, cancellationToken)).Select(award => award.Badge);
        var given = new List<Award>();
        foreach (var badge in Enum.GetValues<Badge>().Except(held).Where(badge => BadgeRules.Done(badge, log.Figures) >= BadgeRules.Needed(badge)))
        {
            var award = new Award(badge, log.Today);
            if (await db.GiveAsync(actor, award, sessionId, cancellationToken))
            {
                given.Add(award);
            }
        }

        return given;
    }

    private static IReadOnlyList<BadgeProgress> BadgesOf(BadgeFigures figures, List<Award> awards) =>
    [
        .. Enum.GetValues<Badge>()
            .Select(badge => (
                Badge: badge,
                Needed: BadgeRules.Needed(badge),
                Done: BadgeRules.Done(badge, figures),
                EarnedOn: awards.Find(award => award.Badge == badge)?.EarnedOn))
            .Select(badge => new BadgeProgress(
                badge.Badge,
                badge.EarnedOn is null ? Math.Min(badge.Done, badge.Needed) : badge.Needed,
                badge.Needed,
                badge.EarnedOn))
            .OrderByDescending(badge => badge.EarnedOn is not null)
            .ThenByDescending(badge => (double)badge.Done / badge.Needed)
            .ThenBy(badge => badge.Badge),
    ];

    private static DateOnly EarliestChallenge(DateOnly today) =>
        MonthFigures.MonthOf(today).AddMonths(-(BadgeReport.MonthsShown + Challenge.MonthsBefore));

    [LoggerMessage(Level = LogLevel.Error, Message = "Badges of workout {SessionId} could not be given.")]
    private static partial void LogNotGiven(ILogger log, Guid sessionId, Exception failure);
}
