using System.Collections.Frozen;

namespace Vigor.Core.People.Safety;

/// <summary>A sequence of words to look for, as written in the JSON files of <see cref="SafetyRules"/>.</summary>
internal sealed class Phrase
{
    // A slip in a shorter word makes another word ("pain", "rain"), so those must be right but for two letters swapped or one hit twice ("pian", "paiin").
    private const int ShortestForgiven = 5;
    private const int StumbleForgiven = 4;

    // What stands behind one of them is said of something else: "chest pain and sore legs".
    private static readonly FrozenSet<string> Joining = FrozenSet.Create(
        StringComparer.Ordinal, "and", "but", "plus", "also", "und", "aber", "et", "mais", "y", "pero", "e", "ma", "mas", "en", "maar", "i", "ale");

    private readonly Step[] steps;
    private readonly IReadOnlySet<string> neverMisspelled;
    private readonly bool isOneClause;
    private readonly bool isExact;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern, its named words already put in.</param>
    /// <param name="neverMisspelled">Correct words that are one slip away from a word of a pattern.</param>
    /// <param name="isOneClause">Whether a gap ends at a word such as "and".</param>
    /// <param name="isExact">Whether no slip is forgiven: a word that takes back what is said must be that word.</param>
    public Phrase(string pattern, IReadOnlySet<string> neverMisspelled, bool isOneClause = false, bool isExact = false)
    {
        this.isExact = isExact;
        this.neverMisspelled = neverMisspelled;
        this.isOneClause = isOneClause;
        var gap = 0;
        var list = new List<Step>();
        foreach (var part in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] == '~')
            {
                gap = int.Parse(part[1..], System.Globalization.CultureInfo.InvariantCulture);
                continue;
            }

            list.Add(new Step(part.Split('|'), gap));
            gap = 0;
        }

        steps = [.. list];
    }

    /// <summary>The shortest text that says it.</summary>
    public string Example => string.Join(' ', steps.Select(step => step.Alternatives[0].Trim('*')));

    /// <summary>Every place where the phrase stands within one sentence: first word and the word after the last.</summary>
    public IEnumerable<(int Start, int End)> Find(IReadOnlyList<(string Word, int Sentence)> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            if (EndOf(words, start) is { } end)
            {
                yield return (start, end);
            }
        }
    }

    /// <summary>Whether the phrase ends exactly before a word.</summary>
    public bool EndsBefore(IReadOnlyList<(string Word, int Sentence)> words, int index)
    {
        var start = index - steps.Length;
        return start >= 0 && EndOf(words, start) == index;
    }

    private int? EndOf(IReadOnlyList<(string Word, int Sentence)> words, int start)
    {
        if (!Matches(steps[0], words[start].Word))
        {
            return null;
        }

        var at = start + 1;
        foreach (var step in steps.AsSpan(1))
        {
            var last = Math.Min(at + step.Gap, words.Count - 1);
            var found = -1;
            for (var index = at; index <= last && words[index].Sentence == words[start].Sentence; index++)
            {
                if (Matches(step, words[index].Word))
                {
                    found = index;
                    break;
                }

                if (isOneClause && Joining.Contains(words[index].Word))
                {
                    break;
                }
            }

            if (found < 0)
            {
                return null;
            }

            at = found + 1;
        }

        return at;
    }

    private bool Matches(Step step, string word)
    {
        if ((step.Letters & LetterOf(word[0])) == 0)
        {
            return false;
        }

        foreach (var alternative in step.Alternatives)
        {
            if (Matches(alternative, word))
            {
                return true;
            }
        }

        return false;
    }

    private bool Matches(string alternative, string word)
    {
        if (alternative[0] == '*')
        {
            return word.AsSpan().EndsWith(alternative.AsSpan(1));
        }

        if (alternative[0] != word[0])
        {
            return false;
        }

        var isStem = alternative[^1] == '*';
        var wanted = isStem ? alternative.AsSpan(0, alternative.Length - 1) : alternative;
        if (isStem ? word.AsSpan().StartsWith(wanted) : word.AsSpan().SequenceEqual(wanted))
        {
            return true;
        }

        if (isExact)
        {
            return false;
        }

        if (wanted.Length >= ShortestForgiven && !neverMisspelled.Contains(word) && IsSlipOf(word, wanted, isStem))
        {
            return true;
        }

        return wanted.Length == StumbleForgiven && !isStem && !neverMisspelled.Contains(word) && Slips.IsStumbleOf(word, wanted);
    }

    // Every way to match but an ending keeps the first letter, so most words are told apart by it.
    private static uint LetterOf(char first) => 1u << (first & 31);

    private static bool IsSlipOf(string word, ReadOnlySpan<char> wanted, bool isStem)
    {
        if (!isStem)
        {
            return Slips.AreOneApart(word, wanted);
        }

        for (var length = wanted.Length - 1; length <= Math.Min(wanted.Length + 1, word.Length); length++)
        {
            if (Slips.AreOneApart(word.AsSpan(0, length), wanted))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Step(string[] alternatives, int gap)
    {
        /// <summary>Words, any of which will do.</summary>
        public string[] Alternatives { get; } = alternatives;

        /// <summary>How many other words may stand before it.</summary>
        public int Gap { get; } = gap;

        /// <summary>The letters they begin with, one bit each; all of them when one is an ending.</summary>
        public uint Letters { get; } = alternatives.Aggregate(0u, (letters, word) => word[0] == '*' ? uint.MaxValue : letters | LetterOf(word[0]));
    }
}
