using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Plans;
using Vigor.Core.Training.Streaks;

namespace Vigor.Core.Training;

/// <summary>The door to what stands on the dashboard, in one call.</summary>
public sealed class TodayService(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, TimeProvider time)
{
    /// <summary>Days a streak is looked for in: three years.</summary>
    internal const int StreakDays = 1096;

    /// <summary>What the person needs to see first.</summary>
    public async Task<Today> GetAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var today = profile.DayOf(time.GetUtcNow());
        var monday = WeekSummary.MondayOf(today);
        var since = today.AddDays(-StreakDays);
        var days = await db.TrainingDaysAsync(actor, since, cancellationToken);
        var pauses = await db.PausesAsync(actor, since, cancellationToken);
        var calendar = new StreakCalendar(today, days.Select(day => (day.Day, day.Minutes)), pauses.Select(pause => pause.Span));
        var sets = await db.SetsByDayAsync(actor, monday, cancellationToken);
        var week = Weeks.Summarise(monday, days, sets, await db.CatalogueOfAsync(actor, catalogue, sets.Select(set => set.Slug), cancellationToken), profile.DaysPerWeek);
        var finished = db.SessionsOf(actor).AsNoTracking().Where(session => session.FinishedAt != null);
        var last = await finished
            .OrderByDescending(session => session.StartedAt)
            .Select(session => new { Workout = new LastWorkout(session.Id, session.Name, session.LocalDay, session.Minutes), All = finished.Count() })
            .FirstOrDefaultAsync(cancellationToken);
        return new(
            today,
            await db.ActiveSessionAsync(actor, cancellationToken),
            await NewestPlanAsync(db, actor, cancellationToken),
            week,
            [.. days.Select(day => day.Day).Where(day => day >= monday && day <= today)],
            Consistency.On(calendar, await db.WeeklyTargetsAsync(profile, cancellationToken)),
            Streak.On(calendar),
            pauses.Find(pause => pause.Span.Contains(today)),
            last?.Workout,
            last?.All ?? 0,
            days.Where(day => day.Day > today.AddDays(-28) && day.Day <= today).Sum(day => day.Minutes));
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
