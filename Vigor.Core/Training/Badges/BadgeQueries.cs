using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Training.Badges;

/// <summary>Reads and writes that badges, levels and challenges share. None reads all of somebody's sets.</summary>
internal static class BadgeQueries
{
    extension(VigorDb db)
    {
        /// <summary>Notes a deed unless it is noted.</summary>
        public Task NoteAsync(Guid userId, Deed deed, Guid occurrence, CancellationToken cancellationToken) =>
            db.Database.ExecuteSqlAsync(
                $"INSERT INTO deeds (user_id, deed, occurrence) VALUES ({userId}, {deed.ToString()}, {occurrence}) ON CONFLICT (user_id, deed, occurrence) DO NOTHING",
                cancellationToken);

        /// <summary>Gives a badge unless it is given.</summary>
        /// <returns>Whether this call gave it.</returns>
        public async Task<bool> GiveAsync(Actor actor, Award award, Guid? sessionId, CancellationToken cancellationToken) =>
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO awards (user_id, badge, earned_on, session_id) VALUES ({actor.UserId}, {award.Badge.ToString()}, {award.EarnedOn}, {sessionId}) ON CONFLICT (user_id, badge) DO NOTHING",
                cancellationToken) > 0;

        /// <summary>A person's badges, the earliest first.</summary>
        public async Task<List<Award>> AwardsOfAsync(Actor actor, CancellationToken cancellationToken) =>
            await db.Awards.AsNoTracking()
                .Where(award => award.UserId == actor.UserId)
                .OrderBy(award => award.EarnedOn).ThenBy(award => award.Badge)
                .Select(award => new Award(award.Badge, award.EarnedOn))
                .ToListAsync(cancellationToken);

        /// <summary>How often each deed was done.</summary>
        public async Task<Dictionary<Deed, int>> DeedCountsAsync(Actor actor, CancellationToken cancellationToken) =>
            await db.Deeds.AsNoTracking()
                .Where(entry => entry.UserId == actor.UserId)
                .GroupBy(entry => entry.Deed)
                .Select(entries => new { entries.Key, Count = entries.Count() })
                .ToDictionaryAsync(entries => entries.Key, entries => entries.Count, cancellationToken);

        /// <summary>Workouts begun early that are still in the log.</summary>
        public Task<int> EarlyWorkoutsAsync(Actor actor, CancellationToken cancellationToken) =>
            db.Deeds.AsNoTracking()
                .Where(entry => entry.UserId == actor.UserId && entry.Deed == Deed.EarlyWorkout)
                .Join(db.SessionsOf(actor), entry => entry.Occurrence, session => session.Id, (entry, session) => session.Id)
                .CountAsync(cancellationToken);

        /// <summary>Records by day of their finished workout, since a day: an exercise has one a workout, however often it beat itself in it.</summary>
        public async Task<Dictionary<DateOnly, int>> RecordsByDayAsync(Actor actor, DateOnly since, CancellationToken cancellationToken) =>
            await db.SetsOf(actor).AsNoTracking()
                .Where(set => set.Records != RecordKinds.None)
                .Join(
                    db.SessionsOf(actor).Where(session => session.FinishedAt != null && session.LocalDay >= since),
                    set => set.SessionId,
                    session => session.Id,
                    (set, session) => new { session.LocalDay, session.Id, set.ExerciseSlug })
                .Distinct()
                .GroupBy(record => record.LocalDay)
                .Select(days => new { days.Key, Count = days.Count() })
                .ToDictionaryAsync(days => days.Key, days => days.Count, cancellationToken);

        /// <summary>Seconds of steady work by day of the finished workout, since a day.</summary>
        public async Task<Dictionary<DateOnly, int>> CardioByDayAsync(Actor actor, ExerciseCatalogue catalogue, DateOnly since, CancellationToken cancellationToken)
        {
            string[] slugs = [.. catalogue.All.Where(exercise => exercise.Pattern == MovementPattern.Cardio).Select(exercise => exercise.Slug)];
            return await db.SetsOf(actor).AsNoTracking()
                .Where(set => slugs.Contains(set.ExerciseSlug) && set.Seconds > 0)
                .Join(
                    db.SessionsOf(actor).Where(session => session.FinishedAt != null && session.LocalDay >= since),
                    set => set.SessionId,
                    session => session.Id,
                    (set, session) => new { session.LocalDay, set.Seconds })
                .GroupBy(set => set.LocalDay)
                .Select(sets => new { sets.Key, Seconds = sets.Sum(set => set.Seconds ?? 0) })
                .ToDictionaryAsync(sets => sets.Key, sets => sets.Seconds, cancellationToken);
        }

        /// <summary>
        /// Kinds of equipment somebody trained with. The statement jumps from one exercise to the next in the index of sets, so
        /// that its cost is the number of different exercises and not that of sets.
        /// </summary>
        public async Task<int> EquipmentKindsAsync(Actor actor, ExerciseCatalogue catalogue, CancellationToken cancellationToken)
        {
            var slugs = await db.Database.SqlQuery<string>(
                $"""
                WITH RECURSIVE done(slug) AS (
                    SELECT MIN(exercise_slug) FROM set_entries WHERE user_id = {actor.UserId} AND deleted_at IS NULL
                    UNION ALL
                    SELECT (SELECT MIN(exercise_slug) FROM set_entries WHERE user_id = {actor.UserId} AND deleted_at IS NULL AND exercise_slug > done.slug)
                    FROM done WHERE done.slug IS NOT NULL)
                SELECT slug AS "Value" FROM done WHERE slug IS NOT NULL
                """).ToListAsync(cancellationToken);
            return slugs.SelectMany(slug => catalogue.Find(slug)?.Equipment ?? []).Distinct().Count();
        }
    }
}
