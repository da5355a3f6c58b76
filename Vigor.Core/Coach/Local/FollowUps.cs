using Vigor.Core.Exercises;

namespace Vigor.Core.Coach.Local;

/// <summary>Questions that lean on the one before, such as "and for legs?" or "is there something easier?".</summary>
internal sealed class FollowUps(ExerciseFinder finder)
{
    private const int ShortInWords = 3, LeaningInWords = 9;

    private static readonly string[] Openings =
        ["and what about", "and how about", "what about", "how about", "and for", "and", "but", "or", "ok and", "okay and", "also", "then", "so", "what if", "same for", "und", "et", "y", "e"];

    private static readonly string[] Pointing = ["it", "its", "that", "this", "them", "those", "these", "one", "there", "instead", "easier", "harder", "else", "why", "more", "another"];

    // They look back at nothing.
    private static readonly string[] Complete = ["thanks", "thank", "hi", "hello", "bye", "stop"];

    /// <summary>The question without the words that tie it to what came before.</summary>
    public static string Rest(string question)
    {
        var words = Wording.Words(question);
        return string.Join(' ', words[(Opening(words) ?? 0)..]);
    }

    /// <summary>Whether a question is only understood with what came before.</summary>
    public bool Leans(string question)
    {
        var words = Wording.Words(question);
        if (words.Length == 0 || Complete.Contains(words[0]))
        {
            return false;
        }

        return Opening(words) is not null
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
        else if (MuscleNames.Find(Wording.Words(question)) is not null && MuscleNames.Find(Wording.Words(before)) is not null)
        {
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
