using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Training.Charts;

namespace Vigor.Core.Training.Services;

/// <summary>The door to how single exercises went.</summary>
public sealed class LiftService(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue catalogue, TimeProvider time)
{
    /// <summary>Most exercises that are listed.</summary>
    public const int MostListed = 500;

    /// <summary>Exercises that count as used.</summary>
    public const int MostUsed = 50;

    // A daily body weight for more than ten years.
    private const int MostWeights = 4000;

    // Different sets of one exercise: three times a week, five kinds a time, for more than twelve years.
    private const int MostOfOne = 10_000;

    /// <summary>Every exercise of the log, by name.</summary>
    public async Task<IReadOnlyList<LoggedExercise>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.CatalogueOfAsync(actor, catalogue, cancellationToken);
        var done = await db.SetsOf(actor).AsNoTracking()
            .Where(set => set.Kind != SetKind.WarmUp)
            .GroupBy(set => set.ExerciseSlug)
            .Select(sets => new { Slug = sets.Key, Sets = sets.Count() })
            .OrderByDescending(exercise => exercise.Sets).ThenBy(exercise => exercise.Slug)
            .Take(MostListed)
            .ToListAsync(cancellationToken);
        return [.. done.Select(exercise => new LoggedExercise(exercise.Slug, known.NameOf(exercise.Slug), exercise.Sets)).OrderBy(exercise => exercise.Name, StringComparer.Ordinal)];
    }

    /// <summary>Slugs of the <see cref="MostUsed"/> exercises somebody does most, the most used first: what they look for among all.</summary>
    public async Task<IReadOnlyList<string>> UsedAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.MostUsedAsync(actor, MostUsed, cancellationToken);
    }

    /// <summary>The lines of some exercises, in the order they are asked for; those without a set in the time are left out.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="slugs">The exercises; a few.</param>
    /// <param name="range">How far back.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<LiftTrend>> TrendsAsync(Actor actor, IReadOnlyList<string> slugs, ChartRange range, CancellationToken cancellationToken = default)
    {
        if (slugs.Count == 0)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var known = await db.CatalogueOfAsync(actor, catalogue, cancellationToken);
        var first = range.FirstDay(profile.DayOf(time.GetUtcNow()), profile.WeekStart);
        var days = await db.BestsByDayAsync(actor, slugs, first, cancellationToken);
        var before = first is { } day ? await db.BestsBeforeAsync(actor, slugs, Midnight(day, profile.Zone), cancellationToken) : [];
        var order = slugs.Index().ToDictionary(slug => slug.Item, slug => slug.Index);
        return [.. LiftLines.Of(days, before, known).Where(line => line.Points.Count > 0).OrderBy(line => order[line.Slug])];
    }

    /// <summary>Exercises whose line had a record in the last <see cref="StrengthChange.Days"/> days, today included: the dots of <see cref="TrendsAsync"/>.</summary>
    public async Task<int> LateBestsAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(actor, cancellationToken);
        var today = profile.DayOf(time.GetUtcNow());
        var first = ChartRangeMeaning.Usual.FirstDay(today, profile.WeekStart)!.Value;
        var days = await db.BestsByDayAsync(actor, slugs: null, first, cancellationToken);
        string[] slugs = [.. days.Select(best => best.Slug).Distinct()];
        var before = slugs.Length == 0 ? [] : await db.BestsBeforeAsync(actor, slugs, Midnight(first, profile.Zone), cancellationToken);
        return LiftLines.Of(days, before, await db.CatalogueOfAsync(actor, catalogue, cancellationToken))
            .Count(line => line.Points.Any(point => point.IsRecord && point.Day > today.AddDays(-StrengthChange.Days)));
    }

    /// <summary>How one exercise went from the first set on, measure by measure, and the heaviest load by reps.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="slug">The exercise; nothing comes of one that is not known.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<ExerciseProgress> OfExerciseAsync(Actor actor, string slug, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if ((await db.CatalogueOfAsync(actor, catalogue, [slug], cancellationToken)).Find(slug) is not { } exercise)
        {
            return new([], [], IsAddedLoad: false);
        }

        var done = await db.DoneByDayAsync(actor, slug, MostOfOne, cancellationToken);
        if (exercise.LoadType != LoadType.BodyWeight || done.Count == 0)
        {
            return ExerciseProgress.Of(exercise, done, _ => null);
        }

        var weights = await db.BodyWeights.AsNoTracking()
            .Where(entry => entry.UserId == actor.UserId)
            .OrderByDescending(entry => entry.Day)
            .Take(MostWeights)
            .Select(entry => new BodyWeight(entry.Day, entry.Grams))
            .ToListAsync(cancellationToken);
        var usual = weights.Count > 0 ? weights[^1].Grams : (await db.ProfileOfAsync(actor, cancellationToken)).BodyWeightGrams;
        return ExerciseProgress.Of(exercise, done, day => weights.Find(weight => weight.Day <= day)?.Grams ?? usual);
    }

    // Where the clocks jump over midnight there is none: the offset before the jump serves as well.
    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var start = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(start, zone.GetUtcOffset(start)).ToUniversalTime();
    }
}
