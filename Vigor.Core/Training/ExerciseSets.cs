namespace Vigor.Core.Training;

/// <summary>Sets of one exercise on one day, warm-ups left out.</summary>
/// <param name="Day">The person's day.</param>
/// <param name="Slug">Slug of the exercise.</param>
/// <param name="Sets">How many.</param>
internal sealed record ExerciseSets(DateOnly Day, string Slug, int Sets);
