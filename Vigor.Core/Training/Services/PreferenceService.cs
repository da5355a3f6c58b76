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
    public async Task<ExercisePreference> ChangeAsync(Actor actor, string slug, Func<ExercisePreference, ExercisePreference> change, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var stored = await db.ExercisePreferences.SingleOrDefaultAsync(kept => kept.UserId == actor.UserId && kept.Slug == slug, cancellationToken);
            var preference = change(stored ?? new() { UserId = actor.UserId, Slug = slug }).Checked();
            if (stored is null)
            {
                db.ExercisePreferences.Add(preference);
            }
            else
            {
                db.Replace(stored, preference);
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
