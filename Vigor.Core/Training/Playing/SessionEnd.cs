using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans.Programmes;

namespace Vigor.Core.Training.Playing;

/// <summary>The end of a workout.</summary>
internal static class SessionEnd
{
    /// <summary>
    /// Ends a workout that goes on, and notes how it was: of one that has ended already, only that. What was changed is for the
    /// caller to save.
    /// </summary>
    /// <returns>Whether it ended by this.</returns>
    /// <exception cref="Refusal">It has no set, or a value is out of range.</exception>
    public static async Task<bool> ApplyAsync(VigorDb db, Actor actor, Session session, int? intensity, string? notes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        session.Remark(intensity, notes);
        if (session.FinishedAt is not null)
        {
            return false;
        }

        var lastSet = await db.SetsOf(actor)
            .Where(set => set.SessionId == session.Id)
            .MaxAsync(set => (DateTimeOffset?)set.CompletedAt, cancellationToken)
            ?? throw new Refusal(RefusalCode.Conflict, "There is no set in this workout yet. Complete one, or discard the workout.");
        session.Finish(lastSet, now);
        await db.MarkProgrammeSessionDoneAsync(actor, session.PlanId, session.LocalDay, cancellationToken);
        return true;
    }

    /// <summary>Taking a set back can be undone while the workout goes on; when it is over, those sets go.</summary>
    public static Task SweepAsync(VigorDb db, Actor actor, Guid sessionId, CancellationToken cancellationToken) => db.SetEntries
        .Where(set => set.UserId == actor.UserId && set.SessionId == sessionId && set.DeletedAt != null)
        .ExecuteDeleteAsync(cancellationToken);
}
