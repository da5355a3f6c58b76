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
        var first = range.FirstDay(profile.DayOf(time.GetUtcNow()));
        var days = await db.BestsByDayAsync(actor, slugs, first, cancellationToken);
        var before = first is { } day ? await db.BestsBeforeAsync(actor, slugs, Midnight(day, profile.Zone), cancellationToken) : [];
        var order = slugs.Index().ToDictionary(slug => slug.Item, slug => slug.Index);
        return [.. LiftLines.Of(days, before, known).Where(line => line.Points.Count > 0).OrderBy(line => order[line.Slug])];
    }

    // Where the clocks jump over midnight there is none: the offset before the jump serves as well.
    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var start = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(start, zone.GetUtcOffset(start)).ToUniversalTime();
    }
}
