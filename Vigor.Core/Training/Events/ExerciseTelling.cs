using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Training.Events;

/// <summary>Takes what somebody wants remembered about an exercise beyond this workout, and where it hurts.</summary>
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

    /// <summary>
    /// Remembers that an exercise hurts, or no longer does. A warning sign that was told with it stops training, and one that was a slip
    /// does so no longer; a sign of another kind that is open stays.
    /// </summary>
    /// <exception cref="Refusal">There is no such exercise.</exception>
    public static async Task<EventResult> HurtAsync(VigorDb db, Actor actor, Session session, WorkoutEvent.PainTold pain, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var stored = await db.Profiles.SingleOrDefaultAsync(profile => profile.UserId == actor.UserId, cancellationToken);
        var profile = stored ?? new Profile { UserId = actor.UserId };
        var today = profile.DayOf(at);
        if (PainSigns.Worst(pain.Signs) is { StopsTraining: true } sign)
        {
            var before = profile.Readiness;
            var over = before.Flag?.Sign == sign.Rule ? before with { Flag = null } : before;
            var after = profile with { Readiness = pain.IsOver ? over : before.After(new(sign.Rule, today)), UpdatedAt = at };
            if (stored is null)
            {
                db.Profiles.Add(after);
            }
            else
            {
                db.Replace(stored, after);
            }
        }

        return await KeepAsync(db, actor, session, pain.Exercise, kept => kept with { PainSince = pain.IsOver ? null : kept.PainSince ?? today }, cancellationToken);
    }
}
