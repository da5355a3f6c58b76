using System.Numerics;

namespace Vigor.Core.Training.Import.Names;

/// <summary>
/// The words of a name, each once and in order, made ready to be compared: a file may name 20,000 exercises, and somebody may have
/// 500 of their own that share a word with all of them.
/// </summary>
internal sealed class Wording
{
    /// <summary>Fewest letters of a word that is taken for a slip of another one.</summary>
    public const int ShortestSlip = 5;

    private const int LongWord = 8, MostWords = 64;

    private readonly uint[] letters;

    private Wording(string[] words)
    {
        (Words, Key) = (words, NameReading.KeyOf(words));
        letters = Array.ConvertAll(words, LettersOf);
    }

    /// <summary>The words.</summary>
    public string[] Words { get; }

    /// <summary>All of them as one text.</summary>
    public string Key { get; }

    /// <summary>The words of a name.</summary>
    public static Wording Of(SortedSet<string> words) => new([.. words]);

    /// <summary>Whether a word is among them.</summary>
    public bool Has(string word) => Array.IndexOf(Words, word) >= 0;

    /// <summary>Whether all of some words are among them.</summary>
    public bool Has(List<string> words)
    {
        foreach (var word in words)
        {
            if (!Has(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many words it has more than another name, and how many it lacks; a word and its slip are the same.</summary>
    public (int More, int Missing) Beside(Wording other)
    {
        var (more, missing, taken) = (0, other.Words.Length, 0UL);
        for (var index = 0; index < Words.Length; index++)
        {
            var met = Array.IndexOf(other.Words, Words[index]);
            met = met < 0 && MayBeSlip(Words[index]) ? MeantIn(other, index, taken) : met;
            (more, missing) = met < 0 ? (more + 1, missing) : (more, missing - 1);
            taken |= met is >= 0 and < MostWords ? 1UL << met : 0;
        }

        return (more, missing);
    }

    /// <summary>Whether a word can be a slip of another one. A figure is never one: "press 21" is not "press 12".</summary>
    public static bool MayBeSlip(string word) => word.Length >= ShortestSlip && !word.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether a word that may be a slip is one of another word. A slip changes two letters at most, so that most need no comparing.</summary>
    public static bool IsSlip(string word, uint letters, string other, uint otherLetters)
    {
        var most = word.Length < LongWord ? 1 : 2;
        return Math.Abs(other.Length - word.Length) <= most && BitOperations.PopCount(otherLetters ^ letters) <= 2 * most && Slips.Between(word, other) <= most;
    }

    /// <summary>Which letters a word has, a bit for each.</summary>
    public static uint LettersOf(string word) => word.Aggregate(0u, (letters, letter) => letters | (1u << (letter % 32)));

    private int MeantIn(Wording other, int index, ulong taken)
    {
        for (var place = 0; place < Math.Min(other.Words.Length, MostWords); place++)
        {
            if ((taken >> place & 1) == 0 && IsSlip(Words[index], letters[index], other.Words[place], other.letters[place]) && !Has(other.Words[place]))
            {
                return place;
            }
        }

        return -1;
    }
}
