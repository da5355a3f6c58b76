namespace Vigor.Core.Training.Import;

/// <summary>One file on its way into the log. It belongs to the person, not to the page that shows it.</summary>
public sealed class ImportRun
{
    private readonly CancellationTokenSource stop = new();

    internal ImportRun(string path, ImportPreview preview) => (Path, Preview) = (path, preview);

    /// <summary>What the file holds.</summary>
    public ImportPreview Preview { get; }

    /// <summary>How far it is.</summary>
    public ImportStatus Status { get; internal set; }

    /// <summary>Workouts that are dealt with.</summary>
    public int WorkoutsDone { get; internal set; }

    /// <summary>Workouts that are new in the log.</summary>
    public int WorkoutsAdded { get; internal set; }

    /// <summary>Sets that are new in the log.</summary>
    public int SetsAdded { get; internal set; }

    /// <summary>Workouts that were in the log already.</summary>
    public int WorkoutsKnown { get; internal set; }

    /// <summary>Body weights that are new.</summary>
    public int WeightsAdded { get; internal set; }

    /// <summary>Called when any of it changes, from another thread.</summary>
    public event Action? Changed;

    internal string Path { get; }

    internal CancellationToken Stopped => stop.Token;

    internal void Stop() => stop.Cancel();

    internal void Tell() => Changed?.Invoke();
}
