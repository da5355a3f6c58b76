using System.Collections.Frozen;

namespace Vigor.Core.Training.Import;

/// <summary>
/// Mends a line with more cells than its table has columns: a separator stood inside a cell without quotation marks, in the name
/// of an exercise, in a note or in a number. The cells are joined where the rest of the line then makes sense.
/// </summary>
internal static class RaggedRow
{
    private static readonly string[] Amounts = ["weight", "reps", "distance", "rpe", "set_index", "completed", "required", "multiplier", "incline", "resistance"];

    private static readonly string[] Times = ["date", "start", "end", "time", "seconds", "duration"];

    private static readonly FrozenSet<string> Units = FrozenSet.ToFrozenSet(
        ["kg", "kgs", "lb", "lbs", "km", "kms", "m", "mi", "mile", "miles", "meter", "meters", "metre", "metres", "yd", "yard", "yards", "ft", "feet", "cm"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Texts = ["exercise", "name", "title", "note", "comment", "description"];

    /// <summary>The cells, as many as there are columns; those that are there where none of the ways to join them makes sense.</summary>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="cells">The cells of the line.</param>
    /// <param name="separator">What stands between cells.</param>
    public static string[] Mended(LogColumns columns, string[] cells, char separator)
    {
        var names = columns.InOrder;
        for (var more = 0; more <= cells.Length - names.Count; more++)
        {
            // Cells beyond the last column are nothing where they are empty.
            if (cells[(names.Count + more)..].All(string.IsNullOrWhiteSpace) && Way(names, cells, more, separator) is { } mended)
            {
                return mended;
            }
        }

        return cells;
    }

    /// <summary>The cells with so many of them joined to one before; null where no way to do that makes sense.</summary>
    private static string[]? Way(IReadOnlyList<string> names, string[] cells, int more, char separator) => Enumerable.Range(0, more == 0 ? 1 : names.Count)
        .Select(at => (At: at, Cells: Joined(cells, at, more, separator)))
        .Where(way => Enumerable.Range(0, names.Count).All(index => MayBe(names[index], way.Cells[index])))
        .OrderByDescending(way => more == 1 && IsAmount(cells[way.At].Trim()) && IsFraction(cells[way.At + 1].Trim()) && MayBe(names[way.At], cells[way.At]) && !IsText(names[way.At]))
        .ThenByDescending(way => way.Cells.All(AreBracketsEven))
        .ThenByDescending(way => IsText(names[way.At]))
        .Select(way => way.Cells)
        .FirstOrDefault();

    private static string[] Joined(string[] cells, int at, int more, char separator) =>
        [.. cells[..at], string.Join(separator, cells[at..(at + more + 1)]), .. cells[(at + more + 1)..]];

    private static bool MayBe(string column, string cell)
    {
        var text = cell.Trim();
        if (text.Length == 0)
        {
            return true;
        }

        if (column.Contains("unit", StringComparison.Ordinal))
        {
            return Units.Contains(text.TrimEnd('.'));
        }

        if (IsText(column))
        {
            return true;
        }

        if (Array.Exists(Times, time => column.Contains(time, StringComparison.Ordinal)))
        {
            return text.Any(char.IsDigit);
        }

        return !Array.Exists(Amounts, amount => column.StartsWith(amount, StringComparison.Ordinal)) || IsAmount(text);
    }

    private static bool IsText(string column) => Array.Exists(Texts, text => column.Contains(text, StringComparison.Ordinal)) && !column.Contains("unit", StringComparison.Ordinal);

    private static bool IsAmount(string text)
    {
        try
        {
            return Cells.Number(text, "") is not null;
        }
        catch (UnreadableLineException)
        {
            return false;
        }
    }

    /// <summary>Whether a cell may be what stands behind a decimal comma.</summary>
    private static bool IsFraction(string text) => text.Length is 1 or 2 && text.All(char.IsDigit);

    private static bool AreBracketsEven(string text) => text.Count(letter => letter == '(') == text.Count(letter => letter == ')');
}
