using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach.Local;

/// <summary>The words of questions about one's own training, as <c>questions.txt</c> beside this class lists them.</summary>
internal sealed class QuestionWords
{
    private static readonly IReadOnlySet<string> Correct = new HashSet<string>(StringComparer.Ordinal)
    {
        "last", "past", "fast", "cast", "list", "lost", "best", "rest", "test", "west", "press", "process", "weight", "eight", "weigh", "night", "right", "train", "brain", "tram", "backs", "packs", "rows", "rowing", "growing", "running", "ruining",
        "calves", "curls", "hurls", "later", "lately", "change", "chance", "charge", "stock", "stack", "plates", "planks", "crunch", "thing", "things", "improve", "course", "horse", "arms", "legs", "sore", "more", "score",

        // How much is no slip of when.
        "cuanto", "cuando", "cuanta", "cuantas", "cuantos", "quanto", "quando", "quanta", "quanti", "quante",
    };

    private readonly ILookup<string, (string Key, Phrase[] Phrases)> kinds;

    private QuestionWords(IEnumerable<string> lines) => kinds = lines
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(": ", 2))
        .Select(cells => (Head: cells[0].Split(' ', 2), Phrases: cells[1].Split(", ").Select(pattern => new Phrase(pattern, Correct)).ToArray()))
        .ToLookup(line => line.Head[0], line => (line.Head.Length > 1 ? line.Head[1] : "", line.Phrases), StringComparer.Ordinal);

    /// <summary>The words shipped with Vigor.</summary>
    public static QuestionWords Read()
    {
        using var reader = new StreamReader(typeof(QuestionWords).Assembly.GetManifestResourceStream("questions")!);
        return new(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n'));
    }

    /// <summary>Whether a kind of words that has no keys is there.</summary>
    public bool Has(ToldWords told, string kind) => kinds[kind].Any(line => told.Has(line.Phrases));

    /// <summary>Whether a key of a kind is there.</summary>
    public bool Has(ToldWords told, string kind, string key) => kinds[kind].Any(line => line.Key == key && told.Has(line.Phrases));

    /// <summary>The keys of a kind that are there, in the order of the file.</summary>
    public IEnumerable<string> Keys(ToldWords told, string kind) => kinds[kind].Where(line => told.Has(line.Phrases)).Select(line => line.Key);

    /// <summary>The keys of a kind that are there, in the order of the text.</summary>
    public IEnumerable<string> Told(ToldWords told, string kind) => kinds[kind]
        .SelectMany(line => told.Find(line.Phrases), (line, hit) => (line.Key, hit.Start))
        .OrderBy(found => found.Start)
        .Select(found => found.Key)
        .Distinct(StringComparer.Ordinal);
}
