using System.Text;
using CsvHelper;
using Vigor.Core.Training.Import.Formats;

namespace Vigor.Core.Training.Import.Files;

/// <summary>A table that an application has exported, read line by line: a large file is never held as a whole.</summary>
/// <param name="open">Opens the file at its beginning.</param>
/// <param name="encoding">How its letters are written.</param>
/// <param name="separator">What stands between its cells.</param>
/// <param name="format">How its application writes.</param>
internal abstract class TableFile(Func<Stream> open, Encoding encoding, char separator, LogFormat format) : ImportFile
{
    private const int LongestLine = 1 << 18;

    /// <summary>How its application writes.</summary>
    public LogFormat Format => format;

    /// <summary>Whether a line is the one by which spreadsheets learn the separator.</summary>
    public static bool IsHint(string text) => text.TrimStart('\uFEFF', '"').StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Names of the columns: the first line that holds something; null when there is none.</summary>
    public static LogColumns? Header(Stream content, Encoding encoding, char separator)
    {
        using var reader = Reader(content, encoding, separator);
        return Header(reader);
    }

    /// <summary>
    /// Reads the file for the first time. Where only the whole of it tells whether the day or the month stands first, both are
    /// reckoned with, and the right one is returned.
    /// </summary>
    /// <param name="begin">Makes an empty tally.</param>
    /// <param name="take">Adds a line to a tally.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public TTally LookThrough<TTally>(Func<TTally> begin, Action<TTally, LogRow> take, CancellationToken cancellationToken)
    {
        var (tally, monthFirst) = (begin(), begin());
        foreach (var row in Rows())
        {
            cancellationToken.ThrowIfCancellationRequested();
            format.Survey(row);
            take(tally, row);
            if (format.Dates is { MayBeMonthFirst: true } dates)
            {
                dates.IsMonthFirst = true;
                take(monthFirst, row);
                dates.IsMonthFirst = false;
            }
        }

        format.Settle();
        return format.Dates is { IsMonthFirst: true } ? monthFirst : tally;
    }

    /// <summary>Each line that holds something.</summary>
    protected IEnumerable<LogRow> Rows()
    {
        using var reader = Reader(open(), encoding, separator);
        if (Header(reader) is not { } written)
        {
            yield break;
        }

        var columns = KnownFormats.Of(written) is null ? written.InEnglish() : written;

        while (Next(reader))
        {
            var cells = reader.Current.ToArray();
            if (!IsBlank(cells))
            {
                yield return new(reader.LineNumber, columns, cells.Length > columns.InOrder.Count ? RaggedRow.Mended(columns, cells, separator) : cells);
            }
        }
    }

    /// <summary>What a line holds, or what is wrong with it.</summary>
    protected static T Read<T>(LogRow row, Func<T> read, Func<LineProblem, T> otherwise)
    {
        try
        {
            return read();
        }
        catch (UnreadableLineException exception)
        {
            return otherwise(new(row.Line, exception.Message));
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            return otherwise(new(row.Line, "A number in this line is too large."));
        }
    }

    /// <summary>Refuses a file with nothing in it, or with more lines that cannot be read than lines that can.</summary>
    /// <param name="found">Lines, or sets, that can be read and are kept.</param>
    /// <param name="other">Lines that can be read and are not kept.</param>
    /// <param name="problems">Lines that cannot be read.</param>
    /// <param name="first">The first of those.</param>
    /// <param name="nothing">What is said of a file with nothing in it.</param>
    protected static void RequireReadable(int found, int other, int problems, LineProblem? first, string nothing)
    {
        var sentence = first is null
            ? nothing
            : $"More than half of this file cannot be read, so nothing was imported. The first trouble is in line {first.Line}: {first.Sentence}";
        Require(found > 0 && problems <= found + other, sentence);
    }

    private static LogColumns? Header(CsvReader reader)
    {
        while (Next(reader))
        {
            var cells = reader.Current.ToArray();
            if (!IsBlank(cells) && !IsHint(cells[0]))
            {
                return new(cells);
            }
        }

        return null;
    }

    private static bool IsBlank(string[] cells) => Array.TrueForAll(cells, string.IsNullOrWhiteSpace);

    private static bool Next(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            throw Refusal.Invalid("file", "A line of this file never ends: a quotation mark is missing somewhere. Export it again, then try once more.");
        }
    }

    private static CsvReader Reader(Stream content, Encoding encoding, char separator) => CsvReader.Create(
        new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true),
        new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            MalformedData = CsvMalformedDataHandling.Recover,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            TrackLineNumbers = true,
            MaxRecordSize = LongestLine,
        });
}
