using Vigor.Core.Exercises;

namespace Vigor.Core.Training.Import;

/// <summary>
/// Finds the exercise of the catalogue that another application's name means: the same name, else the same words in any
/// order, else the most alike. A name with a word that the catalogue uses elsewhere ("decline", "machine") is never taken
/// for an exercise without it: a wrong exercise spoils its records, one's own does not. The search of the library, which
/// takes half a word for a whole one, would be wrong here; names, plain words and slips are the same for both.
/// </summary>
internal sealed class ExerciseMatcher
{
    private const double Misspelt = 0.92, AtMostAlike = 0.89, Related = 0.5;
    private const int ShortestMisspelt = 5, LongWord = 8;

    private readonly IReadOnlyDictionary<string, Exercise> byTitle;
    private readonly Dictionary<string, Exercise> byWords = new(StringComparer.Ordinal);
    private readonly List<(Exercise Exercise, SortedSet<string> Words)> titles = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);

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

        // "Bench press (Barbell)": the kit in brackets behind a name that goes without it.
        foreach (var exercise in catalogue.All)
        {
            foreach (var title in exercise.Titles)
            {
                foreach (var item in exercise.Equipment)
                {
                    Add(exercise, $"{title} {Kit(item)}");
                }
            }
        }
    }

    /// <summary>The most likely exercise with its likeness, 0 to 1; nothing below <see cref="ExerciseMatch.Likely"/>.</summary>
    public (Exercise Exercise, double Certainty)? Find(string name)
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
            if (byWords.TryGetValue(Key(words.Where(word => word != idle)), out var exercise))
            {
                return (exercise, 1);
            }
        }

        words.ExceptWith(["weighted", "bodyweight"]);
        var best = Candidates(words).Select(entry => (entry.Exercise, Certainty: Certainty(words, entry.Words))).DefaultIfEmpty().MaxBy(entry => entry.Certainty);
        return best.Certainty >= ExerciseMatch.Likely ? best : null;
    }

    /// <summary>An exercise in which the body does the same with other kit or in another posture, for what trains what; null when there is none.</summary>
    public Exercise? Relative(string name)
    {
        var movement = ExerciseWords.Movement(ExerciseWords.Of(name));
        var best = Candidates(movement)
            .Where(entry => entry.Exercise.Pattern is not (MovementPattern.Cardio or MovementPattern.Mobility))
            .Select(entry => (entry.Exercise, Likeness: Shared(movement, ExerciseWords.Movement(entry.Words))))
            .DefaultIfEmpty()
            .MaxBy(entry => entry.Likeness);
        return best.Likeness > Related ? best.Exercise : null;
    }

    private void Add(Exercise exercise, string title)
    {
        var words = ExerciseWords.Of(title);
        if (!byWords.TryAdd(Key(words), exercise))
        {
            return;
        }

        foreach (var word in words)
        {
            (byWord.TryGetValue(word, out var places) ? places : byWord[word] = []).Add(titles.Count);
        }

        titles.Add((exercise, words));
    }

    /// <summary>Titles that have a word of the name; all of them when every word may be misspelt.</summary>
    private IEnumerable<(Exercise Exercise, SortedSet<string> Words)> Candidates(SortedSet<string> words)
    {
        var places = words.SelectMany(word => byWord.GetValueOrDefault(word, [])).Distinct().ToList();
        return places.Count > 0 ? places.Select(place => titles[place]) : titles;
    }

    private double Certainty(SortedSet<string> words, SortedSet<string> title)
    {
        List<string> more = [.. words.Except(title)], missing = [.. title.Except(words)];
        foreach (var word in more.ToList())
        {
            if (byWord.ContainsKey(word))
            {
                return 0;
            }

            if (word.Length >= ShortestMisspelt && missing.Find(other => Slips.Between(word, other) <= (word.Length < LongWord ? 1 : 2)) is { } meant)
            {
                more.Remove(word);
                missing.Remove(meant);
            }
        }

        return (more.Count, missing.Count) switch
        {
            (0, 0) => Misspelt,
            ( > 0, > 0) => 0,
            _ => Math.Min(AtMostAlike, Likeness(Key(words), Key(title))),
        };
    }

    private static double Shared(SortedSet<string> left, SortedSet<string> right) =>
        left.Count == 0 || right.Count == 0 ? 0 : (double)left.Count(right.Contains) / left.Union(right).Count();

    /// <summary>Letters that need no change, of those in the longer text.</summary>
    internal static double Likeness(string left, string right)
    {
        var longest = Math.Max(left.Length, right.Length);
        return longest == 0 || Math.Min(left.Length, right.Length) < longest * ExerciseMatch.Likely ? 0 : 1 - ((double)Slips.Between(left, right) / longest);
    }

    private static string Kit(EquipmentItem item) => item switch
    {
        EquipmentItem.EzBar => "ez bar",
        EquipmentItem.TrapBar => "trap bar",
        EquipmentItem.SuspensionTrainer => "TRX",
        EquipmentItem.MedicineBall => "medicine ball",
        EquipmentItem.StabilityBall => "stability ball",
        _ => item.ToString(),
    };

    private static string Key(IEnumerable<string> words) => string.Join(' ', words);
}
