using System.Text;
using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai.Providers.Speech;

/// <summary>
/// Tells what a model says from what it thinks aloud, from the marks of its template and from calls of tools that it writes as
/// text. It works on pieces that are cut anywhere, and holds back only what may still become a mark.
/// </summary>
/// <param name="offered">Names of the tools that it may call.</param>
internal sealed class SpokenText(IReadOnlyCollection<string> offered)
{
    private const string Begins = "<[◁";

    /// <summary>How an answer begins that is nothing but a call.</summary>
    private readonly string[] unmarked = [.. offered.Count == 0 ? [] : (string[])["{", "[{", "```json", "```tool_code", .. offered.Select(name => $"[{name}(")]];

    private readonly StringBuilder waiting = new();
    private readonly List<FunctionCallContent> calls = [];
    private Mark? open;
    private bool hasSpoken;
    private bool hasEnded;

    /// <summary>The calls it wrote, complete ones only.</summary>
    public IReadOnlyList<FunctionCallContent> Calls => calls;

    /// <summary>How often what was said before turned out to be a thought.</summary>
    public int TakenBack { get; private set; }

    /// <summary>What of a piece, and of what waited before it, is said.</summary>
    public string Take(string piece)
    {
        if (open is null && !hasEnded && waiting.Length == 0 && (hasSpoken || unmarked.Length == 0) && piece.AsSpan().IndexOfAny(Begins) < 0)
        {
            return Say(piece);
        }

        waiting.Append(piece);
        return Read(isLast: false);
    }

    /// <summary>What is still said once nothing more comes.</summary>
    public string Flush() => Read(isLast: true);

    private string Read(bool isLast)
    {
        var said = new StringBuilder();
        while (waiting.Length > 0)
        {
            var text = waiting.ToString();
            var taken = Step(text, said, isLast);
            waiting.Remove(0, taken);
            if (taken == 0)
            {
                break;
            }
        }

        if (isLast && open?.Kind == MarkKind.Call)
        {
            var read = SpokenCall.Of(waiting.ToString(), offered);
            calls.AddRange(read);
            said.Append(open == Mark.Unmarked && read.Count == 0 ? Say(waiting.ToString()) : "");
            waiting.Clear();
            open = null;
        }

        return said.ToString();
    }

    // How many characters were dealt with; none when the rest has to wait for more.
    private int Step(string text, StringBuilder said, bool isLast)
    {
        if (hasEnded || open is not null)
        {
            return open is null ? text.Length : Close(text, open);
        }

        if (!hasSpoken && MayBeUnmarked(text.TrimStart()) is { } isCall && (isCall || !isLast))
        {
            open = isCall ? Mark.Unmarked : null;
            return 0;
        }

        var at = text.AsSpan().IndexOfAny(Begins);
        if (at != 0)
        {
            var plain = at < 0 ? text : text[..at];
            said.Append(Say(plain));
            return plain.Length;
        }

        var (mark, length, mayBecome) = Find(text);
        if (mayBecome && !isLast)
        {
            return 0;
        }

        if (length > 0)
        {
            Obey(mark, said);
            return length;
        }

        said.Append(Say(text[..1]));
        return 1;
    }

    private void Obey(Mark? mark, StringBuilder said)
    {
        switch (mark?.Kind)
        {
            case MarkKind.Thought or MarkKind.Call:
                open = mark;
                break;
            case MarkKind.ThoughtEnd:
                // The template had begun the thought, so that the model wrote only its end.
                TakenBack += hasSpoken ? 1 : 0;
                hasSpoken = false;
                said.Clear();
                break;
            case MarkKind.End:
                hasEnded = hasSpoken;
                break;
        }
    }

    private int Close(string text, Mark mark)
    {
        if (mark.Closing is not { } closing)
        {
            return 0;
        }

        var end = text.IndexOf(closing, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            // A thought is forgotten as it comes, but for what may be half of its end; a call is kept whole.
            return mark.Kind == MarkKind.Thought ? Math.Max(0, text.Length - closing.Length + 1) : 0;
        }

        if (mark.Kind == MarkKind.Call)
        {
            calls.AddRange(SpokenCall.Of(text[..end], offered));
        }

        open = null;
        return end + closing.Length;
    }

    private static (Mark? Mark, int Length, bool MayBecome) Find(string text)
    {
        foreach (var mark in Mark.All)
        {
            if (text.StartsWith(mark.Text, StringComparison.OrdinalIgnoreCase))
            {
                return (mark, mark.Text.Length, false);
            }

            if (mark.Text.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            {
                return (null, 0, true);
            }
        }

        return text[0] == '<' ? FindNamed(text) : (null, 0, false);
    }

    // <like_this>, </like_this>, <|like_this|>: one that is not listed means what its name says, and a token means nothing to a
    // reader in any case.
    private static (Mark? Mark, int Length, bool MayBecome) FindNamed(string text)
    {
        var end = 1;
        while (end < text.Length && end < Mark.LongestToken && (char.IsLetterOrDigit(text[end]) || "_:-./|｜▁".Contains(text[end])))
        {
            end++;
        }

        if (end == text.Length || end == Mark.LongestToken || text[end] != '>')
        {
            return (null, 0, end == text.Length && end < Mark.LongestToken);
        }

        var tag = text[..(end + 1)];
        var mark = Mark.Named(tag);
        var isToken = end > 3 && tag[1] is ('|' or '｜') && tag[end - 1] == tag[1];
        return mark is not null || isToken ? (mark, tag.Length, false) : (null, 0, false);
    }

    // True when all of the answer may be a call, false when that is still to be seen.
    private bool? MayBeUnmarked(string text)
    {
        if (unmarked.Any(begin => text.StartsWith(begin, StringComparison.Ordinal)))
        {
            return true;
        }

        return unmarked.Any(begin => begin.StartsWith(text, StringComparison.Ordinal)) ? false : null;
    }

    private string Say(string text)
    {
        hasSpoken |= !string.IsNullOrWhiteSpace(text);
        return text;
    }
}
