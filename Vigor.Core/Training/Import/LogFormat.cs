using Vigor.Core.People;

namespace Vigor.Core.Training.Import;

/// <summary>How one application writes its log as a table.</summary>
internal abstract class LogFormat
{
    /// <summary>Name of the application.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a table with these columns is one of its own.</summary>
    public abstract bool Fits(LogColumns columns);

    /// <summary>Looks at a line before any is read, for what only the whole file can tell.</summary>
    public virtual void Survey(LogRow row)
    {
    }

    /// <summary>The sets of a line: none for a line that is no set, such as a rest.</summary>
    /// <exception cref="UnreadableLineException">A cell cannot be read.</exception>
    public abstract IEnumerable<ImportedSet> Read(LogRow row);

    /// <summary>Whether the table tells what a person weighed, and no workouts.</summary>
    public virtual bool IsOfBody => false;

    /// <summary>The body weight of a line; null for a line that tells something else.</summary>
    /// <exception cref="UnreadableLineException">A cell cannot be read, or is past belief.</exception>
    public virtual BodyWeight? Weight(LogRow row) => null;

    /// <summary>A fresh format for a table, or null when no application that is known writes such a one.</summary>
    public static LogFormat? Of(LogColumns columns)
    {
        LogFormat[] all = [new Formats.VigorTable(), new Formats.Strong(columns), new Formats.Hevy(columns), new Formats.FitNotes(columns), new Formats.FitNotesForIos(), new Formats.Fitbod(columns), new Formats.StrongLifts(columns), new Formats.EarlyStrongLifts(columns), new Formats.Liftosaur(), new Formats.BodyMeasurements(columns)];
        return Array.Find(all, format => format.Fits(columns));
    }

    /// <summary>0 stands for "not given" in most exports.</summary>
    protected static T? Positive<T>(T? number)
        where T : struct, IComparable<T> => number is { } value && value.CompareTo(default) > 0 ? value : null;
}
