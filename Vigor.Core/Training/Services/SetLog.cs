using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training.Playing;
using Vigor.Core.Training.Records;

namespace Vigor.Core.Training.Services;

/// <summary>
/// Stores sets the moment they are done. A set is known by the id its client made, and its place in the session is
/// unique: a retry never doubles it, and two devices that send the same set end up with one.
/// </summary>
public sealed class SetLog(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, TimeProvider time)
{
    /// <summary>Stores a set, starts the rest after it, and turns to the next exercise when this one is done.</summary>
    /// <exception cref="Refusal">There is no such session, it is finished, or a value is out of range.</exception>
    public async Task<CompletedSet> CompleteAsync(Actor actor, SetDraft draft, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var session = await db.OwnSessionAsync(actor, draft.SessionId, cancellationToken);
        var all = await AllAsync(db, actor, session.Id, cancellationToken);
        List<LoggedSet> others = [.. all.Where(set => set.DeletedAt is null).Select(LoggedSet.Of)];
        if (Stored(all, draft) is { } stored)
        {
            return new(stored, stored.Id != draft.Id, SessionProgress.Of(session, others, now));
        }

        var planned = Check(session, draft);
        var completedAt = draft.IsAfterwards ? AfterwardsAt(session, others) : DoneAt(session, draft, now);
        var set = SetEntry.Of(session, draft.Id, planned.Slug, (draft.Position, draft.SetNumber), draft.Values, completedAt);
        set.Beat(await db.BeatenAsync(actor, catalogue, set, draft.Values, cancellationToken));
        if (SessionFlow.Lead(session, others, (draft.Position, draft.SetNumber), completedAt, now) && draft.IsAfterwards)
        {
            session.SkipRest();
        }

        db.SetEntries.Add(set);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same set may have arrived from elsewhere in this moment: the index lets one of them through.
            if (await WinnerAsync(actor, draft, now, cancellationToken) is { } winner)
            {
                return winner;
            }

            throw;
        }

