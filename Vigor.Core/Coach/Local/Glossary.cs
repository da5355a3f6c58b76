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

    private readonly (string English, string[] Words)[] entries;

    private Glossary(string[] lines)
    {
        Before = lines.Single(line => line.StartsWith(Preface, StringComparison.Ordinal))[Preface.Length..];
        Nothing = lines.Single(line => line.StartsWith(Unknown, StringComparison.Ordinal))[Unknown.Length..];
        entries =
        [
            .. lines
                .Where(line => line.Length > 0 && char.IsLower(line[0]))
                .Select(line => line.Split(": ", 2))
                .Select(parts => (parts[0], parts[1].Split(' '))),
        ];
    }

    /// <summary>Says in its language that the answer which follows is in English.</summary>
    public string Before { get; }

    /// <summary>Says in its language that there is no answer.</summary>
    public string Nothing { get; }

    /// <summary>All glossaries, by ISO 639-1 code.</summary>
    public static IReadOnlyDictionary<string, Glossary> ReadAll() => typeof(Glossary).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(name => name[Folder.Length..], Read);

    /// <summary>English words for what a text is about; empty when nothing in it is known.</summary>
    public string InEnglish(string text)
    {
        // "D'eau" and "l'épaule" hold the word that is known, "aujourd'hui" is one.
        string[] words = [.. PlainWords.Of(text), .. PlainWords.Of(text.Replace('\'', ' ').Replace('’', ' '))];
        var found = entries.Where(entry => entry.Words.Any(known => words.Any(word => Is(word, known)))).Select(entry => entry.English).ToList();

        // What hurts is the question, and the exercise only says when.
        return string.Join(' ', found.Exists(IsComplaint) ? found.Where(english => !IsExercise(english)) : found);
    }

    private static bool IsComplaint(string english) => english.StartsWith("sore ", StringComparison.Ordinal) || english.EndsWith(" hurts", StringComparison.Ordinal) || english.EndsWith(" hurt", StringComparison.Ordinal);

    private static bool IsExercise(string english) => english.EndsWith(" form", StringComparison.Ordinal) || english.StartsWith("first ", StringComparison.Ordinal);

    private static bool Is(string word, string known) =>
        known[^1] == '*' ? word.StartsWith(known[..^1], StringComparison.Ordinal) : word == known;

    private static Glossary Read(string name)
    {
        using var reader = new StreamReader(typeof(Glossary).Assembly.GetManifestResourceStream(name)!);
        return new(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n'));
    }
}
