using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Plans.Dosing;
using Vigor.Core.Training.History;

namespace Vigor.Core.Training.Services;

/// <summary>The door to workouts that were done.</summary>
public sealed class HistoryService(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, TimeProvider time)
{
    /// <summary>Workouts in the history of one exercise.</summary>
    public const int DaysOfExercise = 10;

    /// <summary>Most characters of a search.</summary>
    public const int MaxSearch = 80;

    /// <summary>Most workouts a calendar shows.</summary>
    public const int MostOfCalendar = 200;

    /// <summary>How long a deleted workout can be brought back.</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromDays(1);

    private const int MostMatches = 40;

    /// <summary>Sets of an exercise in which its last workouts are looked for first.</summary>
    private const int LatestSets = 240;

    /// <summary>Workouts, newest first.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="filter">Which ones; all when absent.</param>
    /// <param name="after">Where the page begins; at the newest when absent.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<HistoryPage> PageAsync(Actor actor, HistoryFilter? filter = null, HistoryCursor? after = null, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sessions = await MatchingAsync(db, actor, filter, cancellationToken);
        if (after is not null)
        {
            sessions = sessions.Where(session => session.StartedAt < after.StartedAt
                || (session.StartedAt == after.StartedAt && session.Id.CompareTo(after.Id) < 0));
        }

        var rows = await sessions
            .OrderByDescending(session => session.StartedAt).ThenByDescending(session => session.Id)
            .Take(HistoryPage.Size + 1)
            .Select(Row(db))
            .ToListAsync(cancellationToken);
        if (rows.Count <= HistoryPage.Size)
        {
            return new(rows, null);
        }

