using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training.Import.Formats;

namespace Vigor.Core.Training.Import.Files;

/// <summary>
/// A file that somebody chose. Its kind is decided once, by how it begins. It is read twice: looked through, then stored with
/// what the first time has told.
/// </summary>
internal abstract class ImportFile
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Finds out what kind of file it is.</summary>
    /// <param name="head">How it begins.</param>
    /// <param name="open">Opens it at its beginning.</param>
    /// <param name="time">Tells what day it is.</param>
    /// <exception cref="Refusal">It is empty, no text, or nothing that is known.</exception>
    public static ImportFile Of(FileHead head, Func<Stream> open, TimeProvider time)
    {
        if (head.Text.AsSpan().TrimStart() is ['[' or '{', ..])
        {
            return new VigorFile(open, time);
        }

        RequireText(head);
        var first = head.Text.Split('\n').FirstOrDefault(line => !string.IsNullOrWhiteSpace(line) && !TableFile.IsHint(line)) ?? "";
        Require(!first.TrimStart().StartsWith('<'), "This is a web page, not a table. Choose the CSV or JSON that your app exports.");
        var separator = Separators.MaxBy(candidate => first.Count(letter => letter == candidate));
        var columns = TableFile.Header(new MemoryStream(head.Bytes), head.Encoding, separator);
        var format = columns is null ? null : KnownFormats.Of(columns) ?? KnownFormats.Of(columns.InEnglish());
        Require(format is not null, "Vigor does not know this kind of export. It reads those of Strong, Hevy, FitNotes, Fitbod, StrongLifts and Liftosaur, and its own.");
        return format!.IsOfBody ? new BodyFile(open, head.Encoding, separator, format, time) : new SetsFile(open, head.Encoding, separator, format, time);
    }

    /// <summary>Looks it through and stores nothing.</summary>
    /// <param name="known">Exercises that the person can choose from.</param>
    /// <param name="usual">Unit of the person, for a file that says neither by word nor by its loads which one it has.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Refusal">There is nothing to import in it, or more than half of its lines cannot be read.</exception>
    public abstract Task<ImportPreview> PreviewAsync(ExerciseCatalogue known, UnitSystem usual, CancellationToken cancellationToken);

    /// <summary>Makes ready what was looked through, and returns what stores it.</summary>
    /// <param name="target">Where it goes.</param>
    /// <param name="decisions">What the person decided about the preview.</param>
    /// <param name="cancellationToken">Ends the making ready; the storing ends by its run.</param>
    /// <exception cref="Refusal">What was decided cannot be done.</exception>
    public abstract Task<Func<ImportRun, Task>> PrepareAsync(ImportTarget target, ImportDecisions decisions, CancellationToken cancellationToken);

    /// <summary>Refuses a file that is not what it should be.</summary>
    protected static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw Refusal.Invalid("file", sentence);
        }
    }

    private static void RequireText(FileHead head)
    {
        var bytes = head.Bytes.AsSpan();
        Require(bytes.Length > 0, "This file is empty.");
        Require(!bytes.StartsWith("PK"u8) || bytes.IndexOf("[Content_Types].xml"u8) < 0, "This is a spreadsheet. Save it as CSV there, then choose that file.");
        Require(!bytes.StartsWith("PK"u8), "This is a packed file. Unpack it first, then choose the CSV or JSON inside.");
        Require(head.Encoding is System.Text.UnicodeEncoding || !bytes.Contains((byte)0), "This is not a text file. Choose the CSV or JSON that your app exports.");
    }
}
