namespace Vigor.Core.Plans.Drafting;

/// <summary>A workout as a provider wrote it, before it is checked.</summary>
/// <param name="Name">Its name; empty when none was given.</param>
/// <param name="Description">What it is good for; empty when nothing was said.</param>
/// <param name="Exercises">Its exercises; a slug may stand for nothing that is known.</param>
public sealed record PlanDraft(string Name, string Description, IReadOnlyList<PlannedExercise> Exercises)
{
    /// <summary>Fewest exercises that make a workout.</summary>
    public const int Fewest = 3;

    /// <summary>Exercises beyond this many are not read.</summary>
    public const int Most = 40;

    /// <summary>Whether somebody who saw the other one would see nothing new: the same name and the same exercises.</summary>
    public bool LooksLike(PlanDraft? other) => Name == other?.Name && Exercises.SequenceEqual(other.Exercises);
}
