namespace Vigor.Core.Training.Import;

/// <summary>One file on its way into the log. It belongs to the person, not to the page that shows it.</summary>
public sealed class ImportRun
{
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();

    internal ImportRun(ImportPreview preview) => Preview = preview;

    /// <summary>What the file holds.</summary>
    public ImportPreview Preview { get; }

    /// <summary>How far it is.</summary>
    public ImportStatus Status { get; internal set; }

    /// <summary>Workouts that are dealt with.</summary>
    public int WorkoutsDone { get; private set; }

    /// <summary>Workouts that are new in the log.</summary>
    public int WorkoutsAdded { get; private set; }

    /// <summary>Sets that are new in the log.</summary>
    public int SetsAdded { get; private set; }

    /// <summary>Workouts that were in the log already.</summary>
    public int WorkoutsKnown { get; private set; }

    /// <summary>Body weights that are new.</summary>
    public int WeightsAdded { get; internal set; }

    /// <summary>Measures of the body that are new.</summary>
    public int MeasuresAdded { get; internal set; }

    /// <summary>Called when any of it changes, from another thread.</summary>
    public event Action? Changed;

    internal CancellationToken Stopped => stop.Token;

    internal void Stop() => stop.Cancel();

    /// <summary>Begins to store; of two taps at once one does.</summary>
    internal bool TryStart()
    {
        lock (gate)
        {
            var isNew = Status == ImportStatus.Preview;
            Status = isNew ? ImportStatus.Running : Status;
            return isNew;
        }
    }

    /// <summary>Counts workouts that were dealt with.</summary>
    /// <param name="workouts">How many.</param>
    /// <param name="added">How many of them are new.</param>
    /// <param name="sets">How many sets are new.</param>
    /// <param name="empty">How many of them have no set that was to come along.</param>
    internal void Add(int workouts, int added, int sets, int empty = 0)
    {
        WorkoutsDone += workouts;
        WorkoutsAdded += added;
        SetsAdded += sets;
        WorkoutsKnown += workouts - added - empty;
        Changed?.Invoke();
    }

    /// <summary>It came to its end, by itself or not.</summary>
    internal void End(ImportStatus status)
    {
        Status = status;
        Changed?.Invoke();
    }
}
