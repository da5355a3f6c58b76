using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Vigor.Core;

/// <summary>Turns what people type into plain words: lower case, without accents, apostrophes and punctuation.</summary>
internal static class Wording
{
    private static readonly FrozenSet<string> Elided = FrozenSet.Create(
        StringComparer.Ordinal, "l", "d", "j", "m", "t", "s", "n", "c", "qu", "un", "all", "dell", "nell", "sull", "dall");

    /// <summary>The words of a text in order, each with the number of the sentence it stands in.</summary>
    public static IReadOnlyList<(string Word, int Sentence)> Sentences(string text)
    {
        var words = new List<(string, int)>();
        var word = new StringBuilder();
        var sentence = 0;
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                Append(word, letter);
                continue;
            }

            // "L'aria" is "aria", and "j'étouffe" is "étouffe": what a French or Italian word leans on says nothing here.
            if (letter is '\'' or '’' && Elided.Contains(word.ToString()))
            {
                word.Clear();
                continue;
            }

            // Inside a word: "can't" and "cant" are the same, so are "é" and "e".
            if (letter is '\'' or '’' or '‘' or '`' or '´' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            Close(words, word, sentence);
            if (letter is '.' or '!' or '?' or ';' or '\n' or '…')
            {
                sentence++;
            }
        }

        Close(words, word, sentence);
        return words;
    }

    /// <summary>
    /// Whether a word is another but for two letters that changed places, or one that was hit twice, the first letter aside:
    /// the slips that hardly ever make another word.
    /// </summary>
    public static bool IsStumbleOf(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var same = left.CommonPrefixLength(right);
        if (left.Length == right.Length + 1)
        {
            return same > 0 && left[same] == left[same - 1] && left[(same + 1)..].SequenceEqual(right[same..]);
        }

        if (left.Length != right.Length)
        {
            return false;
        }

        return same > 0 && same + 1 < left.Length
            && left[same] == right[same + 1] && left[same + 1] == right[same] && left[(same + 2)..].SequenceEqual(right[(same + 2)..]);
    }

    /// <summary>The words of a text in order.</summary>
    public static string[] Words(string text) => [.. Sentences(text).Select(pair => pair.Word)];

    /// <summary>
    /// Whether two words are the same but for one slip of the fingers (a letter missing, added, wrong, or two swapped)
    /// after the first letter, which people hardly ever miss.
    /// </summary>
    public static bool AreOneSlipApart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty || right.IsEmpty || left[0] != right[0] || Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        var same = left.CommonPrefixLength(right);
        var restLeft = left[same..];
        var restRight = right[same..];
        if (restLeft.Length == restRight.Length)
        {
            return restLeft.IsEmpty
                || restLeft[1..].SequenceEqual(restRight[1..])
                || (restLeft.Length > 1 && restLeft[0] == restRight[1] && restLeft[1] == restRight[0] && restLeft[2..].SequenceEqual(restRight[2..]));
        }

        return restLeft.Length > restRight.Length
            ? restLeft[1..].SequenceEqual(restRight)
            : restRight[1..].SequenceEqual(restLeft);
    }

    // Letters that Unicode does not take apart, as they are typed on a keyboard without them.
    private static void Append(StringBuilder word, char letter)
    {
        switch (char.ToLowerInvariant(letter))
        {
            case 'ß': word.Append("ss"); break;
            case 'œ': word.Append("oe"); break;
            case 'æ': word.Append("ae"); break;
            case 'ł': word.Append('l'); break;
            case 'ø': word.Append('o'); break;
            case 'ı': word.Append('i'); break;
            case var other: word.Append(other); break;
        }
    }

    private static void Close(List<(string Word, int Sentence)> words, StringBuilder word, int sentence)
    {
        if (word.Length > 0)
        {
            words.Add((word.ToString(), sentence));
            word.Clear();
        }
    }
}
