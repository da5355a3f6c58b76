using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Training.Suggestions;

namespace Vigor.Core.Training.Playing;

/// <summary>What was done the last times.</summary>
internal static class PreviousSets
{
    /// <summary>Newest sets of an exercise among which its last sessions are looked for; of the oldest of them some may be missing.</summary>
    private const int MostSets = 40;

    /// <summary>Newest sets that are looked through for many exercises at once.</summary>
    private const int MostOfMany = 3000;

    /// <summary>
    /// For each exercise that was done before, its sets by session, the newest session first and up to
    /// <see cref="Progression.MissesInARow"/> of them; warm-ups and recovery weeks left out.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<LoggedSet>>>> ReadAsync(
        VigorDb db, Actor actor, Guid sessionId, IReadOnlyCollection<string> slugs, CancellationToken cancellationToken)
    {
        var earlier = Earlier(db, actor, sessionId);

        // One short look at the end of the index for each exercise, all in one statement: years of training cost no more than a week.
        var lasts = slugs.Select(slug => earlier
            .Where(set => set.ExerciseSlug == slug)
            .OrderByDescending(set => set.CompletedAt)
            .Take(MostSets)).ToList();
        if (lasts.Count == 0)
        {
            return new Dictionary<string, IReadOnlyList<IReadOnlyList<LoggedSet>>>();
        }

        var newest = await lasts.Aggregate((all, one) => all.Concat(one)).ToListAsync(cancellationToken);
        return newest.GroupBy(set => set.ExerciseSlug).ToDictionary(ofOne => ofOne.Key, ofOne => SessionsOf([.. ofOne]), StringComparer.Ordinal);
    }

    /// <summary>The same for many exercises at once, looked for since a day and among the newest <see cref="MostOfMany"/> sets.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<LoggedSet>>>> ReadManyAsync(
        VigorDb db, Actor actor, IReadOnlyCollection<string> slugs, DateOnly since, CancellationToken cancellationToken)
    {
        var start = new DateTimeOffset(since, TimeOnly.MinValue, TimeSpan.Zero);
        var newest = await Earlier(db, actor, Guid.Empty)
            .Where(set => set.CompletedAt > start && slugs.Contains(set.ExerciseSlug))
            .OrderByDescending(set => set.CompletedAt)
            .Take(MostOfMany)
            .ToListAsync(cancellationToken);
        return newest.GroupBy(set => set.ExerciseSlug).ToDictionary(ofOne => ofOne.Key, ofOne => SessionsOf([.. ofOne.Take(MostSets)]), StringComparer.Ordinal);
    }

    /// <summary>Sets of the last session with an exercise; 0 the first time.</summary>
    public static async Task<int> CountAsync(VigorDb db, Actor actor, Guid sessionId, string slug, CancellationToken cancellationToken) =>
        (await ReadAsync(db, actor, sessionId, [slug], cancellationToken)).GetValueOrDefault(slug, []).FirstOrDefault([]).Count;

    private static IReadOnlyList<IReadOnlyList<LoggedSet>> SessionsOf(List<SetEntry> sets)
    {
        List<IReadOnlyList<LoggedSet>> sessions =
        [
            .. sets.GroupBy(set => set.SessionId)
                .OrderByDescending(session => session.Max(set => set.CompletedAt))
                .Select(session => session.OrderBy(set => set.CompletedAt).ThenBy(set => set.SetNumber).Select(LoggedSet.Of).ToList()),
        ];

        // The look may have ended in the middle of the oldest.
        var whole = sets.Count == MostSets ? Math.Max(1, sessions.Count - 1) : sessions.Count;
        return [.. sessions.Take(Math.Min(whole, Progression.MissesInARow))];
    }

    // A recovery week is light on purpose: what comes after it goes on from the weights before it.
    private static IQueryable<SetEntry> Earlier(VigorDb db, Actor actor, Guid sessionId)
    {
        var (sessions, light) = (db.SessionsOf(actor), db.RecoveryPlansOf(actor));
        return db.SetsOf(actor).AsNoTracking()
            .Where(set => set.SessionId != sessionId && set.Kind != SetKind.WarmUp)
            .Where(set => !sessions.Any(session => session.Id == set.SessionId && light.Contains(session.PlanId)));
    }
}
