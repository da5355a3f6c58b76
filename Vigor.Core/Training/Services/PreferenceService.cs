using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Training.Services;

/// <summary>The door to what people want remembered about exercises.</summary>
public sealed class PreferenceService(IDbContextFactory<VigorDb> contexts)
{
    private const int MostTries = 3;

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
}
