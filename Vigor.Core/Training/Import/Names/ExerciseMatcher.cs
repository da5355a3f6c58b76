using System.Collections.Frozen;
using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Import.Names;

/// <summary>
/// Finds the exercise of the catalogue that another application's name means: the same name, else the same words in any
/// order, else the same movement with the same kit, else the most alike. A name with a word that the catalogue uses elsewhere
/// ("decline", "machine") is never taken for an exercise without it: a wrong exercise spoils its records, one's own does not.
/// The search of the library, which takes half a word for a whole one, would be wrong here; names, plain words and slips are
/// the same for both.
/// </summary>
internal sealed class ExerciseMatcher
{
    private const double Misspelt = 0.92, AtMostAlike = 0.89, Related = 0.5, Asked = 0.8;
    private const int MostOfAName = 2;

    // A plate or a belt makes these harder without making them another exercise.
    private static readonly FrozenSet<string> TakeAddedLoad = FrozenSet.ToFrozenSet(
        [
            "pull-up", "wide-grip-pull-up", "neutral-grip-pull-up", "weighted-pull-up", "chin-up", "muscle-up", "chest-dip", "ring-dip", "bench-dip", "push-up", "weighted-push-up", "inverted-row", "back-extension",
            "glute-ham-raise", "reverse-hyperextension", "nordic-curl", "sit-up", "decline-sit-up", "crunch", "decline-crunch", "russian-twist", "hanging-leg-raise", "hanging-knee-raise", "captains-chair-knee-raise",
            "parallel-bar-leg-raise", "ab-wheel-rollout", "plank", "dead-hang", "pistol-squat", "stability-ball-crunch", "oblique-crunch", "wall-ball", "medicine-ball-slam",
        ],
        StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, Exercise> byTitle;
    private readonly Dictionary<string, Exercise> byWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Exercise> whenLoaded = new(StringComparer.Ordinal);
    private readonly NamedExercises byParts = new();
    private readonly List<(Exercise Exercise, Wording Title)> titles = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly List<(string Word, uint Letters)> vocabulary;

    public ExerciseMatcher(ExerciseCatalogue catalogue)
    {
        byTitle = ExerciseTitles.By(catalogue.All, PlainWords.Line);
        foreach (var (slug, name) in OtherNames.All)
        {
            if (catalogue.Find(slug) is { } exercise)
            {
                Add(exercise, name);
            }
        }

        foreach (var (exercise, title) in ExerciseTitles.Of(catalogue.All))
        {
            Add(exercise, title);
        }

        foreach (var (slug, name) in OtherNames.Loaded)
        {
            if (catalogue.Find(slug) is { } exercise)
            {
                whenLoaded[NameReading.KeyOf(ExerciseWords.Of(name))] = exercise;
            }
        }

        vocabulary = [.. byWord.Keys.Where(word => word.Length >= Wording.ShortestSlip - 1).Select(word => (word, Wording.LettersOf(word)))];
    }

    /// <summary>The most likely exercise with its likeness, 0 to 1; nothing below <see cref="ExerciseMatch.Likely"/>.</summary>
    /// <param name="name">What the file calls it.</param>
    /// <param name="isLoaded">Whether most of its sets carry weight; absent where that is not known.</param>
    public (Exercise Exercise, double Certainty)? Find(string name, bool? isLoaded = null)
    {
        if (ByName(name) is not { } found)
        {
            return null;
        }

        return isLoaded switch
        {
            true when !TakesLoad(found.Exercise, name) => Loaded(name, found.Exercise),
            false when found is { Exercise: { LoadType: LoadType.External, Equipment: not [EquipmentItem.Machine or EquipmentItem.Cable or EquipmentItem.Band] }, Certainty: 1 } => Unloaded(name) ?? found,
            _ => found,
        };
    }

    /// <summary>An exercise in which the body does the same with other kit or in another posture, for what trains what; null when there is none.</summary>
    public Exercise? Relative(string name)
    {
        var movement = ExerciseWords.Movement(ExerciseWords.Of(name));
        var best = Sharing(movement)
            .Where(entry => entry.Exercise.Pattern is not (MovementPattern.Cardio or MovementPattern.Mobility))
            .Select(entry => (entry.Exercise, Likeness: Shared(movement, ExerciseWords.Movement(entry.Title.Words))))
            .DefaultIfEmpty()
            .MaxBy(entry => entry.Likeness);
        return best.Likeness > Related ? best.Exercise : null;
    }

    private (Exercise Exercise, double Certainty)? ByName(string name)
    {
        if (byTitle.TryGetValue(PlainWords.Line(name), out var same))
        {
            return (same, 1);
        }

        var words = ExerciseWords.Of(name);
        if (words.Count == 0)
        {
            return null;
        }

        // A load on an exercise of the body alone is a figure of its sets, not another exercise.
        foreach (var idle in (ReadOnlySpan<string>)["", "weighted", "bodyweight"])
        {
            if (byWords.TryGetValue(NameReading.KeyOf(words.Where(word => word != idle)), out var exercise) && !(idle == "bodyweight" && exercise.LoadType == LoadType.External && words.Contains(idle)))
            {
                return (exercise, 1);
            }
        }

        words.Remove("weighted");
        var reading = NameReading.Of(words);
        if (byParts.Find(reading) is { } told)
        {
            return (told, 1);
        }

        if (byParts.Kin(reading) is { } kin)
        {
            return (kin, Asked);
        }

        words.Remove("bodyweight");
        return Alike(words);
    }

    private (Exercise Exercise, double Certainty)? Alike(SortedSet<string> words)
    {
        var name = Wording.Of(words);
        var best = Holding(name).Select(entry => (entry.Exercise, Certainty: Certainty(name, entry.Title))).DefaultIfEmpty().MaxBy(entry => entry.Certainty);
        if (best.Certainty >= ExerciseMatch.Likely)
        {
            return best;
        }

        return Partly(words) is { } part ? (part, Asked) : null;
    }

    /// <summary>
    /// What a name means without a word that nobody knows ("Dave's lat pulldown"), or done with both sides where only that is
    /// known: worth a question, no more.
    /// </summary>
    private Exercise? Partly(SortedSet<string> words)
    {
        var rest = words.Where(word => byWord.ContainsKey(word) && word is not ("single" or "arm")).ToList();
        return rest.Count < MostOfAName || rest.Count == words.Count
            ? null
            : byWords.GetValueOrDefault(NameReading.KeyOf(rest)) ?? byParts.Find(NameReading.Of(rest));
    }

    private static bool TakesLoad(Exercise exercise, string name) => exercise.LoadType == LoadType.External
        || exercise.Assisted
        || exercise.Pattern == MovementPattern.Carry
        || TakeAddedLoad.Contains(exercise.Slug)
        || PlainWords.Of(name).Contains("weighted");

    /// <summary>
    /// What sets with weight are, whose name alone means an exercise of the body: the loaded lift of that movement. Where there
    /// is none, or more than one, a question; what is stretched or done for a time is nothing of the kind.
    /// </summary>
    private (Exercise Exercise, double Certainty)? Loaded(string name, Exercise found)
    {
        var words = ExerciseWords.Of(name);
        if (whenLoaded.TryGetValue(NameReading.KeyOf(words), out var usual))
        {
            return (usual, 1);
        }

        var loaded = byParts.Loaded(NameReading.Of(words));
        if (loaded.Count > 0)
        {
            return (loaded[0], loaded.Count == 1 ? 1 : Asked);
        }

        return found.LoadType == LoadType.BodyWeight && found.Pattern is not (MovementPattern.Mobility or MovementPattern.Cardio) ? (found, Asked) : null;
    }

    private (Exercise Exercise, double Certainty)? Unloaded(string name) =>
        NameReading.Of(ExerciseWords.Of(name)) is { Kit.Count: 0 } reading && byParts.Unloaded(reading) is [var exercise] && exercise.Pattern is not MovementPattern.Mobility ? (exercise, 1) : null;

    private void Add(Exercise exercise, string title)
    {
        var words = ExerciseWords.Of(title);
        if (!byWords.TryAdd(NameReading.KeyOf(words), exercise))
        {
            return;
        }

        byParts.Add(exercise, words);
        foreach (var word in words)
        {
            (byWord.TryGetValue(word, out var places) ? places : byWord[word] = []).Add(titles.Count);
        }

        titles.Add((exercise, Wording.Of(words)));
    }

    /// <summary>
    /// Titles that may be meant: those with every word of the name that the catalogue knows; where it knows none, those with a word
    /// that one of them may be a slip of.
    /// </summary>
    private IEnumerable<(Exercise Exercise, Wording Title)> Holding(Wording name)
    {
        var known = name.Words.Where(byWord.ContainsKey).OrderBy(word => byWord[word].Count).ToList();
        return known.Count > 0
            ? byWord[known[0]].Select(place => titles[place]).Where(entry => entry.Title.Has(known))
            : name.Words.SelectMany(Meant).SelectMany(word => byWord[word]).Distinct().Order().Select(place => titles[place]);
    }

    /// <summary>Titles that have a word of a movement.</summary>
    private IEnumerable<(Exercise Exercise, Wording Title)> Sharing(SortedSet<string> words) =>
        words.SelectMany(word => byWord.GetValueOrDefault(word, [])).Distinct().Select(place => titles[place]);

    /// <summary>Words of the catalogue that a word may be a slip of. A slip changes two letters at most, so that most need no comparing.</summary>
    private IEnumerable<string> Meant(string word)
    {
        if (!Wording.MayBeSlip(word))
        {
            return [];
        }

        var letters = Wording.LettersOf(word);
        return vocabulary.Where(other => Wording.IsSlip(word, letters, other.Word, other.Letters)).Select(other => other.Word);
    }

    /// <summary>How certain it is that a name means a title that <see cref="Holding"/> gave: a word of the name that it lacks is one that nobody knows.</summary>
    private static double Certainty(Wording name, Wording title) => name.Beside(title) switch
    {
        (0, 0) => Misspelt,
        ( > 0, > 0) => 0,
        _ => Math.Min(AtMostAlike, Likeness(name.Key, title.Key)),
    };

    private static double Shared(SortedSet<string> left, SortedSet<string> right) =>
        left.Count == 0 || right.Count == 0 ? 0 : (double)left.Count(right.Contains) / left.Union(right).Count();

    /// <summary>Letters that need no change, of those in the longer text.</summary>
    internal static double Likeness(string left, string right)
    {
        var longest = Math.Max(left.Length, right.Length);
        return longest == 0 || Math.Min(left.Length, right.Length) < longest * ExerciseMatch.Likely ? 0 : 1 - ((double)Slips.Between(left, right) / longest);
    }
}
