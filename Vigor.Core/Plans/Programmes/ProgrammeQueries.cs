using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Programmes;

/// <summary>Reads and changes that the floor above shares. All reach one person's rows only.</summary>
public static class ProgrammeQueries
{
    extension(VigorDb db)
    {
        /// <summary>
        /// Marks the session that a plan was made from as done, if there is one. Stored with the next
        /// <see cref="DbContext.SaveChangesAsync(CancellationToken)"/>, so that a workout and its place in the programme are finished together.
        /// </summary>
        /// <param name="actor">Who trained.</param>
        /// <param name="planId">The plan of the finished workout.</param>
        /// <param name="day">The person's calendar day it was done on.</param>
        /// <param name="cancellationToken">Cancels the reading.</param>
        public async Task MarkProgrammeSessionDoneAsync(Actor actor, Guid? planId, DateOnly day, CancellationToken cancellationToken)
        {
            if (planId is null)
            {
                return;
            }

            var session = await db.ProgrammeSessions
                .FirstOrDefaultAsync(session => session.UserId == actor.UserId && session.PlanId == planId, cancellationToken);
            session?.Finish(day);
        }

        /// <summary>A person's plans that were made from sessions of a recovery week.</summary>
        public IQueryable<Guid?> RecoveryPlansOf(Actor actor) => db.ProgrammeSessions
            .Where(session => session.UserId == actor.UserId && session.IsRecovery && session.PlanId != null)
            .Select(session => session.PlanId);

        internal IQueryable<Programme> ProgrammesOf(Actor actor) => db.Programmes.Where(programme => programme.UserId == actor.UserId);

        internal IQueryable<ProgrammeSession> ProgrammeSessionsOf(Actor actor) => db.ProgrammeSessions.Where(session => session.UserId == actor.UserId);

        internal async Task<List<ScheduledSession>> ScheduleAsync(Guid programmeId, CancellationToken cancellationToken) =>
            await db.ProgrammeSessions.AsNoTracking()
                .Where(session => session.ProgrammeId == programmeId)
                .OrderBy(session => session.Number)
                .Select(session => new ScheduledSession(
                    session.Id,
                    session.Week,
                    session.Number,
                    session.Name,
                    session.Minutes,
                    session.PlannedOn,
                    session.State,
                    session.DoneOn,
                    session.PlanId))
                .ToListAsync(cancellationToken);
    }
}
