using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.People.Reminders;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Training.Streaks;

namespace Vigor.Core.Training.Reminders;

/// <summary>Whether there is a reason to remind somebody today, and what is said.</summary>
internal sealed class ReminderReason(VigorDb db, Profile profile, ReminderSettings settings, DateOnly today)
{
    private readonly Actor actor = new(profile.UserId);

    /// <summary>What to say; null where there is nothing to remind of.</summary>
    public async Task<string?> TitleAsync(ReminderKind kind, CancellationToken cancellationToken)
    {
        // A warning sign that is open stops training, and nobody is called to it.
        if (profile.Readiness.Flag is not null || await db.SessionsOf(actor).AnyAsync(session => session.LocalDay == today, cancellationToken))
        {
            return null;
        }

        return kind == ReminderKind.StreakWeek ? await StreakAsync(cancellationToken) : await PlannedAsync(cancellationToken);
    }

    private async Task<string?> StreakAsync(CancellationToken cancellationToken)
    {
        var since = profile.WeekStart.FirstOf(today).AddDays(-7 * StreakRisk.WeeksRead);
        var calendar = new StreakCalendar(today, profile.WeekStart, await db.TrainingDaysAsync(actor, since, cancellationToken), await db.PausesAsync(actor, since, cancellationToken));
        return StreakRisk.IsToday(calendar, await db.WeeklyTargetsAsync(profile, cancellationToken)) ? ReminderWords.Streak : null;
    }

    private async Task<string?> PlannedAsync(CancellationToken cancellationToken)
    {
        if ((await db.PausesAsync(actor, today, cancellationToken)).Exists(pause => pause.Span.Contains(today)))
        {
            return null;
        }

        var sessions = db.ProgrammeSessions;
        var programme = await db.ProgrammesOf(actor).AsNoTracking()
            .Where(programme => programme.ArchivedAt == null && sessions.Any(session => session.ProgrammeId == programme.Id && session.State == ProgrammeSessionState.Planned))
            .OrderByDescending(programme => programme.CreatedAt)
            .Select(programme => new { programme.Id, programme.Request })
            .FirstOrDefaultAsync(cancellationToken);
        if (programme is null)
        {
            return settings.Days.Contains(today.DayOfWeek) ? ReminderWords.NoProgramme : null;
        }

        var schedule = ProgrammeCalendar.MoveMissed(await db.ScheduleAsync(programme.Id, cancellationToken), programme.Request.Weekdays, today);
        return schedule.FirstOrDefault(session => session.IsToCome && session.PlannedOn == today) is { } planned ? ReminderWords.Planned(planned) : null;
    }
}
