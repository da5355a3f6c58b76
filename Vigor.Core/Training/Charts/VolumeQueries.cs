using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Training.Charts;

/// <summary>What was moved and what was trained lately, summed up in SQL.</summary>
internal static class VolumeQueries
{
    extension(VigorDb db)
    {
        /// <summary>Load times reps of finished workouts since a day, by day.</summary>
        public async Task<List<DayVolume>> VolumesByDayAsync(Actor actor, DateOnly since, CancellationToken cancellationToken) =>
            await db.SessionsOf(actor).AsNoTracking()
                .Where(session => session.FinishedAt != null && session.LocalDay >= since)
                .Join(
                    db.SetEntries.Where(set => set.DeletedAt == null && set.Kind != SetKind.WarmUp && set.LoadGrams > 0 && set.Reps > 0),
                    session => session.Id,
                    set => set.SessionId,
                    (session, set) => new { session.LocalDay, Grams = (long)set.LoadGrams!.Value * set.Reps!.Value })
                .GroupBy(set => set.LocalDay)
                .Select(sets => new DayVolume(sets.Key, sets.Sum(set => set.Grams)))
                .ToListAsync(cancellationToken);

        /// <summary>Sets of the workouts that began since an instant and are finished, by workout and exercise, warm-ups left out.</summary>
        public async Task<List<LateSets>> LateSetsAsync(Actor actor, DateTimeOffset since, CancellationToken cancellationToken) =>
            await db.SessionsOf(actor).AsNoTracking()
                .Where(session => session.FinishedAt != null && session.StartedAt > since)
                .Join(
                    db.SetEntries.Where(set => set.DeletedAt == null && set.Kind != SetKind.WarmUp),
                    session => session.Id,
                    set => set.SessionId,
                    (session, set) => new { session.StartedAt, session.Minutes, set.ExerciseSlug })
                .GroupBy(set => set)
                .Select(sets => new LateSets(sets.Key.StartedAt, sets.Key.Minutes, sets.Key.ExerciseSlug, sets.Count()))
                .ToListAsync(cancellationToken);

        /// <summary>All that was done of an exercise, by day, reps and load; the newest first.</summary>
        /// <param name="actor">Whose.</param>
        /// <param name="slug">The exercise.</param>
        /// <param name="most">Rows that are read at most.</param>
        /// <param name="cancellationToken">Cancels the reading.</param>
        public async Task<List<DoneOfDay>> DoneByDayAsync(Actor actor, string slug, int most, CancellationToken cancellationToken) =>
            await db.SessionsOf(actor).AsNoTracking()
                .Where(session => session.FinishedAt != null)
                .Join(
                    db.SetsOf(actor).AsNoTracking().Where(set => set.ExerciseSlug == slug && set.Kind != SetKind.WarmUp),
                    session => session.Id,
                    set => set.SessionId,
                    (session, set) => new { session.LocalDay, set.Reps, set.LoadGrams, IsHelped = set.HelpGrams != null, set.Seconds })
                .GroupBy(set => new { set.LocalDay, set.Reps, set.LoadGrams, set.IsHelped })
                .OrderByDescending(sets => sets.Key.LocalDay)
                .Take(most)
                .Select(sets => new DoneOfDay(sets.Key.LocalDay, sets.Key.Reps, sets.Key.LoadGrams, sets.Key.IsHelped, sets.Max(set => set.Seconds), sets.Count()))
                .ToListAsync(cancellationToken);
    }
}
