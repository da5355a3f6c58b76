using System.Text;

namespace Vigor.Core.Ai.Routing;

/// <summary>
/// Joins the text of a provider that goes on to text that was shown already. Told to continue, models often repeat the last
/// words first: what the beginning repeats of the end is left out.
/// </summary>
/// <param name="shown">What was shown; empty when nothing was, and then every piece passes unchanged.</param>
internal sealed class Seam(string shown)
{
    /// <summary>The longest repetition looked for, in characters.</summary>
    private const int Reach = 240;

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
        return waiting.Length < Reach ? "" : Flush();
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
        for (var length = Math.Min(Math.Min(Reach, shown.Length), text.Length); length > 0; length--)
        {
            if (shown.EndsWith(text[..length], StringComparison.Ordinal))
            {
                return text[length..];
            }
        }

        return text;
    }
}
