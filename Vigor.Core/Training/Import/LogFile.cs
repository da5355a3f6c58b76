using System.Text;
using CsvHelper;
using Vigor.Core.People;

namespace Vigor.Core.Training.Import;

/// <summary>A table that another application has exported, read line by line: a large file is never held as a whole.</summary>
internal sealed class LogFile
{
    /// <summary>Largest file in bytes: 64 MiB, which is more than ten times what 100,000 sets take.</summary>
    public const long MaxBytes = 64L << 20;

    private const int HeadBytes = 1 << 16, LongestLine = 1 << 18;

    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly string path;
    private readonly Encoding encoding;
    private readonly char separator;
    private readonly LogFormat format;

    private LogFile(string path, Encoding encoding, char separator, LogFormat format) =>
        (this.path, this.encoding, this.separator, this.format) = (path, encoding, separator, format);

    /// <summary>Name of the application that wrote it.</summary>
    public string Application => format.Name;

    /// <summary>Opens a file and finds out who wrote it.</summary>
    /// <exception cref="Refusal">It is empty, no text, or no table that is known.</exception>
    public static LogFile Open(string path)
    {
        var head = Head(path);
        Require(head.Length > 0, "This file is empty.");
        Require(!head.AsSpan().StartsWith("PK"u8) || head.AsSpan().IndexOf("[Content_Types].xml"u8) < 0, "This is a spreadsheet. Save it as CSV there, then choose that file.");
        Require(!head.AsSpan().StartsWith("PK"u8), "This is a packed file. Unpack it first, then choose the CSV or JSON inside.");
        var encoding = EncodingOf(head);
        Require(encoding is UnicodeEncoding || !head.AsSpan().Contains((byte)0), "This is not a text file. Choose the CSV or JSON that your application exports.");
        var first = encoding.GetString(head).TrimStart('\uFEFF').Split('\n').FirstOrDefault(line => !string.IsNullOrWhiteSpace(line) && !IsHint(line)) ?? "";
        Require(!first.TrimStart().StartsWith('<'), "This is a web page and no table. Choose the CSV or JSON that your application exports.");
        var separator = Separators.MaxBy(candidate => first.Count(letter => letter == candidate));
        using var reader = Reader(path, encoding, separator);
        var columns = Header(reader);
        var format = columns is null ? null : LogFormat.Of(columns);
        Require(format is not null, "This is no export that Vigor knows. It reads those of Strong, Hevy, FitNotes, Fitbod, StrongLifts and Liftosaur, and its own.");
        var file = new LogFile(path, encoding, separator, format!);
        foreach (var row in file.Rows())
        {
            format!.Survey(row);
        }

        return file;
    }

    /// <summary>Whether it tells what a person weighed, and no workouts.</summary>
    public bool IsOfBody => format.IsOfBody;

    /// <summary>The body weight of each line; nothing for a line that tells something else.</summary>
    public IEnumerable<(BodyWeight? Weight, LineProblem? Problem)> Weights()
    {
        foreach (var row in Rows())
        {
            yield return Read(row, () => (format.Weight(row), default(LineProblem)), problem => (null, problem));
        }
    }

    /// <summary>Each set of the file in its order, or what is wrong with a line.</summary>
    public IEnumerable<(ImportedSet? Set, LineProblem? Problem)> Sets()
    {
        foreach (var row in Rows())
        {
            List<(ImportedSet?, LineProblem?)> sets = Read(row, () => format.Read(row).Select(set => ((ImportedSet?)Believable.Check(set), default(LineProblem))).ToList(), problem => [(null, problem)]);
            foreach (var set in sets)
            {
                yield return set;
            }
        }
    }

    private static T Read<T>(LogRow row, Func<T> read, Func<LineProblem, T> otherwise)
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
            return otherwise(new(row.Line, "A number in this line is past belief."));
        }
    }

    private IEnumerable<LogRow> Rows()
    {
        using var reader = Reader(path, encoding, separator);
        if (Header(reader) is not { } columns)
        {
            yield break;
        }

        while (Next(reader))
        {
            var cells = reader.Current.ToArray();
            if (!IsBlank(cells))
            {
                yield return new(reader.LineNumber, columns, cells);
            }
        }
    }

    /// <summary>Names of the columns: the first line that holds something, past the one by which spreadsheets learn the separator.</summary>
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

    private static bool IsHint(string text) => text.TrimStart('\uFEFF', '"').StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

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

    private static CsvReader Reader(string path, Encoding encoding, char separator) => CsvReader.Create(
        new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true),
        new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            MalformedData = CsvMalformedDataHandling.Recover,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            TrackLineNumbers = true,
            MaxRecordSize = LongestLine,
        });

    private static byte[] Head(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[Math.Min(HeadBytes, file.Length)];
        file.ReadExactly(head);
        return head;
    }

    /// <summary>What the marks at the beginning say; without them UTF-8, or Windows' Western letters when that does not decode.</summary>
    internal static Encoding EncodingOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        // Letters of two bytes without a mark: every second one is nought.
        if (head.Length >= 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0)
        {
            return Encoding.Unicode;
        }

        // The head of a large file may end within a letter, which has up to four bytes.
        for (var cut = 0; cut <= (head.Length < HeadBytes ? 0 : 3); cut++)
        {
            try
            {
                new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(head[..^cut]);
                return Encoding.UTF8;
            }
            catch (DecoderFallbackException)
            {
                // Not to be read as UTF-8 up to here.
            }
        }

        return Encoding.Latin1;
    }

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw Refusal.Invalid("file", sentence);
        }
    }
}
