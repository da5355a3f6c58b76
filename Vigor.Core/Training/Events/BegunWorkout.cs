using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Plans;
using Vigor.Core.Training.Editing;

namespace Vigor.Core.Training.Events;

/// <summary>A workout that was begun while nobody could be asked: it consists of what the device knew.</summary>
internal static class BegunWorkout
{
    /// <summary>Whether a workout begins with these exercises, in their order.</summary>
    public static bool Begins(Workout workout, IReadOnlyList<string> slugs) =>
        workout.Exercises.Select(planned => planned.Slug).Take(slugs.Count).SequenceEqual(slugs, StringComparer.Ordinal);

    /// <summary>The exercises that the device began with: as they are planned now, or with the dose they begin with where the plan has them no more.</summary>
    /// <param name="db">The database.</param>
    /// <param name="actor">Who trains.</param>
    /// <param name="catalogue">What can be trained.</param>
    /// <param name="planned">What the plan consists of now.</param>
    /// <param name="slugs">What the device began with.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="Refusal">There are too many, or one that nobody knows.</exception>
    public static async Task<Workout> OfAsync(
        VigorDb db, Actor actor, ExerciseCatalogue catalogue, Workout planned, IReadOnlyList<string> slugs, CancellationToken cancellationToken)
    {
        if (slugs.Count > SessionEditor.MostExercises)
        {
            throw Refusal.Invalid(nameof(WorkoutEvent.Started.Known), $"A workout has up to {SessionEditor.MostExercises} exercises.");
        }

        if (Begins(planned, slugs) && planned.Exercises.Count == slugs.Count)
        {
            return planned;
        }

        var known = await db.CatalogueOfAsync(actor, catalogue, slugs, cancellationToken);
        var left = planned.Exercises.ToList();
        return planned with { Exercises = [.. slugs.Select(Take)] };

        // An exercise may stand in a workout twice: each is taken once.
        PlannedExercise Take(string slug)
        {
            if (left.FirstOrDefault(exercise => exercise.Slug == slug) is { } kept)
            {
                left.Remove(kept);
                return kept;
            }

            return SessionEditor.Fresh(known.Find(slug) ?? throw Refusal.Invalid(nameof(WorkoutEvent.Started.Known), "This workout has an exercise that nobody knows."), 0);
        }
    }
}
