using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans.Programmes;

namespace Vigor.Core.Training;

/// <summary>What was done the last time.</summary>
internal static class PreviousSets
{
    private const int MostRecoveryPlans = 200;

    /// <summary>For each exercise, its sets in the last session before this one; warm-ups and recovery weeks left out.</summary>
    public static async Task<ILookup<string, LoggedSet>> ReadAsync(
        VigorDb db, Actor actor, Guid sessionId, IReadOnlyCollection<string> slugs, CancellationToken cancellationToken)
    {
        // A recovery week is light on purpose: what comes after it goes on from the weights before it. Ids grow with time, and
        // only the newest matter.
        var light = await db.RecoveryPlansOf(actor).OrderByDescending(plan => plan).Take(MostRecoveryPlans).ToListAsync(cancellationToken);
        var earlier = db.SetsOf(actor).AsNoTracking().Where(set => set.SessionId != sessionId && set.Kind != SetKind.WarmUp);
        if (light.Count > 0)
        {
            var lightSessions = db.SessionsOf(actor).Where(session => light.Contains(session.PlanId)).Select(session => session.Id);
            earlier = earlier.Where(set => !lightSessions.Contains(set.SessionId));
        }

        // One short look at the end of the index for each exercise, all in one statement: years of training cost no more than a week.
        var lasts = slugs.Select(slug => earlier
            .Where(set => set.ExerciseSlug == slug)
            .OrderByDescending(set => set.CompletedAt)
            .Take(1)
            .Select(set => new { set.ExerciseSlug, set.SessionId })).ToList();
        if (lasts.Count == 0)
        {
            return Array.Empty<LoggedSet>().ToLookup(set => set.ExerciseSlug);
        }

        var sessions = await lasts.Aggregate((all, one) => all.Concat(one)).ToListAsync(cancellationToken);
        var ids = sessions.ConvertAll(last => last.SessionId);
        var sets = await earlier
            .Where(set => ids.Contains(set.SessionId) && slugs.Contains(set.ExerciseSlug))
            .OrderBy(set => set.CompletedAt).ThenBy(set => set.SetNumber)
            .ToListAsync(cancellationToken);
        return sets.Where(set => sessions.Contains(new { set.ExerciseSlug, set.SessionId })).ToLookup(set => set.ExerciseSlug, LoggedSet.Of);
    }
}
