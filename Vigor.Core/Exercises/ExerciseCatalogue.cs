using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vigor.Core.Exercises;

/// <summary>All exercises Vigor knows, read once from the data file that is part of the assembly.</summary>
public sealed class ExerciseCatalogue
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly IReadOnlyDictionary<string, Exercise> bySlug;
    private readonly ExerciseIndex index;
    private readonly ExerciseCatalogue? shipped;

    /// <summary>A catalogue of the given exercises.</summary>
    /// <exception cref="ArgumentException">Two exercises share a slug.</exception>
    public ExerciseCatalogue(IEnumerable<Exercise> exercises)
    {
        All = [.. exercises.OrderBy(exercise => exercise.Name, StringComparer.Ordinal)];
        bySlug = All.ToFrozenDictionary(exercise => exercise.Slug, StringComparer.Ordinal);
        index = new(All);
    }

    private ExerciseCatalogue(ExerciseCatalogue shipped, IReadOnlyList<Exercise> added, IReadOnlyList<Exercise> putAway)
    {
        this.shipped = shipped;
        (Added, PutAway) = (added, putAway);
        All = added.Count == 0 ? shipped.All : [.. shipped.All.Concat(added).OrderBy(exercise => exercise.Name, StringComparer.OrdinalIgnoreCase)];
        bySlug = added.Concat(putAway).ToDictionary(exercise => exercise.Slug, StringComparer.Ordinal);
        index = shipped.index.With(added);
    }

    /// <summary>The catalogue shipped with Vigor.</summary>
    public static ExerciseCatalogue Default { get; } = Read();

    /// <summary>What one person has added to the shipped ones, and lists.</summary>
    public IReadOnlyList<Exercise> Added { get; } = [];

    /// <summary>What one person has added and put away again.</summary>
    public IReadOnlyList<Exercise> PutAway { get; } = [];

    /// <summary>Every exercise, by name.</summary>
    public IReadOnlyList<Exercise> All { get; }

    /// <summary>The exercise of a slug, or null when there is none.</summary>
    public Exercise? Find(string slug) => bySlug.GetValueOrDefault(slug) ?? shipped?.Find(slug);

    /// <summary>The exercise of a slug that is known to exist.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Exercise Get(string slug) => Find(slug) ?? throw new KeyNotFoundException($"There is no exercise '{slug}'.");

    /// <summary>The exercise that goes by exactly this name or alias, whatever its case, or null.</summary>
    public Exercise? Named(string name) => All.FirstOrDefault(exercise =>
        exercise.Titles.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>This catalogue with exercises that one person has added. It costs little, so it can be made for each request.</summary>
    /// <param name="added">Exercises to list, search and find.</param>
    /// <param name="putAway">Exercises that are found by their slug only.</param>
    public ExerciseCatalogue With(IReadOnlyList<Exercise> added, IReadOnlyList<Exercise> putAway) =>
        added.Count + putAway.Count == 0 ? this : new(this, added, putAway);

    /// <summary>
    /// Exercises whose name and aliases contain every word of the text, best match first. Case does not matter, the
    /// beginning of a word is enough, and a word of five letters or more may have one slip. Without words, all match.
    /// </summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="limit">The most exercises to return, at least 0.</param>
    /// <param name="used">Slugs that somebody does, the most used first: they come before others that match as well.</param>
    public IReadOnlyList<Exercise> Search(string text, int limit, IReadOnlyList<string>? used = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return index.Search(text, limit, used ?? []);
    }

    private static ExerciseCatalogue Read()
    {
        using var file = typeof(ExerciseCatalogue).Assembly.GetManifestResourceStream("catalogue.json")
            ?? throw new InvalidOperationException("The exercise catalogue is missing from the assembly.");
        return new(JsonSerializer.Deserialize<List<Exercise>>(file, Json) ?? []);
    }
}
