using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.People.Services;

/// <summary>The door to body weights.</summary>
public sealed class BodyWeightService(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>Most entries that are read at once: a daily one for more than ten years.</summary>
    public const int MostRead = 4000;

    /// <summary>The first day that is believed.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    private const int MostTries = 3;

    /// <summary>Entries since a day, oldest first; the newest <see cref="MostRead"/> when there are more.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="since">The first day; all when absent.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<BodyWeight>> ListAsync(Actor actor, DateOnly? since = null, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var first = since ?? Earliest;
        var newest = await db.BodyWeights.AsNoTracking()
            .Where(entry => entry.UserId == actor.UserId && entry.Day >= first)
            .OrderByDescending(entry => entry.Day)
            .Take(MostRead)
            .Select(entry => new BodyWeight(entry.Day, entry.Grams))
            .ToListAsync(cancellationToken);
        newest.Reverse();
        return newest;
    }

    /// <summary>Stores weights, in place of those of the same days. The newest one becomes the profile's body weight.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="weights">One or many; of two for a day the last one counts.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <exception cref="Refusal">A weight or a day is out of range; nothing is stored then.</exception>
    public async Task StoreAsync(Actor actor, IReadOnlyCollection<BodyWeight> weights, CancellationToken cancellationToken = default)
    {
        if (weights.Count == 0)
        {
            return;
        }

        var byDay = new SortedDictionary<DateOnly, int>();
        foreach (var weight in weights)
        {
            byDay[weight.Day] = weight.Grams;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await WriteAsync(actor, byDay, cancellationToken);
                return;
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // A second device stored one of these days in this moment: the next round replaces it.
            }
        }
    }

    /// <summary>Removes the entry of a day. When it was the newest, the profile goes back to the one before it.</summary>
    /// <exception cref="Refusal">There is none of theirs on this day.</exception>
    public async Task RemoveAsync(Actor actor, DateOnly day, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var newest = await db.BodyWeights
            .Where(entry => entry.UserId == actor.UserId)
            .OrderByDescending(entry => entry.Day)
            .Take(2)
            .ToListAsync(cancellationToken);
        var entry = newest.Find(entry => entry.Day == day)
            ?? await db.BodyWeights.SingleOrDefaultAsync(entry => entry.UserId == actor.UserId && entry.Day == day, cancellationToken)
            ?? throw Refusal.NotFound("body weight");
        db.BodyWeights.Remove(entry);
        if (newest is [var last, var before] && last.Day == day)
        {
            await ToProfileAsync(db, actor, before.Grams, onlyWhen: last.Grams, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task WriteAsync(Actor actor, SortedDictionary<DateOnly, int> byDay, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(profile => profile.UserId == actor.UserId, cancellationToken)
            ?? new Profile { UserId = actor.UserId };
        Check(byDay, profile.DayOf(time.GetUtcNow()));
        var (first, last) = (byDay.Keys.First(), byDay.Keys.Last());
        var known = await db.BodyWeights
            .Where(entry => entry.UserId == actor.UserId && entry.Day >= first && entry.Day <= last)
            .ToDictionaryAsync(entry => entry.Day, cancellationToken);
        foreach (var (day, grams) in byDay)
        {
            if (known.TryGetValue(day, out var entry))
            {
                db.Replace(entry, entry with { Grams = grams });
            }
            else
            {
                db.BodyWeights.Add(new() { UserId = actor.UserId, Day = day, Grams = grams });
            }
        }

        if (!await db.BodyWeights.AnyAsync(entry => entry.UserId == actor.UserId && entry.Day > last, cancellationToken))
        {
            await ToProfileAsync(db, actor, byDay[last], onlyWhen: null, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Check(SortedDictionary<DateOnly, int> byDay, DateOnly today)
    {
        if (byDay.Values.Any(grams => grams is < ProfileRules.MinBodyWeight or > ProfileRules.MaxBodyWeight))
        {
            throw Refusal.Invalid(nameof(BodyWeightEntry.Grams), "A body weight of 30 to 300 kg can be stored.");
        }

        if (byDay.Keys.First() < Earliest || byDay.Keys.Last() > today)
        {
            throw Refusal.Invalid(nameof(BodyWeightEntry.Day), "Choose a day from the year 2000 up to today.");
        }
    }

    private async Task ToProfileAsync(VigorDb db, Actor actor, int grams, int? onlyWhen, CancellationToken cancellationToken)
    {
        var profile = await db.Profiles.SingleOrDefaultAsync(profile => profile.UserId == actor.UserId, cancellationToken);
        if (profile is not null && (onlyWhen is null || profile.BodyWeightGrams == onlyWhen))
        {
            db.Replace(profile, profile with { BodyWeightGrams = grams, UpdatedAt = time.GetUtcNow() });
        }
    }
}
