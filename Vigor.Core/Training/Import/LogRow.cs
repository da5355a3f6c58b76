namespace Vigor.Core.Training.Import;

/// <summary>One line of a table, read by the names of its columns.</summary>
/// <param name="line">Line of the file, from 1.</param>
/// <param name="columns">Names of the columns.</param>
/// <param name="cells">Its cells.</param>
internal sealed class LogRow(long line, LogColumns columns, string[] cells)
{
    /// <summary>Longest text that is kept of a cell.</summary>
    private const int MostText = 2000;

    public long Line => line;

    /// <summary>The text of a column; empty when the column or the cell is missing.</summary>
    public string Text(string column) => columns.IndexOf(column) is { } index ? At(index) : "";

    /// <summary>The text of a column by its place; empty when the cell is missing.</summary>
    public string At(int index) => index < cells.Length ? Clean(cells[index]) : "";

    /// <summary>The text of the first of these columns that is there.</summary>
    public string Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (columns.IndexOf(name) is not null)
            {
                return Text(name);
            }
        }

        return "";
    }

    /// <summary>The text, or null when there is none.</summary>
    public string? Given(params ReadOnlySpan<string> names) => Text(names) is { Length: > 0 } text ? text : null;

    private static string Clean(string cell)
    {
        var text = cell.Trim().Replace("\\n", "\n", StringComparison.Ordinal);
        text = text.Cut(MostText);
        return text.Any(letter => char.IsControl(letter) && letter is not '\n')
            ? string.Concat(text.Where(letter => !char.IsControl(letter) || letter == '\n'))
            : text;
    }
}
