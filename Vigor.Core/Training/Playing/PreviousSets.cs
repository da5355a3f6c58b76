using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Training.Suggestions;

namespace Vigor.Core.Training.Playing;

/// <summary>What was done the last times.</summary>
internal static class PreviousSets
{
    private const int MostRecoveryPlans = 200;

    /// <summary>Newest sets of an exercise among which its last sessions are looked for.</summary>
    private const int MostSets = 30;

    /// <summary>
    /// For each exercise that was done before, its sets by session, the newest session first and up to
    /// <see cref="Progression.MissesInARow"/> of them; warm-ups and recovery weeks left out.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<LoggedSet>>>> ReadAsync(
        VigorDb db, Actor actor, Guid sessionId, IReadOnlyCollection<string> slugs, CancellationToken cancellationToken)
    {
        var earlier = await EarlierAsync(db, actor, sessionId, cancellationToken);

        // One short look at the end of the index for each exercise, all in one statement: years of training cost no more than a week.
        var lasts = slugs.Select(slug => earlier
            .Where(set => set.ExerciseSlug == slug)
            .OrderByDescending(set => set.CompletedAt)
            .Take(MostSets)
            .Select(set => new { set.ExerciseSlug, set.SessionId, set.CompletedAt })).ToList();
        if (lasts.Count == 0)
        {
            return new Dictionary<string, IReadOnlyList<IReadOnlyList<LoggedSet>>>();
        }

        var newest = await lasts.Aggregate((all, one) => all.Concat(one)).ToListAsync(cancellationToken);
        var sessions = newest
            .OrderByDescending(set => set.CompletedAt)
            .Select(set => new { set.ExerciseSlug, set.SessionId })
            .Distinct()
            .GroupBy(last => last.ExerciseSlug)
            .SelectMany(lasts => lasts.Take(Progression.MissesInARow))
            .ToHashSet();
        var ids = sessions.Select(last => last.SessionId).Distinct().ToList();
        var sets = await earlier
            .Where(set => ids.Contains(set.SessionId) && slugs.Contains(set.ExerciseSlug))
            .OrderBy(set => set.CompletedAt).ThenBy(set => set.SetNumber)
            .ToListAsync(cancellationToken);
        return sets
            .Where(set => sessions.Contains(new { set.ExerciseSlug, set.SessionId }))
            .GroupBy(set => set.ExerciseSlug)
            .ToDictionary(
                ofOne => ofOne.Key,
                IReadOnlyList<IReadOnlyList<LoggedSet>> (ofOne) =>
                [
                    .. ofOne.GroupBy(set => set.SessionId).OrderByDescending(session => session.Max(set => set.CompletedAt))
                        .Select(session => session.Select(LoggedSet.Of).ToList()),
                ]);
    }

    /// <summary>Sets of the last session with an exercise; 0 the first time.</summary>
    public static async Task<int> CountAsync(VigorDb db, Actor actor, Guid sessionId, string slug, CancellationToken cancellationToken) =>
        (await ReadAsync(db, actor, sessionId, [slug], cancellationToken)).GetValueOrDefault(slug, []).FirstOrDefault([]).Count;

    private static async Task<IQueryable<SetEntry>> EarlierAsync(VigorDb db, Actor actor, Guid sessionId, CancellationToken cancellationToken)
    {
        var earlier = db.SetsOf(actor).AsNoTracking().Where(set => set.SessionId != sessionId && set.Kind != SetKind.WarmUp);

        // A recovery week is light on purpose: what comes after it goes on from the weights before it. Ids grow with time, and
        // only the newest matter.
        var light = await db.RecoveryPlansOf(actor).OrderByDescending(plan => plan).Take(MostRecoveryPlans).ToListAsync(cancellationToken);
        if (light.Count == 0)
        {
            return earlier;
        }

        var lightSessions = db.SessionsOf(actor).Where(session => light.Contains(session.PlanId)).Select(session => session.Id);
        return earlier.Where(set => !lightSessions.Contains(set.SessionId));
    }
}
