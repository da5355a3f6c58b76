namespace Vigor.Core;

/// <summary>
/// How far one word is from another: slips of the fingers, each a letter missing, added or wrong, or two neighbours that changed
/// places (optimal string alignment).
/// </summary>
internal static class Slips
{
    /// <summary>Longest text that is compared; what follows says nothing more.</summary>
    private const int LongestCompared = 120;

    // A keyboard, row by row.
    private static readonly string[] Keys = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>The fewest slips that turn one text into the other.</summary>
    public static int Between(ReadOnlySpan<char> text, ReadOnlySpan<char> target)
    {
        Span<int> costs = stackalloc int[Math.Min(target.Length, LongestCompared) + 1];
        ToBeginnings(text, target, costs);
        return costs[^1];
    }

    /// <summary>The fewest slips that turn a word into a beginning of the target.</summary>
    public static int ToBeginning(ReadOnlySpan<char> word, ReadOnlySpan<char> target)
    {
        Span<int> costs = stackalloc int[Math.Min(target.Length, LongestCompared) + 1];
        ToBeginnings(word, target, costs);
        var fewest = costs[0];
        foreach (var cost in costs)
        {
            fewest = Math.Min(fewest, cost);
        }

        return fewest;
    }

    /// <summary>Whether two words are the same but for a first letter that was hit beside its key, or changed places with the second: "wquat", "qsuat".</summary>
    public static bool AreFirstAmiss(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length || left.Length < 2 || !left[2..].SequenceEqual(right[2..]))
        {
            return false;
        }

        return left[1] == right[1] ? AreNeighbours(left[0], right[0]) : left[0] == right[1] && left[1] == right[0];
    }

    private static bool AreNeighbours(char left, char right)
    {
        for (var row = 0; row < Keys.Length; row++)
        {
            if (Keys[row].IndexOf(left, StringComparison.Ordinal) is var place and >= 0)
            {
                return Enumerable.Range(Math.Max(0, row - 1), Math.Min(Keys.Length, row + 2) - Math.Max(0, row - 1))
                    .Any(near => Keys[near].IndexOf(right, StringComparison.Ordinal) is var other and >= 0 && left != right && Math.Abs(other - place) <= 1);
            }
        }

        return false;
    }

    /// <summary>
    /// Whether two words are the same but for one slip after the first letter, which people hardly ever miss: what
    /// <see cref="Between"/> says, in one look at each letter.
    /// </summary>
    public static bool AreOneApart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
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

    /// <summary>The slips from a text to each beginning of the target, the empty one first.</summary>
    private static void ToBeginnings(ReadOnlySpan<char> text, ReadOnlySpan<char> target, Span<int> costs)
    {
        Span<int> beforeLast = stackalloc int[costs.Length];
        Span<int> last = stackalloc int[costs.Length];
        for (var column = 0; column < costs.Length; column++)
        {
            costs[column] = column;
        }

        for (var row = 1; row <= Math.Min(text.Length, LongestCompared); row++)
        {
            last.CopyTo(beforeLast);
            costs.CopyTo(last);
            costs[0] = row;
            for (var column = 1; column < costs.Length; column++)
            {
                var replaced = last[column - 1] + (text[row - 1] == target[column - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(last[column], costs[column - 1]) + 1);
                var areSwapped = row > 1 && column > 1 && text[row - 1] == target[column - 2] && text[row - 2] == target[column - 1];
                costs[column] = areSwapped ? Math.Min(best, beforeLast[column - 2] + 1) : best;
            }
        }
    }
}
