using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Training.Charts;

/// <summary>The best sets, summed up in SQL: a handful of rows a day instead of every set.</summary>
internal static class LiftQueries
{
    extension(VigorDb db)
    {
        /// <summary>The most by exercise, day and reps.</summary>
        /// <param name="actor">Whose.</param>
        /// <param name="slugs">Some exercises; all when absent.</param>
        /// <param name="since">The first day; from the beginning when absent.</param>
        /// <param name="cancellationToken">Cancels the reading.</param>
        public async Task<List<BestOfDay>> BestsByDayAsync(Actor actor, IReadOnlyList<string>? slugs, DateOnly? since, CancellationToken cancellationToken)
        {
            var sessions = db.SessionsOf(actor).AsNoTracking().Where(session => session.FinishedAt != null);
            return await (since is { } first ? sessions.Where(session => session.LocalDay >= first) : sessions)
                .Join(
                    db.WorkingSetsOf(actor, slugs),
                    session => session.Id,
                    set => set.SessionId,
                    (session, set) => new { set.ExerciseSlug, session.LocalDay, set.Reps, set.LoadGrams, set.Seconds })
                .GroupBy(set => new { set.ExerciseSlug, set.LocalDay, set.Reps, IsLoaded = set.LoadGrams > 0 })
                .Select(sets => new BestOfDay(sets.Key.ExerciseSlug, sets.Key.LocalDay, sets.Key.Reps, sets.Max(set => set.LoadGrams), sets.Max(set => set.Seconds)))
                .ToListAsync(cancellationToken);
        }

        /// <summary>The most by exercise and reps of all sets before an instant: one walk through an index, however many they are.</summary>
        public async Task<List<BestOfDay>> BestsBeforeAsync(Actor actor, IReadOnlyList<string> slugs, DateTimeOffset before, CancellationToken cancellationToken) =>
            await db.WorkingSetsOf(actor, slugs)
                .Where(set => set.CompletedAt < before)
                .GroupBy(set => new { set.ExerciseSlug, set.Reps, IsLoaded = set.LoadGrams > 0 })
                .Select(sets => new BestOfDay(sets.Key.ExerciseSlug, null, sets.Key.Reps, sets.Max(set => set.LoadGrams), sets.Max(set => set.Seconds)))
                .ToListAsync(cancellationToken);

        private IQueryable<SetEntry> WorkingSetsOf(Actor actor, IReadOnlyList<string>? slugs)
        {
            var sets = db.SetsOf(actor).AsNoTracking().Where(set => set.Kind != SetKind.WarmUp);
            return slugs is null ? sets : sets.Where(set => slugs.Contains(set.ExerciseSlug));
        }
    }
}
