using System.Globalization;
using CsvHelper;

namespace Vigor.Core;

/// <summary>Tables that open safely in a spreadsheet: no text in them can become a formula.</summary>
public static class SpreadsheetCsv
{
    /// <summary>Signs with which a formula begins; spreadsheets take the wide ones of East Asian keyboards for the narrow ones.</summary>
    internal const string Signs = Narrow + Wide;

    private const string Narrow = "=+-@", Wide = "\uFF1D\uFF0B\uFF0D\uFF20";

    private static readonly CsvWriterOptions Options = new()
    {
        Injection = CsvInjection.Escape,

        // Spreadsheets look past a line break at the beginning too.
        InjectionCharacters = Narrow + "\t\r\n",

        // Without the mark they do not read UTF-8.
        WriteByteOrderMark = true,
    };

    /// <summary>A writer of such a table.</summary>
    /// <param name="output">Where it is written to; it is left open.</param>
    public static CsvWriter Create(Stream output) => CsvWriter.Create(output, Options, leaveOpen: true);

    /// <summary>Writes a line. Days are written as 2026-05-04, numbers as they are, everything else as text.</summary>
    public static void WriteLine(this CsvWriter writer, params IEnumerable<object?> values)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(values);
        foreach (var value in values)
        {
            WriteValue(writer, value);
        }

        writer.EndRecord();
    }

    /// <summary>Writes lines, each as <see cref="WriteLine"/> does.</summary>
    public static void WriteLines(this CsvWriter writer, IEnumerable<object?[]> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }

    /// <summary>Writes what a person typed. Of the signs with which a formula begins the writer itself knows the narrow ones.</summary>
    public static void WriteText(this CsvWriter writer, string? text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteField(text is [var sign, ..] && Wide.Contains(sign, StringComparison.Ordinal) ? $"'{text}" : text ?? "");
    }

    private static void WriteValue(CsvWriter writer, object? value)
    {
        switch (value)
        {
            case DateOnly day:
                writer.WriteField(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            case DateTimeOffset instant:
                writer.WriteField(instant.UtcDateTime, "yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
                break;
            case decimal number:
                writer.WriteField(number, "0.######", CultureInfo.InvariantCulture);
                break;
            case string text:
                writer.WriteText(text);
                break;
            case Enum name:
                writer.WriteText(name.ToString());
                break;
            default:
                writer.WriteField(value);
                break;
        }
    }
}
