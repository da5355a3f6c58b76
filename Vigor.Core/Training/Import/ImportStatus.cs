namespace Vigor.Core.Training.Import;

/// <summary>How far an import is.</summary>
public enum ImportStatus
{
    /// <summary>The file is read and waits for decisions.</summary>
    Preview,

    /// <summary>Workouts are being stored.</summary>
    Running,

    /// <summary>Everything is stored.</summary>
    Done,

    /// <summary>It was stopped; what is stored stays, and the same file goes on where it stopped.</summary>
    Cancelled,

    /// <summary>Something went wrong; what is stored stays, and the same file goes on where it stopped.</summary>
    Failed,
}
