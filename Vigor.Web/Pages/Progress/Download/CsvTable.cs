using System.Globalization;
using CsvHelper;
using Vigor.Core.Training.Export;

namespace Vigor.Web.Pages.Progress.Download;

/// <summary>The figures of a chart as a table.</summary>
/// <param name="names">What stands over its columns.</param>
internal sealed class CsvTable(params string[] names)
{
    private readonly List<object?[]> lines = [];

    /// <summary>Adds a line. Numbers are written as they are, days as 2026-05-04, everything else as text.</summary>
    public void Add(params object?[] values) => lines.Add(values);

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var writer = SpreadsheetCsv.Create(file))
        {
            writer.WriteRecord(names);
            foreach (var line in lines)
            {
                Array.ForEach(line, value => Write(writer, value));
                writer.EndRecord();
            }
        }

        return file.ToArray();
    }

    private static void Write(CsvWriter writer, object? value)
    {
        switch (value)
        {
            case DateOnly day:
                writer.WriteField(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            case decimal number:
                writer.WriteField(number, "0.###", CultureInfo.InvariantCulture);
                break;
            case string text:
                writer.WriteText(text);
                break;
            default:
                writer.WriteField(value);
                break;
        }
    }
}
