using Microsoft.Extensions.Hosting;

namespace Vigor.Core;

/// <summary>
/// Work that is done again and again while the process runs. A round that fails is told and done again the next time, so that an hour
/// without a database ends nothing; how long ago it was last done well can be asked, and says whether it has stopped.
/// </summary>
/// <param name="name">What it is called in figures: lower case, no blanks.</param>
/// <param name="every">From one round to the next, at most.</param>
/// <param name="first">From the start to the first round, at most.</param>
/// <param name="time">The clock.</param>
public abstract class PeriodicWork(string name, TimeSpan every, TimeSpan first, TimeProvider time) : BackgroundService
{
    /// <summary>Rounds in a row that may fail before anybody has to look.</summary>
    private const int Patience = 3;

    /// <summary>From the start to the first round of what need not be done at once: the first page has the processor to itself.</summary>
    protected static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(10);

    private long doneAt = time.GetTimestamp();

    /// <summary>The clock.</summary>
    protected TimeProvider Time { get; } = time;

    /// <summary>What it is called in figures.</summary>
    public string Name { get; } = name;

    /// <summary>Since a round went well; since the start when none has.</summary>
    public TimeSpan Age => Time.GetElapsedTime(Interlocked.Read(ref doneAt));

    /// <summary>Whether three rounds have passed without one that went well.</summary>
    public bool IsLate => Age > first + (every * Patience);

    /// <summary>One round.</summary>
    protected abstract Task WorkAsync(CancellationToken cancellationToken);

    /// <summary>Tells that a round failed; the next one comes all the same.</summary>
    protected abstract void Tell(Exception failure);

    /// <summary>Waits for the next round; at most as long as <paramref name="every"/>.</summary>
    /// <param name="every">From one round to the next.</param>
    /// <param name="cancellationToken">Ends the wait with the process.</param>
    protected virtual Task PauseAsync(TimeSpan every, CancellationToken cancellationToken) => Task.Delay(every, Time, cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (first > TimeSpan.Zero)
        {
            await PauseAsync(first, stoppingToken);
        }

        while (true)
        {
            try
            {
                await WorkAsync(stoppingToken);
                Interlocked.Exchange(ref doneAt, Time.GetTimestamp());
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Tell(failure);
            }

            await PauseAsync(every, stoppingToken);
        }
    }
}
