using Vigor.Core.Exercises;

namespace Vigor.Core.Training;

/// <summary>Names of exercises in the log, which outlives the catalogue's entries.</summary>
internal static class ExerciseNames
{
    /// <summary>The catalogue's name, or the slug in words.</summary>
    public static string NameOf(this ExerciseCatalogue catalogue, string slug) => catalogue.Find(slug)?.Name ?? slug.Replace('-', ' ');
}
