using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>Reads that several services of this feature share. All reach one person's rows only.</summary>
internal static class TrainingQueries
{
    /// <summary>How long an unfinished workout of the same plan is gone on with rather than begun anew, when midnight lies between.</summary>
    private static readonly TimeSpan ResumeWindow = TimeSpan.FromHours(12);

    extension(VigorDb db)
    {
        /// <summary>A person's sessions that are not deleted.</summary>
        public IQueryable<Session> SessionsOf(Actor actor) =>
            db.Sessions.Where(session => session.UserId == actor.UserId && session.DeletedAt == null);

        /// <summary>A person's sets that count; those of deleted sessions are deleted with them.</summary>
        public IQueryable<SetEntry> SetsOf(Actor actor) =>
            db.SetEntries.Where(set => set.UserId == actor.UserId && set.DeletedAt == null);

        /// <summary>A session to change.</summary>
        /// <exception cref="Refusal">There is none with this id that is theirs.</exception>
        public async Task<Session> OwnSessionAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken) =>
            await db.SessionsOf(actor).SingleOrDefaultAsync(session => session.Id == sessionId, cancellationToken)
            ?? throw Refusal.NotFound("workout");

        /// <summary>The session that is going on of a plan, if one is.</summary>
        public Task<Guid?> OpenSessionAsync(Actor actor, Guid planId, DateTimeOffset now, DateOnly today, CancellationToken cancellationToken)
        {
            var since = now - ResumeWindow;
            return db.SessionsOf(actor)
                .Where(session => session.PlanId == planId && session.FinishedAt == null && (session.LocalDay == today || session.StartedAt > since))
                .OrderByDescending(session => session.StartedAt)
                .Select(session => (Guid?)session.Id)
                .FirstOrDefaultAsync(cancellationToken);
        }

        /// <summary>The sets of a session that count, in the order of the workout.</summary>
        public async Task<List<LoggedSet>> LoggedSetsAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken) =>
            await db.SetsOf(actor).AsNoTracking()
                .Where(set => set.SessionId == sessionId)
                .OrderBy(set => set.Position).ThenBy(set => set.SetNumber)
                .Select(LoggedSet.FromEntry)
                .ToListAsync(cancellationToken);

        /// <summary>Days with finished workouts since a day, oldest first.</summary>
        public async Task<List<TrainingDay>> TrainingDaysAsync(Actor actor, DateOnly since, CancellationToken cancellationToken) =>
            await db.SessionsOf(actor).AsNoTracking()
                .Where(session => session.FinishedAt != null && session.LocalDay >= since)
                .GroupBy(session => session.LocalDay)
                .OrderBy(sessions => sessions.Key)
                .Select(sessions => new TrainingDay(sessions.Key, sessions.Count(), sessions.Sum(session => session.Minutes)))
                .ToListAsync(cancellationToken);

        /// <summary>Sets of finished workouts since a day, by day and exercise. They are the person's own because the workouts are.</summary>
        public async Task<List<ExerciseSets>> SetsByDayAsync(Actor actor, DateOnly since, CancellationToken cancellationToken) =>
            await db.SessionsOf(actor).AsNoTracking()
                .Where(session => session.FinishedAt != null && session.LocalDay >= since)
                .Join(
                    db.SetEntries.Where(set => set.DeletedAt == null && set.Kind != SetKind.WarmUp),
                    session => session.Id,
                    set => set.SessionId,
                    (session, set) => new { session.LocalDay, set.ExerciseSlug })
                .GroupBy(set => set)
                .Select(sets => new ExerciseSets(sets.Key.LocalDay, sets.Key.ExerciseSlug, sets.Count()))
                .ToListAsync(cancellationToken);

        /// <summary>Slugs of the exercises somebody has done most sets of, the most used first.</summary>
        public async Task<List<string>> MostUsedAsync(Actor actor, int most, CancellationToken cancellationToken) =>
            await db.SetsOf(actor).AsNoTracking()
                .Where(set => set.Kind != SetKind.WarmUp)
                .GroupBy(set => set.ExerciseSlug)
                .OrderByDescending(sets => sets.Count()).ThenBy(sets => sets.Key)
                .Select(sets => sets.Key)
                .Take(most)
                .ToListAsync(cancellationToken);

        /// <summary>What somebody wants remembered about some exercises; those without anything are left out.</summary>
        public async Task<IReadOnlyDictionary<string, ExercisePreference>> PreferencesOfAsync(Actor actor, string[] slugs, CancellationToken cancellationToken) =>
            await db.ExercisePreferences.AsNoTracking()
                .Where(preference => preference.UserId == actor.UserId && slugs.Contains(preference.Slug))
                .ToDictionaryAsync(preference => preference.Slug, StringComparer.Ordinal, cancellationToken);

        /// <summary>The person's profile, an empty one when there is none.</summary>
        public async Task<Profile> ProfileOfAsync(Actor actor, CancellationToken cancellationToken) =>
            await db.Profiles.AsNoTracking().SingleOrDefaultAsync(profile => profile.UserId == actor.UserId, cancellationToken)
            ?? new Profile { UserId = actor.UserId };
    }
}
