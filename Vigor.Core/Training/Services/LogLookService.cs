using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Training.Services;

/// <summary>The door to sets and workouts of some days, for questions about them.</summary>
public sealed class LogLookService(IDbContextFactory<VigorDb> contexts)
{
    /// <summary>Most sets a look brings; the newest.</summary>
    public const int MostSets = 20_000;

    /// <summary>Most workouts a look brings; the newest.</summary>
    public const int MostWorkouts = 2_000;

    /// <summary>Sets that count, newest day first, within a day in the order they were done.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="slugs">Some exercises; all when absent.</param>
    /// <param name="from">The first day, by their calendar.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<DoneSet>> SetsAsync(Actor actor, IReadOnlyList<string>? slugs, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sets = db.SetsOf(actor).AsNoTracking().Where(set => set.Kind != SetKind.WarmUp);
        var rows = await db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.LocalDay >= from && session.LocalDay <= to)
            .Join(
                slugs is null ? sets : sets.Where(set => slugs.Contains(set.ExerciseSlug)),
                session => session.Id,
                set => set.SessionId,
                (session, set) => new { session.LocalDay, session.Id, session.Name, set.ExerciseSlug, set.LoadGrams, set.Reps, set.Seconds, set.Position, set.SetNumber })
            .OrderByDescending(set => set.LocalDay).ThenBy(set => set.Id).ThenBy(set => set.Position).ThenBy(set => set.SetNumber)
            .Take(MostSets)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new DoneSet(row.LocalDay, row.Id, row.Name, row.ExerciseSlug, row.LoadGrams is { } grams and > 0 ? new Load(grams) : null, row.Reps, row.Seconds))];
    }

    /// <summary>Finished workouts, newest first.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="from">The first day, by their calendar.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<DoneWorkout>> WorkoutsAsync(Actor actor, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.FinishedAt != null && session.LocalDay >= from && session.LocalDay <= to)
            .OrderByDescending(session => session.LocalDay).ThenByDescending(session => session.StartedAt)
            .Take(MostWorkouts)
            .Select(session => new DoneWorkout(session.Id, session.Name, session.LocalDay, session.Minutes, session.Intensity))
            .ToListAsync(cancellationToken);
    }
}
