using CsvHelper;

namespace Vigor.Core.Training.Export;

/// <summary>Tables that open safely in a spreadsheet: no text in them can become a formula.</summary>
public static class SpreadsheetCsv
{
    private static readonly CsvWriterOptions Options = new()
    {
        Injection = CsvInjection.Escape,

        // Spreadsheets look past a line break at the beginning too.
        InjectionCharacters = "=+-@\t\r\n",

        // Without the mark they do not read UTF-8.
        WriteByteOrderMark = true,
    };

    /// <summary>A writer of such a table.</summary>
    /// <param name="output">Where it is written to; it is left open.</param>
    public static CsvWriter Create(Stream output) => CsvWriter.Create(output, Options, leaveOpen: true);
}
