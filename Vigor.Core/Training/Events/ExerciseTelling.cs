using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Training.Events;

/// <summary>Takes what somebody wants remembered about an exercise beyond this workout.</summary>
internal static class ExerciseTelling
{
    /// <summary>Changes what is remembered about the exercise at a place.</summary>
    /// <exception cref="Refusal">There is no such exercise, or the note is too long.</exception>
    public static async Task<EventResult> KeepAsync(
        VigorDb db, Actor actor, Session session, ExercisePlace exercise, Func<ExercisePreference, ExercisePreference> change, CancellationToken cancellationToken)
    {
        var slug = session.Workout.Exercises[await db.MeantPlaceAsync(session, exercise, cancellationToken)].Slug;
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

        return default;
    }
}