        rows.RemoveAt(HistoryPage.Size);
        return new(rows, new(rows[^1].StartedAt, rows[^1].Id));
    }

    private async Task<IQueryable<Session>> MatchingAsync(VigorDb db, Actor actor, HistoryFilter? filter, CancellationToken cancellationToken)
    {
        var sessions = db.SessionsOf(actor).AsNoTracking();
        if (filter?.Exercise is { } slug)
        {
            // Asked of each session from the newest on: a list of all that hold the exercise grows with the years.
            var sets = db.SetEntries;
            sessions = sessions.Where(session => sets.Any(set => set.SessionId == session.Id && set.ExerciseSlug == slug && set.DeletedAt == null));
        }

        // A day is that of its start somewhere on earth: within a day and a half of it by the clock of the index that has the order.
        if (filter?.From is { } from)
        {
            var earliest = Noon(from).AddDays(-1.5);
            sessions = sessions.Where(session => session.LocalDay >= from && session.StartedAt >= earliest);
        }

        if (filter?.To is { } to)
        {
            var latest = Noon(to).AddDays(1.5);
            sessions = sessions.Where(session => session.LocalDay <= to && session.StartedAt <= latest);
        }

        if (filter?.Search?.Trim() is { Length: > 0 } typed)
        {
            var text = typed.Cut(MaxSearch);
            sessions = sessions.Where(Matches(db, text, await db.CatalogueOfAsync(actor, catalogue, cancellationToken)));
        }

        return sessions;
    }

    /// <summary>The workouts of some days, oldest first, at most <see cref="MostOfCalendar"/>.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="from">The first day, by their calendar.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<CalendarEntry>> CalendarAsync(Actor actor, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.LocalDay >= from && session.LocalDay <= to)
            .OrderBy(session => session.LocalDay).ThenBy(session => session.StartedAt)
            .Take(MostOfCalendar)
            .Select(session => new CalendarEntry(session.Id, session.Name, session.LocalDay, session.FinishedAt != null))
            .ToListAsync(cancellationToken);
    }

    /// <summary>One workout with its sets.</summary>
    /// <exception cref="Refusal">There is no session with this id that is theirs.</exception>
    public async Task<WorkoutDetail> GetAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var own = db.SessionsOf(actor).AsNoTracking().Where(session => session.Id == sessionId);
        return await WithSetsAsync(db, actor, own, cancellationToken) is [var workout] ? workout : throw Refusal.NotFound("workout");
    }

    /// <summary>The last finished workouts with their sets, newest first.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<WorkoutDetail>> LastAsync(Actor actor, int count, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var last = db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.FinishedAt != null)
            .OrderByDescending(session => session.StartedAt).ThenByDescending(session => session.Id)
            .Take(count);
        return await WithSetsAsync(db, actor, last, cancellationToken);
    }

    /// <summary>The last finished workouts with an exercise, newest first, at most <see cref="DaysOfExercise"/>.</summary>
    public async Task<IReadOnlyList<ExerciseDay>> OfExerciseAsync(Actor actor, string slug, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var own = db.SetsOf(actor).AsNoTracking().Where(set => set.ExerciseSlug == slug);

        // The last few hundred sets hold ten workouts, unless many of them belong to workouts that are not finished.
        var days = await LatestAsync(db, actor, own.OrderByDescending(set => set.CompletedAt).Take(LatestSets), cancellationToken);
        if (days.Count < DaysOfExercise)
        {
            days = await LatestAsync(db, actor, own, cancellationToken);
        }

        var ids = days.ConvertAll(day => day.SessionId);
        var sets = await own
            .Where(set => ids.Contains(set.SessionId))
            .OrderBy(set => set.Position).ThenBy(set => set.SetNumber)
            .ToListAsync(cancellationToken);
        var bySession = sets.ToLookup(set => set.SessionId, LoggedSet.Of);
        return [.. days.Select(day => day with { Sets = [.. bySession[day.SessionId]] })];
    }

    /// <summary>Deletes a workout with its sets; <see cref="RestoreAsync"/> undoes that for a day.</summary>
    /// <exception cref="Refusal">There is no session with this id that is theirs.</exception>
    public async Task DeleteAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var session = await db.OwnSessionAsync(actor, sessionId, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        session.Delete(now);
        await db.SaveChangesAsync(cancellationToken);
        await db.SetsOf(actor)
            .Where(set => set.SessionId == sessionId)
            .ExecuteUpdateAsync(change => change.SetProperty(set => set.DeletedAt, now), cancellationToken);
        var forgotten = now - UndoWindow;
        await db.Sessions
            .Where(other => other.UserId == actor.UserId && other.DeletedAt < forgotten)
            .ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Brings back a deleted workout with the sets that were deleted with it.</summary>
    /// <exception cref="Refusal">There is none, or a newer one of the same plan is in progress.</exception>
    public async Task RestoreAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var session = await db.Sessions.SingleOrDefaultAsync(session => session.Id == sessionId && session.UserId == actor.UserId, cancellationToken)
            ?? throw Refusal.NotFound("workout");
        if (session.DeletedAt is not { } deletedAt)
        {
            return;
        }

        var isOpenAgain = session.FinishedAt is null && await db.SessionsOf(actor).AnyAsync(
            other => other.PlanId != null && other.PlanId == session.PlanId && other.LocalDay == session.LocalDay && other.FinishedAt == null,
            cancellationToken);
        if (isOpenAgain)
        {
            throw new Refusal(RefusalCode.Conflict, "You have started this workout again since. Finish that one first.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        session.BringBack();
        await db.SaveChangesAsync(cancellationToken);
        await db.SetEntries
            .Where(set => set.UserId == actor.UserId && set.SessionId == sessionId && set.DeletedAt == deletedAt)
            .ExecuteUpdateAsync(change => change.SetProperty(set => set.DeletedAt, (DateTimeOffset?)null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<WorkoutDetail>> WithSetsAsync(VigorDb db, Actor actor, IQueryable<Session> sessions, CancellationToken cancellationToken)
    {
        var rows = await sessions.Select(Row(db)).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        Guid[] ids = [.. rows.Select(row => row.Id)];
        var notes = await db.SessionsOf(actor).AsNoTracking()
            .Where(session => ids.Contains(session.Id) && session.Notes != null)
            .Select(session => new { session.Id, session.Notes })
            .ToDictionaryAsync(session => session.Id, session => session.Notes, cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var sets = await db.SetsOf(actor).AsNoTracking()
            .Where(set => ids.Contains(set.SessionId))
            .OrderBy(set => set.Position).ThenBy(set => set.SetNumber)
            .ToListAsync(cancellationToken);
        var known = await db.CatalogueOfAsync(actor, catalogue, sets.Select(set => set.ExerciseSlug), cancellationToken);
        var bySession = sets.ToLookup(set => set.SessionId, LoggedSet.Of);
        return [.. rows.Select(row => Detail(row, notes.GetValueOrDefault(row.Id), profile, [.. bySession[row.Id]], known))];
    }

    private static WorkoutDetail Detail(HistoryRow row, string? notes, Profile profile, IReadOnlyList<LoggedSet> sets, ExerciseCatalogue known)
    {
        var exercises = sets
            .GroupBy(set => (set.Position, set.ExerciseSlug))
            .Select(done => new DoneExercise(done.Key.ExerciseSlug, known.NameOf(done.Key.ExerciseSlug), [.. done]));
        List<Exercise> done = [.. sets.CountBy(set => set.ExerciseSlug).OrderByDescending(count => count.Value).Select(count => known.Find(count.Key)).OfType<Exercise>()];
        var calories = row.FinishedAt is null ? null : WorkoutCalories.NetOfDone(row.Minutes, row.Intensity, profile.BodyWeightGrams, done);
        return new(row, notes, profile.Units, profile.EffortScale, LocalStart.ZoneOf(row.Zone, profile.Zone), calories, [.. exercises]);
    }

    // Nobody trained before or after these, whatever was typed into an address.
    private static DateTimeOffset Noon(DateOnly day)
    {
        var likely = day.Year switch
        {
            < 1900 => new(1900, 1, 1),
            > 2999 => new(2999, 12, 31),
            _ => day,
        };
        return new(likely, new(12, 0), TimeSpan.Zero);
    }

    private static Task<List<ExerciseDay>> LatestAsync(VigorDb db, Actor actor, IQueryable<SetEntry> sets, CancellationToken cancellationToken) => sets
        .Join(
            db.SessionsOf(actor).Where(session => session.FinishedAt != null),
            set => set.SessionId,
            session => session.Id,
            (set, session) => new { session.Id, session.Name, session.LocalDay, set.CompletedAt })
        .GroupBy(set => new { set.Id, set.Name, set.LocalDay })
        .OrderByDescending(done => done.Max(set => set.CompletedAt))
        .Take(DaysOfExercise)
        .Select(done => new ExerciseDay(done.Key.Id, done.Key.Name, done.Key.LocalDay, Array.Empty<LoggedSet>()))
        .ToListAsync(cancellationToken);

    private static Expression<Func<Session, bool>> Matches(VigorDb db, string text, ExerciseCatalogue known)
    {
        var sets = db.SetEntries;
        string[] slugs = [.. known.Search(text, MostMatches).Select(exercise => exercise.Slug)];
        var lower = text.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Translated to SQL, which knows neither cultures nor comparisons.
        return session => session.Name.ToLower().Contains(lower)
            || sets.Any(set => set.SessionId == session.Id && set.DeletedAt == null && slugs.Contains(set.ExerciseSlug));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }

    private static Expression<Func<Session, HistoryRow>> Row(VigorDb db)
    {
        var sets = db.SetEntries.Where(set => set.DeletedAt == null);
        return session => new HistoryRow(
            session.Id,
            session.Name,
            session.LocalDay,
            session.StartedAt,
            session.Zone,
            session.FinishedAt,
            session.Minutes,
            session.Recovery,
            session.Intensity,
            sets.Where(set => set.SessionId == session.Id).Select(set => set.Position).Distinct().Count(),
            sets.Count(set => set.SessionId == session.Id && set.Kind != SetKind.WarmUp),
            sets.Where(set => set.SessionId == session.Id && set.Records != RecordKinds.None).Select(set => set.ExerciseSlug).Distinct().Count(),
            sets.Where(set => set.SessionId == session.Id && set.Kind != SetKind.WarmUp && set.LoadGrams > 0 && set.Reps > 0).Sum(set => (long)set.LoadGrams!.Value * set.Reps!.Value));
    }
}
