namespace Vigor.Core.Coach.Local;

/// <summary>Questions that lean on the one before, such as "and for legs?" or "is there something easier?".</summary>
internal sealed class FollowUps(ExerciseFinder finder)
{
    private const int ShortInWords = 3, LeaningInWords = 9;

    private static readonly string[] Openings =
        ["and what about", "and how about", "what about", "how about", "and for", "and", "but", "or", "ok and", "okay and", "also", "then", "so", "what if", "same for", "und", "et", "y", "e"];

    private static readonly string[] Pointing = ["it", "its", "that", "this", "them", "those", "these", "one", "there", "instead", "easier", "harder", "else", "why", "more", "another", "still"];

    // They look back at nothing.
    private static readonly string[] Complete = ["thanks", "thank", "hi", "hello", "bye", "stop"];

    // A detail of what was told before: "since yesterday", "for two weeks", "only at night".
    private static readonly string[] Details =
    [
        "since", "yesterday", "today", "this", "morning", "last", "night", "at", "only", "always", "sometimes", "for", "about", "a", "an", "one", "two", "three", "four", "few", "couple", "of", "days", "day", "weeks", "week", "months", "month",
        "years", "year", "hours", "ago", "the", "past", "after", "during", "left", "right", "both", "side", "sides", "every", "time", "training", "mostly", "not", "really", "little", "bit", "more", "and", "on", "in", "evening", "now", "ever", "stairs", "going", "down", "up",
    ];

    /// <summary>Whether the words only add when, where or how often to what was told before.</summary>
    public static bool IsDetail(string question)
    {
        var words = PlainWords.Of(question);
        return words is { Length: > 0 and <= 6 } && !question.Contains('?', StringComparison.Ordinal) && words.All(word => Details.Contains(word) || word.All(char.IsAsciiDigit));
    }

    /// <summary>Whether the question asks for the reason, or doubts what was said.</summary>
    public static bool AsksWhy(string question)
    {
        var text = $" {PlainWords.Line(question)} ";
        return new[] { " why ", " how come ", " really ", " are you sure ", " is that not ", " isnt that ", " is that true ", " says who ", " what for ", " too much ", " so much ", " so little " }.Any(asked => text.Contains(asked, StringComparison.Ordinal));
    }

    /// <summary>Whether the question asks how to do what was spoken of: "how do I break it?".</summary>
    public static bool AsksHow(string question) => PlainWords.Of(question) is ["how", "do" or "can" or "to" or "should" or "would", .., "it" or "that" or "this"];

    /// <summary>Whether the words ask for nothing but more of the same.</summary>
    public static bool AsksForMore(string question) =>
        PlainWords.Of(question) is { Length: > 0 } words && words.All(word => word is "what" or "whats" or "anything" or "something" or "else" or "more" or "tell" or "me" or "other" or "tips" or "and" or "about" or "it" or "go" or "on" or "please" or "can" or "you" or "some")
        && words.Any(word => word is "else" or "more" or "other" or "on");

    /// <summary>Whether the question points at something said before.</summary>
    public static bool Points(string question) => PlainWords.Of(question).Any(Pointing.Contains);

    /// <summary>The question without the words that tie it to what came before.</summary>
    public static string Rest(string question)
    {
        var words = PlainWords.Of(question);
        return string.Join(' ', words[(Opening(words) ?? 0)..]);
    }

    /// <summary>Whether a question is only understood with what came before.</summary>
    public bool Leans(string question)
    {
        var words = PlainWords.Of(question);
        if (words.Length == 0 || Complete.Contains(words[0]))
        {
            return false;
        }

        return Opening(words) is not null
            || IsDetail(question)
            || (words.Length <= LeaningInWords && finder.Find(question) is null && words.Any(Pointing.Contains))
            || (words.Length <= ShortInWords && words.Any(word => word is "why" or "how" or "when" or "where"));
    }

    /// <summary>The question as it may have been meant, the likeliest first.</summary>
    /// <param name="question">What is asked now.</param>
    /// <param name="before">What was asked before.</param>
    public IEnumerable<string> Meant(string question, string before)
    {
        var rest = Rest(question);
        if (finder.Find(question) is { } now)
        {
            if (finder.Find(before) is not null)
            {
                yield return $"{finder.Without(before)} {now.Name}";
            }
        }
        else if (MuscleNames.Word(PlainWords.Of(question)) is { } muscle && MuscleNames.Word(PlainWords.Of(before)) is { } other)
        {
            yield return $" {PlainWords.Line(before)} ".Replace($" {other} ", $" {muscle} ", StringComparison.Ordinal).Trim();
            yield return $"exercises for {rest}";
        }
        else if (finder.Find(before) is { } meant)
        {
            yield return $"{rest} {meant.Name}";
        }

        yield return $"{rest} {before}";
    }

    private static int? Opening(string[] words)
    {
        foreach (var opening in Openings)
        {
            var parts = opening.Split(' ');
            if (words.Length > parts.Length && words.AsSpan(0, parts.Length).SequenceEqual(parts))
            {
                return parts.Length;
            }
        }

        return null;
    }
}
