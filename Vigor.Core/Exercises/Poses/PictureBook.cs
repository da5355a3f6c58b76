using System.Collections.Concurrent;

namespace Vigor.Core.Exercises.Poses;

/// <summary>The picture of each exercise; one that somebody has added shows the shipped exercise that is most like it.</summary>
public static class PictureBook
{
    private static readonly ConcurrentDictionary<string, MovementPicture> Drawn = new(StringComparer.Ordinal);

    /// <summary>The picture of an exercise.</summary>
    public static MovementPicture Of(Exercise exercise) =>
        Drawn.GetOrAdd(MovementBook.Find(exercise.Slug) is null ? MostLike(exercise).Slug : exercise.Slug, slug => new(MovementBook.Find(slug)!));

    private static Exercise MostLike(Exercise exercise) => ExerciseCatalogue.Default.All.MaxBy(other => Likeness(exercise, other))!;

    // What it is done with tells more to the eye than which of its muscles comes first.
    private static int Likeness(Exercise one, Exercise other) =>
        (one.Pattern == other.Pattern ? 40 : 0)
        + (one.Equipment.SequenceEqual(other.Equipment) ? 30 : 0)
        + (one.Position == other.Position ? 10 : 0)
        + (8 * one.Primary.Intersect(other.Primary).Count())
        + (other.Staple ? 3 : 0);
}
