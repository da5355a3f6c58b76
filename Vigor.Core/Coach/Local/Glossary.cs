namespace Vigor.Core.Coach.Local;

/// <summary>
/// The words of one language that tell what a question is about, each with English ones for it: enough to find an answer,
/// never to write one. The files are in <c>Tongues</c>.
/// </summary>
internal sealed class Glossary
{
    private const string Folder = "tongues/";
    private const string Preface = "Before: ";
    private const string Unknown = "Nothing: ";

    private static readonly string[] Lifts = ["squat", "deadlift", "bench press", "overhead press", "row", "more pull-ups"];

    private readonly Entry[] entries;

    private Glossary(string[] lines)
    {
        Before = lines.Single(line => line.StartsWith(Preface, StringComparison.Ordinal))[Preface.Length..];
        Nothing = lines.Single(line => line.StartsWith(Unknown, StringComparison.Ordinal))[Unknown.Length..];
        entries =
        [
            .. lines
                .Where(line => line.Length > 0 && char.IsLower(line[0]))
                .Select(line => line.Split(": ", 2))
                .SelectMany(parts => parts[1].Split(' '), (parts, said) => new Entry(parts[0], said.Split('_')))
                .OrderByDescending(entry => entry.Said.Length),
        ];
    }

    /// <summary>Says in its language that the answer which follows is in English.</summary>
    public string Before { get; }

    /// <summary>Says in its language that there is no answer.</summary>
    public string Nothing { get; }

    /// <summary>What is said in its language around an answer that is in English, or in place of none.</summary>
    public string Around(LocalReply reply) => reply.About == LocalKnowledge.Nothing ? Nothing : $"{Before}\n\n{reply.Text}";

    /// <summary>All glossaries, by ISO 639-1 code.</summary>
    public static IReadOnlyDictionary<string, Glossary> ReadAll() => typeof(Glossary).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(name => name[Folder.Length..], Read);

    /// <summary>English words for what a text is about, in its order; empty when nothing in it is known.</summary>
    public string InEnglish(string text) => Told(text).English;

    /// <summary>How many words of a text it knows.</summary>
    public int Knows(string text) => Told(text).Words;

    // What is said in several words is not read as those words one by one: "peso muerto" is no weight.
    private (string English, int Words) Told(string text)
    {
        var words = PlainWords.Of(text);
        var isTaken = new bool[words.Length];
        List<(int Place, string English)> found = [];
        foreach (var same in entries.GroupBy(entry => entry.Said.Length))
        {
            var wasTaken = isTaken.ToArray();
            foreach (var (entry, place) in same.SelectMany(entry => Places(entry, words, wasTaken).Select(place => (entry, place))))
            {
                found.Add((place, entry.English));
                isTaken.AsSpan(place, entry.Said.Length).Fill(true);
            }
        }

        // What hurts is the question, and the exercise only says when.
        var isComplaint = found.Exists(hit => IsComplaint(hit.English));
        var told = found.Where(hit => !isComplaint || !IsExercise(hit.English)).OrderBy(hit => hit.Place).Select(hit => hit.English).Distinct();
        return (string.Join(' ', told), isTaken.Count(taken => taken));
    }

    private static IEnumerable<int> Places(Entry entry, string[] words, bool[] isTaken) => Enumerable
        .Range(0, Math.Max(0, words.Length - entry.Said.Length + 1))
        .Where(place => entry.Said.Select((known, offset) => !isTaken[place + offset] && Is(words[place + offset], known)).All(same => same));

    private static bool IsComplaint(string english) => english.StartsWith("sore ", StringComparison.Ordinal) || english.EndsWith(" hurts", StringComparison.Ordinal) || english.EndsWith(" hurt", StringComparison.Ordinal);

    private static bool IsExercise(string english) => english.EndsWith(" form", StringComparison.Ordinal) || english.StartsWith("first ", StringComparison.Ordinal) || Lifts.Contains(english);

    private static bool Is(string word, string known) =>
        known[^1] == '*' ? word.StartsWith(known[..^1], StringComparison.Ordinal) : word == known;

    private static Glossary Read(string name)
    {
        using var reader = new StreamReader(typeof(Glossary).Assembly.GetManifestResourceStream(name)!);
        return new(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n'));
    }

    /// <summary>A word, or several that follow each other, with English ones for it; a star stands for any ending.</summary>
    private sealed record Entry(string English, string[] Said);
}
