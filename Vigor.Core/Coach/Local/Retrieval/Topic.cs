namespace Vigor.Core.Coach.Local.Retrieval;

/// <summary>Something Vigor's own coach knows by heart.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Questions">How people ask for it.</param>
/// <param name="Words">Further words they use.</param>
/// <param name="Answer">The answer, Markdown.</param>
/// <param name="Why">The reason behind it, Markdown; null where none is told.</param>
internal sealed record Topic(string Title, IReadOnlyList<string> Questions, string Words, string Answer, string? Why)
{
    private const string Folder = "topics/";
    private const string Heading = "## ";
    private const string Question = "> ";
    private const string FurtherWords = "Words:";
    private const string Reason = "Why: ";

    /// <summary>The topics shipped with Vigor, from the files in <c>Topics</c>.</summary>
    public static IReadOnlyList<Topic> ReadAll() =>
        [.. Files().Order(StringComparer.Ordinal).SelectMany(file => Sections(Read(file))).Select(Parse)];

    /// <summary>What people ask a coach that is none of a coach's business, from <c>elsewhere.md</c>; these topics have no answer.</summary>
    public static IReadOnlyList<Topic> ReadElsewhere() => [.. Sections(Read("elsewhere")).Select(Parse)];

    private static IEnumerable<string> Files() =>
        typeof(Topic).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Topic).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Sections(string text) => $"\n{text}".Split($"\n{Heading}").Skip(1);

    private static Topic Parse(string section)
    {
        var lines = section.Split('\n');
        return new(
            lines[0].Trim(),
            [.. lines.Where(line => line.StartsWith(Question, StringComparison.Ordinal)).Select(line => line[Question.Length..])],
            lines.First(line => line.StartsWith(FurtherWords, StringComparison.Ordinal))[FurtherWords.Length..].Trim(),
            string.Join('\n', lines.SkipWhile(line => !line.StartsWith(FurtherWords, StringComparison.Ordinal)).Skip(1).Where(line => !line.StartsWith(Reason, StringComparison.Ordinal))).Trim(),
            lines.FirstOrDefault(line => line.StartsWith(Reason, StringComparison.Ordinal))?[Reason.Length..]);
    }
}
