namespace Vigor.Core.Training.Records;

/// <summary>The records of an exercise; each is absent where it means nothing.</summary>
/// <param name="Slug">Slug in the catalogue.</param>
/// <param name="Name">Name as people read it.</param>
/// <param name="EstimatedMax">Highest estimated one-repetition maximum.</param>
/// <param name="Heaviest">Heaviest load.</param>
/// <param name="MostReps">Most reps without added load.</param>
/// <param name="Longest">Longest time.</param>
/// <param name="Volume">Most load times reps in one set.</param>
/// <param name="Fastest">Highest speed over a distance.</param>
public sealed record ExerciseBests(string Slug, string Name, BestSet? EstimatedMax, BestSet? Heaviest, BestSet? MostReps, BestSet? Longest, BestSet? Volume, BestSet? Fastest)
{
    /// <summary>Whether loads hang on the body, whose own weight is left out of the figures.</summary>
    public bool IsAddedLoad { get; init; }

    /// <summary>The day of the newest of them.</summary>
    public DateOnly Newest => new[] { EstimatedMax, Heaviest, MostReps, Longest, Volume, Fastest }.Max(best => best?.Day) ?? DateOnly.MinValue;
}
