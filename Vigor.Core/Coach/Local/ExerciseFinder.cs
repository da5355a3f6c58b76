using System.Collections.Frozen;
using Vigor.Core.Coach.Local.Retrieval;
using Vigor.Core.Exercises;

namespace Vigor.Core.Coach.Local;

/// <summary>Finds the exercise a sentence names: the longest name or alias in it, whatever its number or hyphens.</summary>
internal sealed class ExerciseFinder
{
    private const int LongestName = 6;
    private const int WordsAround = 2;

    private readonly FrozenDictionary<string, Exercise> byTitle;

    // Keys of names of several words, by themselves without the blanks.
    private readonly FrozenDictionary<string, string> byJoined;

    // Names of one word.
    private readonly string[] singles;

    public ExerciseFinder(ExerciseCatalogue catalogue)
    {
        var titles = ExerciseTitles.By(catalogue.All, title => Key(PlainWords.Of(title)));
        foreach (var (general, slug, _) in General)
        {
            titles.TryAdd(general, catalogue.Get(slug));
        }

        byTitle = titles.ToFrozenDictionary(StringComparer.Ordinal);
        singles = [.. titles.Keys.Where(key => !key.Contains(' ', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        byJoined = titles.Keys.Where(key => key.Contains(' ', StringComparison.Ordinal)).DistinctBy(key => key.Replace(" ", "", StringComparison.Ordinal)).ToFrozenDictionary(key => key.Replace(" ", "", StringComparison.Ordinal), StringComparer.Ordinal);
    }

    private static readonly string[] Joining = ["or", "vs", "versus", "and", "better", "is", "the", "a", "what", "which", "than", "difference", "between", "compared", "to", "with"];

    // What people mean by one word.
    private static IEnumerable<(string Word, string Slug, bool HasTopic)> General =>
    [
        ("squat", "air-squat", true), ("lunge", "reverse-lunge", true), ("plank", "plank", true), ("row", "dumbbell-bent-over-row", true), ("curl", "dumbbell-curl", true),
        ("bench", "barbell-bench-press", true), ("hip thrust", "barbell-hip-thrust", false), ("rdl", "barbell-romanian-deadlift", false), ("ohp", "barbell-overhead-press", false),
    ];

    /// <summary>The exercise, or null when none is named.</summary>
    public Exercise? Find(string text) => Longest(text) is { } key ? byTitle[key] : null;

    /// <summary>The two exercises that a text names, in no order; null when it names fewer.</summary>
    public (Exercise First, Exercise Second)? FindTwo(string text)
    {
        if (Find(text) is not { } first || Longest(text) is not { } key)
        {
            return null;
        }

        // "Romanian deadlift or conventional" leaves the second half of a name unsaid.
        var rest = Without(text);
        var other = Longest(rest) ?? Longest($"{string.Join(' ', PlainWords.Of(rest).Except(Joining))} {key.Split(' ')[^1]}");
        return other is null || byTitle[other].Slug == first.Slug || IsEverydayTitle(key) || IsEverydayTitle(other) ? null : (first, byTitle[other]);
    }

    /// <summary>Whether the exercise is named by a word of everyday talk, such as "stretch", "swimming" or "HIIT", of which topics know more than the catalogue.</summary>
    public bool IsEveryday(string text) => Longest(text) is { } key && IsEverydayTitle(key);

    /// <summary>Whether the text is little more than the name of an exercise.</summary>
    public bool IsAllAbout(string text) => Longest(text) is { } key && PlainWords.Of(text).Length <= key.Split(' ').Length + WordsAround;

    /// <summary>Whether the name says which exercise, rather than a family such as "squat" that a topic explains better.</summary>
    public bool IsSpecific(string text) => Longest(text) is { } key && General.All(general => general.Word != key || !general.HasTopic) && key is not ("deadlift" or "bench press" or "pushup" or "pullup");

    /// <summary>The words of a text that are not the name of the exercise it names.</summary>
    public string Without(string text)
    {
        var words = PlainWords.Of(text);
        return Place(words) is { } place ? string.Join(' ', [.. words[..place.Start], .. words[place.End..]]) : string.Join(' ', words);
    }

    private bool IsEverydayTitle(string key) => !key.Contains(' ', StringComparison.Ordinal) && byTitle[key] is { ByChoice: true, Pattern: MovementPattern.Cardio or MovementPattern.Mobility };

    private string? Longest(string text)
    {
        var words = PlainWords.Of(text);
        if (Place(words) is not { } place)
        {
            return null;
        }

        var key = Key(words.AsSpan(place.Start, place.End - place.Start));
        return byTitle.ContainsKey(key) ? key : KeyOf(words[place.Start]);
    }

    private (int Start, int End)? Place(string[] words) => Exact(words) ?? Joined(words);

    // "Benchpres" and "legpress": a name written as one word, with a slip where it is long enough.
    private (int Start, int End)? Joined(string[] words)
    {
        var place = Array.FindIndex(words, word => KeyOf(word) is not null);
        return place < 0 ? null : (place, place + 1);
    }

    private string? KeyOf(string word)
    {
        const int Shortest = 7;
        if (word.Length < Shortest)
        {
            return Slipped(word);
        }

        return Slipped(word) ?? byJoined.GetValueOrDefault(word) ?? byJoined.FirstOrDefault(title => title.Key.Length >= Shortest && Slips.AreOneApart(word, title.Key)).Value;
    }

    // "Wquat": no other word is meant by a first letter hit beside its key.
    private string? Slipped(string word)
    {
        const int Shortest = 5;
        var stem = Terms.Stem(word);
        return stem.Length < Shortest || byTitle.ContainsKey(stem) ? null : singles.FirstOrDefault(title => Slips.AreFirstAmiss(stem, title));
    }

    private (int Start, int End)? Exact(string[] words)
    {
        for (var length = Math.Min(LongestName, words.Length); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                if (byTitle.ContainsKey(Key(words.AsSpan(start, length))))
                {
                    return (start, start + length);
                }
            }
        }

        return null;
    }

    // "Push-up", "push ups" and "pushups" are one.
    private static string Key(ReadOnlySpan<string> words)
    {
        var stems = new List<string>(words.Length);
        foreach (var word in words)
        {
            var stem = Terms.Stem(word);
            if (stem is ("up" or "ups") && stems is [.., "push" or "pull" or "chin" or "sit" or "step"])
            {
                stems[^1] += "up";
            }
            else
            {
                stems.Add(stem);
            }
        }

        return string.Join(' ', stems);
    }
}
