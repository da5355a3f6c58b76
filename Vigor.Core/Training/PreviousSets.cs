using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans.Programmes;

namespace Vigor.Core.Training;

/// <summary>What was done the last time.</summary>
internal static class PreviousSets
{
    /// <summary>For each exercise, its sets in the last session before this one; warm-ups and recovery weeks left out. One statement.</summary>
    public static async Task<ILookup<string, LoggedSet>> ReadAsync(
        VigorDb db, Actor actor, Guid sessionId, IReadOnlyCollection<string> slugs, CancellationToken cancellationToken)
    {
        // A recovery week is light on purpose: what comes after it goes on from the weights before it.
        var light = db.RecoveryPlansOf(actor);
        var lightSessions = db.SessionsOf(actor).Where(session => light.Contains(session.PlanId)).Select(session => session.Id);
        var earlier = db.SetsOf(actor).AsNoTracking().Where(set =>
            set.SessionId != sessionId && slugs.Contains(set.ExerciseSlug) && set.Kind != SetKind.WarmUp && !lightSessions.Contains(set.SessionId));
        var latest = earlier
            .GroupBy(set => set.ExerciseSlug)
            .Select(sets => new { Slug = sets.Key, At = sets.Max(set => set.CompletedAt) });
        var sessions = earlier
            .Join(latest, set => new { Slug = set.ExerciseSlug, At = set.CompletedAt }, last => last, (set, _) => new { set.ExerciseSlug, set.SessionId })
            .Distinct();
        var sets = await earlier
            .Join(sessions, set => new { set.ExerciseSlug, set.SessionId }, session => session, (set, _) => set)
            .OrderBy(set => set.CompletedAt).ThenBy(set => set.SetNumber)
            .Select(LoggedSet.FromEntry)
            .ToListAsync(cancellationToken);
        return sets.ToLookup(set => set.ExerciseSlug);
    }
}
