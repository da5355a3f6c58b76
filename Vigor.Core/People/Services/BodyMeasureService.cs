using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People.Measures;

namespace Vigor.Core.People.Services;

/// <summary>The door to measures of the body.</summary>
public sealed class BodyMeasureService(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>Most measures that are read at once: nine a week for more than eight years.</summary>
    public const int MostRead = 4000;

    private const int MostTries = 3;

    /// <summary>Measures since a day, oldest first; the newest <see cref="MostRead"/> when there are more.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="since">The first day; all when absent.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<BodyMeasure>> ListAsync(Actor actor, DateOnly? since = null, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var first = since ?? BodyWeightService.Earliest;
        var newest = await db.BodyMeasures.AsNoTracking()
            .Where(entry => entry.UserId == actor.UserId && entry.Day >= first)
            .OrderByDescending(entry => entry.Day).ThenBy(entry => entry.Part)
            .Take(MostRead)
            .Select(entry => new BodyMeasure(entry.Day, entry.Part, entry.Millimetres))
            .ToListAsync(cancellationToken);
        newest.Reverse();
        return newest;
    }

    /// <summary>Stores a measure, in place of that of the same part and day.</summary>
    /// <exception cref="Refusal">The measure or the day is out of range.</exception>
    public async Task StoreAsync(Actor actor, BodyMeasure measure, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await WriteAsync(actor, measure, cancellationToken);
                return;
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // A second device stored this one in this moment: the next round replaces it.
            }
        }
    }

    /// <summary>Stores measures of days and parts that have none: what the person measured themselves stays.</summary>
    /// <returns>How many are new.</returns>
    /// <exception cref="Refusal">A measure or a day is out of range; nothing is stored then.</exception>
    internal async Task<int> AddMissingAsync(Actor actor, IReadOnlyCollection<BodyMeasure> measures, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AddAsync(actor, measures, cancellationToken);
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // A second device stored one of these in this moment: the next round leaves it.
            }
        }
    }

    /// <summary>Removes a measure.</summary>
    /// <exception cref="Refusal">There is none of theirs of this part on this day.</exception>
    public async Task RemoveAsync(Actor actor, MeasuredPart part, DateOnly day, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var removed = await db.BodyMeasures
            .Where(entry => entry.UserId == actor.UserId && entry.Part == part && entry.Day == day)
            .ExecuteDeleteAsync(cancellationToken);
        if (removed == 0)
        {
            throw Refusal.NotFound("measure");
        }
    }

    private async Task<int> AddAsync(Actor actor, IReadOnlyCollection<BodyMeasure> measures, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var today = await TodayAsync(db, actor, cancellationToken);
        var known = (await db.BodyMeasures.AsNoTracking()
            .Where(entry => entry.UserId == actor.UserId)
            .Select(entry => new { entry.Day, entry.Part })
            .ToListAsync(cancellationToken))
            .Select(entry => (entry.Day, entry.Part))
            .ToHashSet();
        foreach (var measure in measures.Where(measure => known.Add((measure.Day, measure.Part))))
        {
            Check(measure, today);
            db.BodyMeasures.Add(new() { UserId = actor.UserId, Part = measure.Part, Day = measure.Day, Millimetres = measure.Millimetres });
        }

        return await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<DateOnly> TodayAsync(VigorDb db, Actor actor, CancellationToken cancellationToken)
    {
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(profile => profile.UserId == actor.UserId, cancellationToken)
            ?? new Profile { UserId = actor.UserId };
        return profile.DayOf(time.GetUtcNow());
    }

    private async Task WriteAsync(Actor actor, BodyMeasure measure, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        Check(measure, await TodayAsync(db, actor, cancellationToken));
        var known = await db.BodyMeasures.SingleOrDefaultAsync(
            entry => entry.UserId == actor.UserId && entry.Part == measure.Part && entry.Day == measure.Day, cancellationToken);
        if (known is null)
        {
            db.BodyMeasures.Add(new() { UserId = actor.UserId, Part = measure.Part, Day = measure.Day, Millimetres = measure.Millimetres });
        }
        else
        {
            db.Replace(known, known with { Millimetres = measure.Millimetres });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Check(BodyMeasure measure, DateOnly today)
    {
        if (!Enum.IsDefined(measure.Part))
        {
            throw Refusal.Invalid(nameof(BodyMeasure.Part), "Choose what you measured.");
        }

        if (measure.Millimetres is < BodyMeasure.Least or > BodyMeasure.Most)
        {
            throw Refusal.Invalid(nameof(BodyMeasure.Millimetres), "A measure of 10 to 250 cm can be stored.");
        }

        if (measure.Day < BodyWeightService.Earliest || measure.Day > today)
        {
            throw Refusal.Invalid(nameof(BodyMeasure.Day), "Choose a day from the year 2000 up to today.");
        }
    }
}
