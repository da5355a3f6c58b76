using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Import;

/// <summary>What an exercise of a file is taken for.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Sets">Sets of it in the file.</param>
/// <param name="Slug">The exercise it is; absent for one that becomes the person's own.</param>
/// <param name="Certainty">0 to 1: 1 for the same name, less for one that is alike.</param>
/// <param name="IsLeftOut">Whether its sets are not imported.</param>
/// <param name="IsTimed">Whether its sets are measured in seconds or metres only.</param>
public sealed record ExerciseMatch(string Name, int Sets, string? Slug, double Certainty, bool IsLeftOut = false, bool IsTimed = false)
{
    /// <summary>From this likeness on it is taken without asking.</summary>
    public const double Sure = 0.9;

    /// <summary>From this likeness on it is worth a question; below it becomes the person's own.</summary>
    public const double Likely = 0.75;

    /// <summary>Whether its weights in the file are help, which is kept as such and not counted as lifted.</summary>
    /// <param name="known">The exercises of the person.</param>
    public bool IsHelped(ExerciseCatalogue known) => !IsLeftOut && Assistance.IsHelp(Name, Slug is null ? null : known.Find(Slug));

    /// <summary>Whether the person should have a look.</summary>
    public bool IsQuestion => !IsLeftOut && Slug is not null && Certainty < Sure;

    /// <summary>Whether it becomes the person's own.</summary>
    public bool IsOwn => !IsLeftOut && Slug is null;
}
