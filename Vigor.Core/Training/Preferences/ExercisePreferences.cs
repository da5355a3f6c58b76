using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Training.Preferences;

/// <summary>The door to what people want remembered about exercises.</summary>
public sealed class ExercisePreferences(IDbContextFactory<VigorDb> contexts)
{
    private const int MostTries = 3;

    /// <summary>What is remembered about some exercises; those without anything are left out.</summary>
    public async Task<IReadOnlyDictionary<string, ExercisePreference>> GetAsync(Actor actor, IEnumerable<string> slugs, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(db, actor, [.. slugs], cancellationToken);
    }

    /// <summary>Changes what is remembered about an exercise.</summary>
    /// <exception cref="Refusal">The note is too long.</exception>
    public async Task<ExercisePreference> ChangeAsync(Actor actor, string slug, Action<ExercisePreference> change, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var preference = await db.ExercisePreferences.SingleOrDefaultAsync(kept => kept.UserId == actor.UserId && kept.Slug == slug, cancellationToken);
            if (preference is null)
            {
                preference = new() { UserId = actor.UserId, Slug = slug };
                db.ExercisePreferences.Add(preference);
            }

            change(preference);
            preference.Note = string.IsNullOrWhiteSpace(preference.Note) ? null : preference.Note.Trim();
            if (preference.Note?.Length > ExercisePreference.MaxNote)
            {
                throw Refusal.Invalid(nameof(ExercisePreference.Note), $"A note can be up to {ExercisePreference.MaxNote} characters long.");
            }

            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return preference;
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // A second device wrote the first one in this moment: change that one.
            }
        }
    }

    internal static async Task<IReadOnlyDictionary<string, ExercisePreference>> ReadAsync(VigorDb db, Actor actor, string[] slugs, CancellationToken cancellationToken) =>
        await db.ExercisePreferences.AsNoTracking()
            .Where(preference => preference.UserId == actor.UserId && slugs.Contains(preference.Slug))
            .ToDictionaryAsync(preference => preference.Slug, StringComparer.Ordinal, cancellationToken);
}
