using Vigor.Core;

namespace Vigor.Web.Pages.Progress.Download;

/// <summary>The figures of a chart as a table.</summary>
/// <param name="names">What stands over its columns.</param>
internal sealed class CsvTable(params string[] names)
{
    private readonly List<object?[]> lines = [];

    /// <summary>Adds a line.</summary>
    public void Add(params object?[] values) => lines.Add(values);

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var writer = SpreadsheetCsv.Create(file))
        {
            writer.WriteLine(names);
            lines.ForEach(line => writer.WriteLine(line));
        }

        return file.ToArray();
    }
}
