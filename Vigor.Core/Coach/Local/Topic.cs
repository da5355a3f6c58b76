namespace Vigor.Core.Coach.Local;

/// <summary>Something Vigor's own coach knows by heart.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Questions">How people ask for it.</param>
/// <param name="Words">Further words they use.</param>
/// <param name="Answer">The answer, Markdown.</param>
internal sealed record Topic(string Title, IReadOnlyList<string> Questions, string Words, string Answer)
{
    private const string Heading = "## ";
    private const string Question = "> ";
    private const string FurtherWords = "Words:";

    /// <summary>The topics shipped with Vigor, from <c>topics.md</c>.</summary>
    public static IReadOnlyList<Topic> ReadAll()
    {
        using var file = typeof(Topic).Assembly.GetManifestResourceStream("topics.md")
            ?? throw new InvalidOperationException("The coach's topics are missing from the assembly.");
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split($"\n{Heading}").Skip(1).Select(Parse)];
    }

    private static Topic Parse(string section)
    {
        var lines = section.Split('\n');
        return new(
            lines[0].Trim(),
            [.. lines.Where(line => line.StartsWith(Question, StringComparison.Ordinal)).Select(line => line[Question.Length..])],
            lines.First(line => line.StartsWith(FurtherWords, StringComparison.Ordinal))[FurtherWords.Length..].Trim(),
            string.Join('\n', lines.SkipWhile(line => !line.StartsWith(FurtherWords, StringComparison.Ordinal)).Skip(1)).Trim());
    }
}
