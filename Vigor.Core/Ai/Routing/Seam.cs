using System.Text;

namespace Vigor.Core.Ai.Routing;

/// <summary>
/// Joins the text of a provider that goes on to text that was shown already. Told to continue, models often repeat the last
/// words first, or begin the whole answer again: what repeats is left out.
/// </summary>
/// <param name="shown">What was shown; empty when nothing was, and then every piece passes unchanged.</param>
internal sealed class Seam(string shown)
{
    /// <summary>The longest repetition of the end that is looked for, in characters.</summary>
    private const int Reach = 240;

    /// <summary>The shortest beginning by which a whole answer that begins again is known, in characters.</summary>
    private const int Beginning = 16;

    private readonly StringBuilder waiting = new();
    private bool joined = shown.Length == 0;

    /// <summary>Takes a piece and returns what may be shown; empty while the seam cannot be judged yet.</summary>
    public string Take(string piece)
    {
        if (joined)
        {
            return piece;
        }

        waiting.Append(piece);
        return waiting.Length < Reach || (waiting.Length <= shown.Length && BeginsAgain(waiting.ToString())) ? "" : Flush();
    }

    /// <summary>What is still held back, once nothing more comes.</summary>
    public string Flush()
    {
        if (joined)
        {
            return "";
        }

        joined = true;
        var text = waiting.ToString();
        if (BeginsAgain(text))
        {
            return text.Length > shown.Length ? text[shown.Length..] : "";
        }

        for (var length = Math.Min(Math.Min(Reach, shown.Length), text.Length); length > 0; length--)
        {
            if (shown.EndsWith(text[..length], StringComparison.Ordinal))
            {
                return text[length..];
            }
        }

        return text;
    }

    private bool BeginsAgain(string text)
    {
        var common = Math.Min(text.Length, shown.Length);
        return common >= Math.Min(Beginning, shown.Length) && text.AsSpan(0, common).SequenceEqual(shown.AsSpan(0, common));
    }
}
