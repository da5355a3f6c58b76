using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Training.Events;

/// <summary>Looks up what events speak of: sets, exercises and workouts may have other names here than on the device.</summary>
internal static class EventReader
{
    private static readonly EventKind[] Rests = [EventKind.RestStarted, EventKind.RestMoved, EventKind.RestPaused, EventKind.RestResumed, EventKind.RestSkipped, EventKind.SetDone, EventKind.SetTakenBack];

    private static EventAnswer Answer(this SessionEvent told) => new(told.Id, told.Outcome, told.Sentence, told.SessionId, told.Kind == EventKind.WorkoutChanged ? told.Position : null);

    extension(VigorDb db)
    {
        /// <summary>What an event was answered that was taken already; null for a new one.</summary>
        /// <exception cref="Refusal">Its id is that of an event of another workout.</exception>
        public async Task<EventAnswer?> AnswerOfAsync(Actor actor, WorkoutEvent told, CancellationToken cancellationToken)
        {
            var known = await db.SessionEvents.AsNoTracking().SingleOrDefaultAsync(known => known.Id == told.Id, cancellationToken);
            if (known is null)
            {
                return null;
            }

            return known.UserId == actor.UserId && known.Workout == told.Workout
                ? known.Answer()
                : throw new Refusal(RefusalCode.Conflict, "This was told of another workout.");
        }

        /// <summary>The workout that a device means, to change.</summary>
        /// <exception cref="Refusal">There is none that is theirs.</exception>
        public async Task<Session> MeantSessionAsync(Actor actor, Guid workout, CancellationToken cancellationToken)
        {
            var session = await db.HeldSessionAsync(actor, workout, cancellationToken);
            if (session is null)
            {
                // Begun on another device first, and called so there.
                var id = await db.SessionEvents
                    .Where(told => told.UserId == actor.UserId && told.Workout == workout && told.Kind == EventKind.Started)
                    .Select(told => (Guid?)told.SessionId)
                    .FirstOrDefaultAsync(cancellationToken);
                session = (id is { } other ? await db.HeldSessionAsync(actor, other, cancellationToken) : null) ?? throw Refusal.NotFound("workout");
            }

            return session;
        }

        // Nobody else changes it until this event is through.
        private async Task<Session?> HeldSessionAsync(Actor actor, Guid id, CancellationToken cancellationToken) =>
            await db.Sessions.Where(session => session.Id == id && session.UserId == actor.UserId)
                .ExecuteUpdateAsync(change => change.SetProperty(session => session.Revision, session => session.Revision), cancellationToken) == 0
                ? null
                : await db.Sessions.SingleAsync(session => session.Id == id && session.UserId == actor.UserId, cancellationToken);

        /// <summary>The set that a device means, to change; null when there is none.</summary>
        public async Task<SetEntry?> MeantSetAsync(Session session, Guid set, CancellationToken cancellationToken)
        {
            var id = await db.SessionEvents
                .Where(told => told.Id == set && told.SessionId == session.Id && told.Kind == EventKind.SetDone)
                .Select(told => told.SetId)
                .FirstOrDefaultAsync(cancellationToken) ?? set;
            return await db.SetEntries.SingleOrDefaultAsync(entry => entry.Id == id && entry.SessionId == session.Id, cancellationToken);
        }

        /// <summary>The place of the exercise that a device means.</summary>
        /// <exception cref="Refusal">The workout has no such exercise.</exception>
        public async Task<int> MeantPlaceAsync(Session session, ExercisePlace exercise, CancellationToken cancellationToken)
        {
            var place = exercise.AddedBy is { } added
                ? await db.SessionEvents.Where(told => told.Id == added && told.SessionId == session.Id).Select(told => told.Position).FirstOrDefaultAsync(cancellationToken)
                : exercise.Position;
            return place is { } position && position >= 0 && position < session.Workout.Exercises.Count
                ? position
                : throw Refusal.Invalid(nameof(ExercisePlace.Position), "This workout has no such exercise.");
        }

        /// <summary>What was told before of a set that was done: whether its device has met sets of others, whether it was taken back, and whether something later was told.</summary>
        public async Task<ToldBefore> ToldBeforeAsync(Session session, WorkoutEvent.SetDone done, DateTimeOffset at, CancellationToken cancellationToken)
        {
            var told = await db.SessionEvents
                .Where(told => told.SessionId == session.Id)
                .Where(told => (told.Kind == EventKind.SetDone && told.Outcome == EventOutcome.Merged && told.Device == done.Device)
                    || (told.Kind == EventKind.SetTakenBack && told.SetId == done.Id)
                    || (told.At > at && Rests.Contains(told.Kind)))
                .Select(told => new { told.Kind, told.Outcome, told.Device, told.SetId, told.At })
                .ToListAsync(cancellationToken);
            return new(
                [.. told.Where(other => other is { Kind: EventKind.SetDone, Outcome: EventOutcome.Merged } && other.Device == done.Device).Select(other => other.SetId)],
                told.Exists(other => other.Kind == EventKind.SetTakenBack && other.SetId == done.Id),
                told.Exists(other => other.At > at && Rests.Contains(other.Kind)));
        }

        /// <summary>Whether a later event has decided the same: what comes in late does not undo it.</summary>
        public Task<bool> IsOverruledAsync(Session session, EventKind kind, DateTimeOffset at, CancellationToken cancellationToken)
        {
            EventKind[] same = kind switch
            {
                EventKind.ExerciseChosen => [EventKind.ExerciseChosen, EventKind.SetDone],
                _ when Rests.Contains(kind) => Rests,
                _ => [kind],
            };
            return db.SessionEvents.AnyAsync(told => told.SessionId == session.Id && same.Contains(told.Kind) && told.At > at, cancellationToken);
        }
    }
}