        var logged = LoggedSet.Of(set);
        return new(logged, false, SessionProgress.Of(session, [.. others.Append(logged).OrderBy(other => other.Position).ThenBy(other => other.SetNumber)], now));
    }

    /// <summary>Corrects the values of a set, also in a finished workout.</summary>
    /// <exception cref="Refusal">There is no such set, or a value is out of range.</exception>
    public async Task<SessionProgress> EditAsync(Actor actor, Guid setId, SetValues values, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await db.SetsOf(actor).SingleOrDefaultAsync(set => set.Id == setId, cancellationToken) ?? throw Refusal.NotFound("set");
        var session = await db.OwnSessionAsync(actor, set.SessionId, cancellationToken);
        set.Correct(values, PlannedAt(session, set.Position));
        set.Beat(await db.BeatenAsync(actor, catalogue, set, values, cancellationToken));
        return await SaveAsync(db, actor, session, cancellationToken);
    }

    /// <summary>
    /// Takes a set back; <see cref="RestoreAsync"/> undoes that until the workout is finished. A set that was taken back
    /// already stays as it is.
    /// </summary>
    /// <exception cref="Refusal">There is no such set.</exception>
    public async Task<SessionProgress> DeleteAsync(Actor actor, Guid setId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await AnyAsync(db, actor, setId, cancellationToken);
        var session = await db.OwnSessionAsync(actor, set.SessionId, cancellationToken);
        if (set.DeletedAt is null)
        {
            set.TakeBack(time.GetUtcNow());
            session.TurnTo(set.Position);
            session.SkipRest();
        }

        return await SaveAsync(db, actor, session, cancellationToken);
    }

    /// <summary>Brings back a set that was taken back. A set that is there already stays as it is.</summary>
    /// <exception cref="Refusal">There is no such set, or another one stands in its place by now.</exception>
    public async Task<SessionProgress> RestoreAsync(Actor actor, Guid setId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await AnyAsync(db, actor, setId, cancellationToken);
        var session = await db.OwnSessionAsync(actor, set.SessionId, cancellationToken);
        set.BringBack();
        try
        {
            return await SaveAsync(db, actor, session, cancellationToken);
        }
        catch (DbUpdateException)
        {
            await using var fresh = await contexts.CreateDbContextAsync(cancellationToken);
            var isTaken = await fresh.SetsOf(actor).AnyAsync(
                other => other.SessionId == set.SessionId && other.Position == set.Position && other.SetNumber == set.SetNumber && other.Id != set.Id,
                cancellationToken);
            if (isTaken)
            {
                throw new Refusal(RefusalCode.Conflict, "Another set stands in its place by now. Correct that one instead.");
            }

            throw;
        }
    }

    /// <summary>Refuses what cannot be stored, and returns what was planned in its place.</summary>
    private static PlannedExercise Check(Session session, SetDraft draft)
    {
        if (session.FinishedAt is not null && !draft.IsAfterwards && draft.Age <= TimeSpan.Zero)
        {
            throw new Refusal(RefusalCode.Conflict, "This workout is already finished. Open it in the history to add sets.");
        }

        var planned = PlannedAt(session, draft.Position);
        SetRules.CheckNumber(draft.SetNumber);
        SetRules.Check(draft.Values, planned);
        return planned;
    }

    /// <summary>The set that stands in the place of a draft by now, or null.</summary>
    private async Task<CompletedSet?> WinnerAsync(Actor actor, SetDraft draft, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stands = await AllAsync(db, actor, draft.SessionId, cancellationToken);
        if (Stored(stands, draft) is not { } winner)
        {
            return null;
        }

        var session = await db.OwnSessionAsync(actor, draft.SessionId, cancellationToken);
        return new(winner, winner.Id != draft.Id, SessionProgress.Of(session, [.. stands.Where(other => other.DeletedAt is null).Select(LoggedSet.Of)], now));
    }

    /// <summary>A set of somebody, also one that was taken back.</summary>
    private static async Task<SetEntry> AnyAsync(VigorDb db, Actor actor, Guid setId, CancellationToken cancellationToken) =>
        await db.SetEntries.SingleOrDefaultAsync(set => set.Id == setId && set.UserId == actor.UserId, cancellationToken) ?? throw Refusal.NotFound("set");

    private async Task<SessionProgress> SaveAsync(VigorDb db, Actor actor, Session session, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return SessionProgress.Of(session, await db.LoggedSetsAsync(actor, session.Id, cancellationToken), time.GetUtcNow());
    }

    /// <summary>The set a draft became: the one of its id, also when it was taken back since, else the one in its place.</summary>
    private static LoggedSet? Stored(List<SetEntry> sets, SetDraft draft) =>
        (sets.Find(set => set.Id == draft.Id) ?? sets.Find(set => set.Position == draft.Position && set.SetNumber == draft.SetNumber && set.DeletedAt is null)) is { } stored
            ? LoggedSet.Of(stored)
            : null;

    /// <summary>The sets of a session in the order of the workout, with those that were taken back.</summary>
    private static Task<List<SetEntry>> AllAsync(VigorDb db, Actor actor, Guid sessionId, CancellationToken cancellationToken) => db.SetEntries.AsNoTracking()
        .Where(set => set.UserId == actor.UserId && set.SessionId == sessionId)
        .OrderBy(set => set.Position).ThenBy(set => set.SetNumber)
        .ToListAsync(cancellationToken);

    private static PlannedExercise PlannedAt(Session session, int position) =>
        position >= 0 && position < session.Workout.Exercises.Count
            ? session.Workout.Exercises[position]
            : throw Refusal.Invalid(nameof(SetDraft.Position), "This workout has no such exercise.");

    // What is written down later happened then: sets stand in their order within the workout's time.
    private static DateTimeOffset AfterwardsAt(Session session, IReadOnlyList<LoggedSet> others) =>
        (others.Count == 0 ? session.StartedAt : others.Max(set => set.CompletedAt)).AddSeconds(1);

    private static DateTimeOffset DoneAt(Session session, SetDraft draft, DateTimeOffset now)
    {
        if (draft.Age <= TimeSpan.Zero)
        {
            return now;
        }

        var latest = session.FinishedAt ?? now;
        var done = draft.Age < now - session.StartedAt ? now - draft.Age : session.StartedAt;
        return done < latest ? done : latest;
    }
}
