using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Data;
using Vigor.Core.People.Push;
using Vigor.Core.People.Reminders;
using Vigor.Core.Training.Reminders;

namespace Vigor.Core.Training.Services;

/// <summary>
/// Looks whom to remind. What is due stands in the database: of several processes one notes that somebody is reminded and, in the same
/// transaction, what is to be sent to them; nothing is lost when one dies in between, and nothing is told twice.
/// </summary>
internal sealed partial class ReminderClock(IDbContextFactory<VigorDb> contexts, PushBell bell, TimeProvider time, ILogger<ReminderClock> log)
    : PeriodicWork("reminders", Pause, AfterStart, time)
{
    /// <summary>How often it is looked, at least. A rest that is shorter than this is told of that much late at most.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <summary>How long after its end a rest is still told of.</summary>
    private static readonly TimeSpan RestPatience = TimeSpan.FromSeconds(60);

    private const int MostTaken = 200, MostRestsADay = 200;

    /// <summary>From one look to the next, at least.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private DateOnly swept;
    private DateTimeOffset? lookAt;

    /// <summary>Looks once.</summary>
    /// <returns>When there is something to do next, as far as it is known.</returns>
    internal async Task<DateTimeOffset> LookAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await SweepAsync(db, now, cancellationToken);
        foreach (var settings in await db.ReminderSettings.AsNoTracking().Where(settings => settings.NextAt <= now).OrderBy(settings => settings.NextAt).Take(MostTaken).ToListAsync(cancellationToken))
        {
            await DailyAsync(settings, now, cancellationToken);
        }

        var soon = now + Pause;
        var (since, until) = (now - RestPatience, soon);
        var wanted = db.ReminderSettings.Where(settings => settings.RestOver);
        var rests = await db.Sessions.AsNoTracking()
            .Where(session => session.RestEndsAt > since && session.RestEndsAt <= until && session.FinishedAt == null && session.DeletedAt == null)
            .Where(session => wanted.Any(settings => settings.UserId == session.UserId))
            .OrderBy(session => session.RestEndsAt)
            .Take(MostTaken)
            .Select(session => new { session.UserId, session.LocalDay, EndsAt = session.RestEndsAt!.Value })
            .ToListAsync(cancellationToken);
        foreach (var rest in rests.Where(rest => rest.EndsAt <= now))
        {
            await RestAsync(rest.UserId, rest.LocalDay, rest.EndsAt, now, cancellationToken);
        }

        var next = await db.ReminderSettings.Where(settings => settings.NextAt > now).MinAsync(settings => settings.NextAt, cancellationToken);
        return rests.Where(rest => rest.EndsAt > now).Select(rest => rest.EndsAt).Append(soon).Append(next ?? soon).Min();
    }

    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken cancellationToken)
    {
        lookAt = null;
        lookAt = await LookAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task PauseAsync(TimeSpan every, CancellationToken cancellationToken)
    {
        var wait = lookAt - Time.GetUtcNow() ?? every;
        return Task.Delay(wait > Shortest ? wait : Shortest, Time, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Tell(Exception failure) => Failed(failure.GetType().Name);

    private async Task DailyAsync(ReminderSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(new(settings.UserId), cancellationToken);
        var (zone, today) = (profile.Zone, profile.DayOf(now));
        var next = ReminderCalendar.NextAfter(settings, zone, now);

        // Of several processes the first goes on; the settings may have been changed meanwhile, too.
        if (await db.ReminderSettings.Where(stored => stored.UserId == settings.UserId && stored.NextAt == settings.NextAt).ExecuteUpdateAsync(set => set.SetProperty(stored => stored.NextAt, next), cancellationToken) == 0)
        {
            return;
        }

        var reason = new ReminderReason(db, profile, settings, today);
        foreach (var kind in ReminderCalendar.DailyKinds)
        {
            // What was due before this look was asked for has been looked at, or was not wanted yet.
            if (ReminderCalendar.Window(settings, kind, today, zone) is var (from, until) && from >= settings.NextAt && now >= from && now < until
                && await reason.TitleAsync(kind, cancellationToken) is { } title
                && await db.ClaimReminderAsync(new() { UserId = settings.UserId, Kind = kind, Day = today, Occasion = 0 }, cancellationToken))
            {
                await db.QueuePushAsync(settings.UserId, new(title, ReminderWords.Topic(kind), until), now, cancellationToken);
                break;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        bell.Ring();
    }

    private async Task RestAsync(Guid userId, DateOnly day, DateTimeOffset endsAt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Reminders.CountAsync(reminder => reminder.UserId == userId && reminder.Kind == ReminderKind.RestOver && reminder.Day == day, cancellationToken) >= MostRestsADay)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.ClaimReminderAsync(new() { UserId = userId, Kind = ReminderKind.RestOver, Day = day, Occasion = endsAt.ToUnixTimeMilliseconds() }, cancellationToken))
        {
            await db.QueuePushAsync(userId, new(ReminderWords.Rest, ReminderWords.Topic(ReminderKind.RestOver), endsAt + RestPatience, IsUrgent: true), now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            bell.Ring();
        }
    }

    // Once a day: whom somebody was reminded of two months ago is of no use to anybody.
    private async Task SweepAsync(VigorDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (swept != today)
        {
            var old = today.AddDays(-Reminder.Remembered);
            await db.Reminders.Where(reminder => reminder.Day < old).ExecuteDeleteAsync(cancellationToken);
            swept = today;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "It could not be looked whom to remind ({Fault}).")]
    private partial void Failed(string fault);
}
