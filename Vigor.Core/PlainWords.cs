using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Vigor.Core;

/// <summary>Turns what people type into plain words: lower case, without accents, apostrophes and punctuation.</summary>
internal static class PlainWords
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

    /// <summary>The words of a text in order.</summary>
    public static string[] Of(string text) => [.. Sentences(text).Select(pair => pair.Word)];

    /// <summary>The words of a text in order, one blank between two.</summary>
    public static string Line(string text) => string.Join(' ', Of(text));

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
