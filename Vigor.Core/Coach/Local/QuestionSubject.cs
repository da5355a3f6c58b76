using Vigor.Core.Exercises;

namespace Vigor.Core.Coach.Local;

/// <summary>What a question about one's own training is about.</summary>
/// <param name="Key">Its short name: a slug, a muscle group, "push" or "all".</param>
/// <param name="Name">As it is said in a sentence: "the bench press", "legs".</param>
/// <param name="Slugs">The exercises that are meant, the likeliest first; all of the catalogue's that <paramref name="Trains"/> when empty.</param>
/// <param name="Trains">How much of a set of an exercise counts, 0 to 1; null for an exercise and for all of training.</param>
internal sealed record QuestionSubject(string Key, string Name, IReadOnlyList<string> Slugs, Func<Exercise, decimal>? Trains = null)
{
    /// <summary>All of somebody's training.</summary>
    public static QuestionSubject All { get; } = new("all", "training", []);

    /// <summary>Whether it is an exercise.</summary>
    public bool IsExercise => Slugs.Count > 0;

    /// <summary>Whether it is all of somebody's training.</summary>
    public bool IsAll => Key == All.Key;
}
