using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training.Dashboard;
using Vigor.Core.Training.Streaks;

namespace Vigor.Core.Training.Services;

/// <summary>The door to what stands on the dashboard, in one call.</summary>
public sealed class TodayService(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>Whole weeks a streak is looked for in at first: few last longer, and for those the whole log is read.</summary>
    private const int StreakWeeks = 53;

    /// <summary>What the person needs to see first.</summary>
    public async Task<Today> GetAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var today = profile.DayOf(time.GetUtcNow());
        var first = profile.WeekStart.FirstOf(today);
        var since = first.AddDays(-7 * StreakWeeks);
        var days = await db.TrainingDaysAsync(actor, since, cancellationToken);
        var pauses = await db.PausesAsync(actor, DateOnly.MinValue, cancellationToken);
        var targets = await db.WeeklyTargetsAsync(profile, cancellationToken);
        var calendar = new StreakCalendar(today, profile.WeekStart, days, pauses);
        var streak = Streak.On(calendar);
        if (streak.ReachesBackTo(calendar, since) || Consistency.ReachesBackTo(calendar, targets, since))
        {
            days = await db.TrainingDaysAsync(actor, DateOnly.MinValue, cancellationToken);
            calendar = new StreakCalendar(today, profile.WeekStart, days, pauses);
            streak = Streak.On(calendar);
        }

        var sets = await db.SetsByDayAsync(actor, first, cancellationToken);
        var week = Weeks.Summarise(first, days, sets, profile.DaysPerWeek);
        var finished = db.SessionsOf(actor).AsNoTracking().Where(session => session.FinishedAt != null);
        var last = await finished
            .OrderByDescending(session => session.StartedAt)
            .Select(session => new { Workout = new LastWorkout(session.Id, session.Name, session.LocalDay, session.Minutes), All = finished.Count() })
            .FirstOrDefaultAsync(cancellationToken);
        return new(
            today,
            await ActiveAsync(db, actor, cancellationToken),
            await NewestPlanAsync(db, actor, cancellationToken),
            week,
            [.. days.Select(day => day.Day).Where(day => day >= first && day <= today)],
            Consistency.On(calendar, targets),
            streak,
            pauses.Find(pause => pause.Span.Contains(today)),
            last?.Workout,
            last?.All ?? 0,
            days.Where(day => day.Day > today.AddDays(-28) && day.Day <= today).Sum(day => day.Minutes));
    }

    private static async Task<ActiveSession?> ActiveAsync(VigorDb db, Actor actor, CancellationToken cancellationToken)
    {
        var sets = db.SetEntries;
        var open = await db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.FinishedAt == null)
            .OrderByDescending(session => session.StartedAt)
            .Select(session => new
            {
                session.Id,
                session.Name,
                session.StartedAt,
                session.Workout,
                session.Order,
                SetsDone = sets.Count(set => set.SessionId == session.Id && set.DeletedAt == null),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return open is null
            ? null
            : new(open.Id, open.Name, open.StartedAt, open.SetsDone, (open.Order?.Select(position => open.Workout.Exercises[position]) ?? open.Workout.Exercises).Sum(planned => planned.Sets));
    }

    private static async Task<PlanToDo?> NewestPlanAsync(VigorDb db, Actor actor, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking()
            .Where(plan => plan.UserId == actor.UserId && plan.ArchivedAt == null)
            .OrderByDescending(plan => plan.CreatedAt)
            .Select(plan => new { plan.Id, plan.Name, plan.Minutes, plan.Workout })
            .FirstOrDefaultAsync(cancellationToken);
        return plan is null ? null : new(plan.Id, plan.Name, plan.Minutes, plan.Workout.Exercises.Count);
    }
}
