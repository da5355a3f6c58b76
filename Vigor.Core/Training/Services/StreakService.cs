using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Training.Streaks;

namespace Vigor.Core.Training.Services;

/// <summary>The door to what somebody decides about their streaks: pauses and the days they want to reach a week.</summary>
public sealed class StreakService(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>Pauses streaks for some days.</summary>
    /// <param name="actor">Who pauses.</param>
    /// <param name="from">The first day, by their calendar.</param>
    /// <param name="to">The last day.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The pause's id.</returns>
    /// <exception cref="Refusal">The days are not what <see cref="PauseRules"/> allow.</exception>
    public async Task<Guid> PauseAsync(Actor actor, DateOnly from, DateOnly to, PauseReason reason, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Takes the person's row, so that of two pauses sent at once the second sees the first.
        await db.Accounts
            .Where(account => account.Id == actor.UserId)
            .ExecuteUpdateAsync(change => change.SetProperty(account => account.CreatedAt, account => account.CreatedAt), cancellationToken);
        var now = time.GetUtcNow();
        var today = (await db.ProfileOfAsync(actor, cancellationToken)).DayOf(now);
        var others = await db.PausesAsync(actor, today.AddDays(-2 * PauseRules.Year), cancellationToken);
        PauseRules.Check(new(from, to), others.ConvertAll(pause => pause.Span), today);
        var pause = new StreakPause { Id = Guid.CreateVersion7(now), UserId = actor.UserId, From = from, To = to, Reason = reason };
        db.StreakPauses.Add(pause);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return pause.Id;
    }

    /// <summary>Ends a pause that is running: today is no longer paused. One that began today is gone.</summary>
    /// <exception cref="Refusal">There is no such pause that is theirs, or it is not running.</exception>
    public async Task EndPauseAsync(Actor actor, Guid pauseId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var pause = await db.StreakPauses.SingleOrDefaultAsync(pause => pause.Id == pauseId && pause.UserId == actor.UserId, cancellationToken)
            ?? throw Refusal.NotFound("pause");
        var today = (await db.ProfileOfAsync(actor, cancellationToken)).DayOf(time.GetUtcNow());
        if (!new DaySpan(pause.From, pause.To).Contains(today))
        {
            throw new Refusal(RefusalCode.Conflict, "This pause is not running today. You can delete it.");
        }

        if (pause.From == today)
        {
            db.StreakPauses.Remove(pause);
        }
        else
        {
            pause.EndOn(today.AddDays(-1));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Deletes a pause; its days count again as any others.</summary>
    /// <exception cref="Refusal">There is no such pause that is theirs.</exception>
    public async Task DeletePauseAsync(Actor actor, Guid pauseId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.StreakPauses.Where(pause => pause.Id == pauseId && pause.UserId == actor.UserId).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            throw Refusal.NotFound("pause");
        }
    }

    /// <summary>Chooses the days a week to reach, from the running week on.</summary>
    /// <exception cref="Refusal">Not <see cref="TargetHistory.Least"/> to <see cref="TargetHistory.Most"/> days.</exception>
    public async Task ChooseTargetAsync(Actor actor, int days, CancellationToken cancellationToken = default)
    {
        if (days is < TargetHistory.Least or > TargetHistory.Most)
        {
            throw Refusal.Invalid(nameof(WeeklyTarget.Days), $"Choose {TargetHistory.Least} to {TargetHistory.Most} days.");
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var first = profile.WeekStart.FirstOf(profile.DayOf(time.GetUtcNow()));

        // What was chosen in this week when it began on a later day is chosen anew.
        await db.WeeklyTargets.Where(target => target.UserId == actor.UserId && target.From > first).ExecuteDeleteAsync(cancellationToken);

        // One statement, so that two choices at once end as the later one.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO weekly_targets (user_id, from_monday, days) VALUES ({actor.UserId}, {first}, {days})
            ON CONFLICT (user_id, from_monday) DO UPDATE SET days = excluded.days
            """,
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
