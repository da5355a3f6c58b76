using System.Text;

namespace Vigor.Core.Ai.Asking;

/// <summary>
/// Joins the text of a provider that goes on to text that was shown already. Told to continue, models repeat the last word,
/// the last sentences or the whole answer before they go on: what repeats is left out.
/// </summary>
/// <param name="shown">What was shown; empty when nothing was, and then every piece passes unchanged.</param>
internal sealed class Seam(string shown)
{
    /// <summary>
    /// The shortest repetition that counts although it begins in the middle of a word, in characters. A shorter one is chance:
    /// "set" goes on as "ting", and "10" as "0 kg".
    /// </summary>
    private const int Sure = 3;

    private readonly StringBuilder waiting = new();

    /// <summary>Whether nothing is left to be joined.</summary>
    public bool IsJoined { get; private set; } = shown.Length == 0;

    /// <summary>
    /// What a provider that is to go on is given of an answer: up to its last word, which may be half of one. Whoever goes on
    /// writes that word first, and no two words run together.
    /// </summary>
    public static string Before(string shown)
    {
        var end = shown.Length;
        while (end > 0 && !char.IsWhiteSpace(shown[end - 1]))
        {
            end--;
        }

        var whole = shown.AsSpan(0, end).TrimEnd();
        return whole.IsEmpty ? shown : whole.ToString();
    }

    /// <summary>Takes a piece and returns what may be shown; empty while all that came may still be a repetition.</summary>
    public string Take(string piece)
    {
        if (IsJoined)
        {
            return piece;
        }

        waiting.Append(piece);
        var text = waiting.ToString();
        return shown.Contains(text, StringComparison.Ordinal) || shown.Contains(text.TrimStart(), StringComparison.Ordinal) ? "" : Flush();
    }

    /// <summary>What is still held back, once nothing more comes.</summary>
    public string Flush()
    {
        if (IsJoined)
        {
            return "";
        }

        IsJoined = true;
        var text = waiting.ToString();
        var trimmed = text.TrimStart();
        if (trimmed.Length >= Sure && shown.StartsWith(trimmed, StringComparison.Ordinal))
        {
            // The whole answer began anew and ended early.
            return "";
        }

        var (repeated, repeatedTrimmed) = (Repeated(text), Repeated(trimmed));
        if (repeatedTrimmed > repeated && (repeatedTrimmed >= Sure || repeatedTrimmed == shown.Length))
        {
            return trimmed[repeatedTrimmed..];
        }

        return repeated > 0 || !NeedsSpace(text) ? text[repeated..] : $" {text}";
    }

    // How many characters at the beginning repeat the end of what was shown.
    private int Repeated(string text)
    {
        for (var length = Math.Min(shown.Length, text.Length); length > 0; length--)
        {
            if (shown.AsSpan(shown.Length - length).SequenceEqual(text.AsSpan(0, length)) && IsRepetition(shown.Length - length))
            {
                return length;
            }
        }

        return 0;
    }

    private bool IsRepetition(int start)
    {
        var repeated = shown.AsSpan(start);
        if (repeated.IsWhiteSpace())
        {
            // Two spaces are one too many; two line breaks are a paragraph.
            return !repeated.ContainsAny('\n', '\r');
        }

        return repeated.Length >= Sure || start == 0 || char.IsWhiteSpace(repeated[0]) || char.IsWhiteSpace(shown[start - 1])
            || (char.IsLetterOrDigit(repeated[0]) && !char.IsLetterOrDigit(shown[start - 1]));
    }

    // A capital begins no rest of a word, and no word goes on after the end of a clause.
    private bool NeedsSpace(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        return char.IsUpper(text[0])
            ? char.IsLower(shown[^1]) || shown[^1] is '.' or ',' or ';' or ':' or '!' or '?'
            : char.IsLower(text[0]) && shown[^1] is ',' or ';' or '!' or '?';
    }
}
