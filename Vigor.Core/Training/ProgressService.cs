using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Training;

/// <summary>The door to what is reckoned from the log: weeks, volume, estimated maxima and records.</summary>
public sealed class ProgressService(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, TimeProvider time)
{
    /// <summary>Weeks in a report.</summary>
    public const int WeeksShown = 12;

    /// <summary>Lifts in a report.</summary>
    public const int LiftsShown = 6;

    private const int TrendDays = 182;
    private const int MostDifferentSets = 10_000;

    /// <summary>All of it.</summary>
    public async Task<ProgressReport> GetAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var today = profile.DayOf(time.GetUtcNow());
        var monday = WeekSummary.MondayOf(today);
        var first = monday.AddDays(-7 * (WeeksShown - 1));
        var days = await db.TrainingDaysAsync(actor, first, cancellationToken);
        var sets = await db.SetsByDayAsync(actor, first, cancellationToken);
        var weeks = Enumerable.Range(0, WeeksShown).Select(week => Weeks.Summarise(first.AddDays(7 * week), days, sets, catalogue, profile.DaysPerWeek));
        return new(
            profile.Units,
            [.. weeks],
            Weeks.ByMuscle(sets.Where(set => set.Day >= monday && set.Day <= today), catalogue),
            await TrendsAsync(db, actor, today.AddDays(-TrendDays), cancellationToken),
            await BestsAsync(db, actor, profile, cancellationToken));
    }

    /// <summary>Records by exercise, newest first.</summary>
    public async Task<IReadOnlyList<ExerciseBests>> BestsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await BestsAsync(db, actor, await db.ProfileOfAsync(actor, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<ExerciseBests>> BestsAsync(VigorDb db, Actor actor, Profile profile, CancellationToken cancellationToken)
    {
        var different = await db.SetsOf(actor).AsNoTracking()
            .Where(set => set.Kind != SetKind.WarmUp)
            .GroupBy(set => new { set.ExerciseSlug, set.LoadGrams, set.Reps, set.Seconds })
            .Select(sets => new { sets.Key.ExerciseSlug, sets.Key.LoadGrams, sets.Key.Reps, sets.Key.Seconds, First = sets.Min(set => set.CompletedAt) })
            .OrderByDescending(set => set.First)
            .Take(MostDifferentSets)
            .ToListAsync(cancellationToken);
        var records = different
            .Where(set => catalogue.Find(set.ExerciseSlug) is not { Pattern: MovementPattern.Mobility })
            .GroupBy(set => set.ExerciseSlug)
            .Select(sets =>
            {
                var candidates = sets.Select(set =>
                {
                    Load? load = set.LoadGrams is { } grams and > 0 ? new Load(grams) : null;
                    var estimate = load is { } lifted && set.Reps is { } reps ? OneRepMax.Estimate(lifted, reps) : null;
                    return new BestSet(load, set.Reps, set.Seconds, estimate, profile.DayOf(set.First));
                }).ToList();
                return new ExerciseBests(
                    sets.Key,
                    catalogue.NameOf(sets.Key),
                    Best(candidates, set => set.EstimatedMax?.Grams),
                    Best(candidates, set => set.Reps > 0 ? set.Load?.Grams : null),
                    Best(candidates, set => set is { Load: null, Reps: > 0 } ? set.Reps : null),
                    Best(candidates, set => set.Seconds));
            });
        return [.. records.OrderByDescending(record => record.Newest).ThenBy(record => record.Name, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<LiftTrend>> TrendsAsync(VigorDb db, Actor actor, DateOnly since, CancellationToken cancellationToken)
    {
        var heaviest = await db.SetsOf(actor).AsNoTracking()
            .Where(set => set.Kind != SetKind.WarmUp && set.LoadGrams > 0 && set.Reps >= 1 && set.Reps <= OneRepMax.MaxReps)
            .Join(
                db.SessionsOf(actor).Where(session => session.LocalDay >= since),
                set => set.SessionId,
                session => session.Id,
                (set, session) => new { set.ExerciseSlug, session.LocalDay, set.Reps, set.LoadGrams })
            .GroupBy(set => new { set.ExerciseSlug, set.LocalDay, set.Reps })
            .Select(sets => new { sets.Key.ExerciseSlug, sets.Key.LocalDay, sets.Key.Reps, LoadGrams = sets.Max(set => set.LoadGrams) })
            .ToListAsync(cancellationToken);
        var trends = heaviest
            .Select(set => (set.ExerciseSlug, set.LocalDay, Estimate: OneRepMax.Estimate(new Load(set.LoadGrams!.Value), set.Reps!.Value)))
            .Where(set => set.Estimate is not null)
            .GroupBy(set => set.ExerciseSlug)
            .Select(sets => new LiftTrend(
                sets.Key,
                catalogue.NameOf(sets.Key),
                [.. sets.GroupBy(set => set.LocalDay).OrderBy(day => day.Key).Select(day => new LiftPoint(day.Key, day.Max(set => set.Estimate!.Value)))]));
        return [.. trends.OrderByDescending(trend => trend.Points.Count).ThenBy(trend => trend.Name, StringComparer.Ordinal).Take(LiftsShown)];
    }

    // Of equals the one that was first keeps the record.
    private static BestSet? Best(IEnumerable<BestSet> sets, Func<BestSet, int?> measure) => sets
        .Where(set => measure(set) is not null)
        .OrderByDescending(measure).ThenBy(set => set.Day)
        .FirstOrDefault();
}
