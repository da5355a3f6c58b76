namespace Vigor.Core.Training.Import;

/// <summary>How one application writes its log as a table.</summary>
internal abstract class LogFormat
{
    /// <summary>Name of the application.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a table with these columns is one of its own.</summary>
    public abstract bool Fits(LogColumns columns);

    /// <summary>Days whose order of numbers only the whole file can tell; null where the file is plain.</summary>
    public virtual OrderOfDates? Dates => null;

    /// <summary>Looks at a line when the file is read for the first time, for what only the whole of it can tell.</summary>
    public virtual void Survey(LogRow row) => Dates?.Survey(row.Text("date"));

    /// <summary>The file was read for the first time: from now on lines are read with what it told.</summary>
    public virtual void Settle() => Dates?.Settle();

    /// <summary>When the workout began in which there was a set at some time; that time itself where each line tells the beginning.</summary>
    public virtual DateTime StartOf(DateTime time) => time;

    /// <summary>The sets of a line: none for a line that is no set, such as a rest.</summary>
    /// <exception cref="UnreadableLineException">A cell cannot be read.</exception>
    public abstract IEnumerable<ImportedSet> Read(LogRow row);

    /// <summary>Whether Vigor itself has written the table.</summary>
    public virtual bool IsOurs => false;

    /// <summary>Whether the table tells what a person weighs and measures, and no workouts.</summary>
    public virtual bool IsOfBody => false;

    /// <summary>What a line tells of the body; null for a line that tells nothing that is kept.</summary>
    /// <exception cref="UnreadableLineException">A cell cannot be read, or is past belief.</exception>
    public virtual BodyLine? Body(LogRow row) => null;

    /// <summary>0 stands for "not given" in most exports.</summary>
    protected static T? Positive<T>(T? number)
        where T : struct, IComparable<T> => number is { } value && value.CompareTo(default) > 0 ? value : null;
}
