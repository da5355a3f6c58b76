using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Records;

namespace Vigor.Core.Training.Services;

/// <summary>The door to what is reckoned from the log: weeks, volume, balance and records.</summary>
public sealed class ProgressService(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, TimeProvider time)
{
    /// <summary>Weeks that are summarised.</summary>
    public const int WeeksShown = 12;

    private const int MostDifferentSets = 10_000;

    /// <summary>All charts of the log but the lines of lifts, which <see cref="LiftService"/> draws.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="range">How far back.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<ProgressReport> GetAsync(Actor actor, ChartRange range = ChartRangeMeaning.Usual, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var today = profile.DayOf(time.GetUtcNow());
        var year = profile.WeekStart.FirstOf(today, ChartRangeMeaning.YearWeeks);
        var wanted = range.FirstDay(today, profile.WeekStart);
        var days = await db.TrainingDaysAsync(actor, wanted is null ? DateOnly.MinValue : year, cancellationToken);
        var first = wanted ?? profile.WeekStart.FirstOf(days.Count > 0 ? days[0].Day : today);

        // What a muscle got years ago says nothing about it now, and a year of sets is read in a moment.
        var looked = first > year ? first : year;
        var sets = await db.SetsByDayAsync(actor, looked, cancellationToken);
        sets.RemoveAll(set => set.Day > today);
        var known = await db.CatalogueOfAsync(actor, catalogue, cancellationToken);
        return new()
        {
            Units = profile.Units,
            Today = today,
            WeekStart = profile.WeekStart,
            Range = range,
            First = first,
            Goal = profile.DaysPerWeek,
            Periods = TrainingPeriod.Of(days, first, today, profile.WeekStart, await db.VolumesByDayAsync(actor, first, cancellationToken)),
            Began = days.FirstOrDefault()?.Day,
            Volume = WeeklyVolume.Of(sets, known, profile.Level ?? FitnessLevel.Beginner, profile.DaysPerWeek, looked, today, profile.WeekStart),
            Balance = Balance.Of(sets, known),
            Activity = await ActivityAsync(db, actor, sets, known, profile.WeekStart.FirstOf(today), cancellationToken),
            Year = [.. days.Where(day => day.Day >= year && day.Day <= today)],
            MostTrained = MostTrained(sets, known),
            IsEmpty = days.Count == 0 && !await db.SessionsOf(actor).AnyAsync(session => session.FinishedAt != null, cancellationToken),
        };
    }

    /// <summary>Muscles that the last three days have tired, the most tired first; those that are left out are ready. An estimate.</summary>
    public async Task<IReadOnlyList<MuscleRecovery>> RecoveryAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();

        // No workout lasts longer than a day: what ended within the hours began within them and one day.
        var sets = await db.LateSetsAsync(actor, now.AddHours(-MuscleRecovery.Hours - 24), cancellationToken);
        return MuscleRecovery.Of(sets, await db.CatalogueOfAsync(actor, catalogue, cancellationToken), now);
    }

    /// <summary>The last <see cref="WeeksShown"/> weeks, oldest first; the last one is running.</summary>
    public async Task<IReadOnlyList<WeekSummary>> WeeksAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var first = profile.WeekStart.FirstOf(profile.DayOf(time.GetUtcNow()), WeeksShown);
        var days = await db.TrainingDaysAsync(actor, first, cancellationToken);
        var sets = await db.SetsByDayAsync(actor, first, cancellationToken);
        return [.. Enumerable.Range(0, WeeksShown).Select(week => Weeks.Summarise(first.AddDays(7 * week), days, sets, profile.DaysPerWeek))];
    }

    /// <summary>Records by exercise, newest first.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="slug">One exercise; all when absent.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<ExerciseBests>> BestsAsync(Actor actor, string? slug = null, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.CatalogueOfAsync(actor, catalogue, cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var sets = db.SetsOf(actor).AsNoTracking().Where(set => set.Kind != SetKind.WarmUp);
        var different = await (slug is null ? sets : sets.Where(set => set.ExerciseSlug == slug))
            .GroupBy(set => new { set.ExerciseSlug, set.LoadGrams, set.Reps, set.Seconds, IsHelped = set.HelpGrams != null })
            .Select(sets => new { sets.Key.ExerciseSlug, sets.Key.LoadGrams, sets.Key.Reps, sets.Key.Seconds, sets.Key.IsHelped, First = sets.Min(set => set.CompletedAt) })
            .OrderByDescending(set => set.First)
            .Take(MostDifferentSets)
            .ToListAsync(cancellationToken);
        var fastest = await FastestAsync(db, actor, slug, known, profile, cancellationToken);
        var records = different
            .Where(set => known.Find(set.ExerciseSlug) is not { Pattern: MovementPattern.Mobility })
            .GroupBy(set => set.ExerciseSlug)
            .Select(sets =>
            {
                var candidates = sets.Select(set =>
                {
                    Load? load = set.LoadGrams is { } grams and > 0 ? new Load(grams) : null;
                    var estimate = load is { } lifted && set.Reps is { } reps ? OneRepMax.Estimate(lifted, reps) : null;
                    return new BestSet(load, set.IsHelped ? null : set.Reps, set.Seconds, null, estimate, profile.DayOf(set.First));
                }).ToList();
                return new ExerciseBests(
                    sets.Key,
                    known.NameOf(sets.Key),
                    Best(candidates, set => set.EstimatedMax?.Grams),
                    Best(candidates, set => set.Reps > 0 ? set.Load?.Grams : null),
                    Best(candidates, set => set is { Load: null, Reps: > 0 } ? set.Reps : null),
                    Best(candidates, set => set.Seconds),
                    Best(candidates, set => set.Reps > 0 ? set.Load?.Grams * set.Reps : null),
                    fastest.GetValueOrDefault(sets.Key))
                {
                    IsAddedLoad = known.Find(sets.Key)?.LoadType == LoadType.BodyWeight,
                };
            });
        return [.. records.OrderByDescending(record => record.Newest).ThenBy(record => record.Name, StringComparer.Ordinal)];
    }

    // Only of exercises that go somewhere: metres are not in the index that answers the others.
    private static async Task<Dictionary<string, BestSet>> FastestAsync(VigorDb db, Actor actor, string? slug, ExerciseCatalogue known, Profile profile, CancellationToken cancellationToken)
    {
        string[] slugs = [.. known.All.Where(exercise => exercise.Pattern == MovementPattern.Cardio && (slug is null || exercise.Slug == slug)).Select(exercise => exercise.Slug)];
        var runs = await db.SetsOf(actor).AsNoTracking()
            .Where(set => slugs.Contains(set.ExerciseSlug) && set.Kind != SetKind.WarmUp && set.Metres > 0 && set.Seconds > 0)
            .OrderByDescending(set => (double)set.Metres! / set.Seconds).ThenBy(set => set.CompletedAt)
            .Take(MostDifferentSets)
            .Select(set => new { set.ExerciseSlug, set.Metres, set.Seconds, set.CompletedAt })
            .ToListAsync(cancellationToken);
        return runs
            .GroupBy(run => run.ExerciseSlug, run => new BestSet(null, null, run.Seconds, run.Metres, null, profile.DayOf(run.CompletedAt)))
            .ToDictionary(ofOne => ofOne.Key, ofOne => ofOne.First());
    }

    private static async Task<WeekActivity> ActivityAsync(
        VigorDb db, Actor actor, List<ExerciseSets> sets, ExerciseCatalogue known, DateOnly first, CancellationToken cancellationToken)
    {
        var workouts = await db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.FinishedAt != null && session.LocalDay >= first)
            .Select(session => new { session.Minutes, session.Intensity })
            .ToListAsync(cancellationToken);
        return new(
            workouts.Sum(workout => workout.Minutes),
            workouts.Where(workout => workout.Intensity >= WeekActivity.VigorousFrom).Sum(workout => workout.Minutes),
            sets.Where(set => set.Day >= first && Volume.Counts(known.Find(set.Slug))).Select(set => set.Day).Distinct().Count());
    }

    private static IReadOnlyList<string> MostTrained(IEnumerable<ExerciseSets> sets, ExerciseCatalogue known) =>
    [
        .. sets
            .Where(set => known.Find(set.Slug) is { LoadType: LoadType.External or LoadType.BodyWeight } exercise && Volume.Counts(exercise))
            .GroupBy(set => set.Slug)
            .OrderByDescending(days => known.Get(days.Key) is { Mechanic: Mechanic.Compound, LoadType: LoadType.External })
            .ThenByDescending(days => days.Count())
            .ThenBy(days => days.Key, StringComparer.Ordinal)
            .Take(ProgressReport.LiftsShown)
            .Select(days => days.Key),
    ];

    // Of equals the one that was first keeps the record.
    private static BestSet? Best(IEnumerable<BestSet> sets, Func<BestSet, int?> measure) => sets
        .Where(set => measure(set) is not null)
        .OrderByDescending(measure).ThenBy(set => set.Day)
        .FirstOrDefault();
}
