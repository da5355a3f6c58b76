using System.Globalization;
using System.Text;

namespace Vigor.Web.Pages.Progress.Download;

/// <summary>A table as CSV (RFC 4180) that opens safely in a spreadsheet: no text in it can become a formula.</summary>
internal sealed class CsvTable
{
    private readonly StringBuilder text = new();

    /// <summary>A table with its first line.</summary>
    public CsvTable(params ReadOnlySpan<string> names) => AddTexts(names);

    /// <summary>Adds a line. Numbers are written as they are, days as 2026-05-04, everything else as text.</summary>
    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            text.Append(index == 0 ? "" : ",").Append(values[index] switch
            {
                null => "",
                string words => Text(words),
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                decimal number => number.ToString("0.###", CultureInfo.InvariantCulture),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                var other => Text(other.ToString() ?? ""),
            });
        }

        text.Append("\r\n");
    }

    /// <summary>The bytes of the file, with the mark that makes spreadsheets read UTF-8.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    /// <summary>A text as a field. Spreadsheets calculate what begins with =, +, - or @, also behind a tab or a line break; an apostrophe stops them.</summary>
    internal static string Text(string words)
    {
        var safe = words.Length > 0 && words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + words : words;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private void AddTexts(ReadOnlySpan<string> names)
    {
        object?[] values = [.. names];
        Add(values);
    }
}
