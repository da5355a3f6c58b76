using CsvHelper;

namespace Vigor.Core.Training.Export;

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

    /// <summary>Writes what a person typed. Of the signs with which a formula begins the writer itself knows the narrow ones.</summary>
    public static void WriteText(this CsvWriter writer, string? text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteField(text is [var sign, ..] && Wide.Contains(sign, StringComparison.Ordinal) ? $"'{text}" : text ?? "");
    }
}
