using Microsoft.Extensions.Time.Testing;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Answering;

namespace Vigor.Tests.Coach;

/// <summary>A process in a race over answers, with a clock of its own that can stand still.</summary>
internal sealed class RaceProcess(CoachOffice office, FakeTimeProvider clock) : IAsyncDisposable
{
    private readonly CancellationTokenSource killed = new();
    private TimeSpan paused;

    public CoachOffice Office => office;

    public bool IsDead => killed.IsCancellationRequested;

    /// <summary>Whoever looks at this process is gone with it.</summary>
    public CancellationToken Killed => killed.Token;

    public bool IsShutDown { get; private set; }

    /// <summary>Whether others may have taken it for dead.</summary>
    public bool WasSilent => IsDead || paused >= Message.Lease - (3 * AnswerWriter.Heartbeat);

    /// <summary>The end of an orderly shutdown; over at once without one.</summary>
    public Task Stopping { get; private set; } = Task.CompletedTask;

    public void Catch(DateTimeOffset now)
    {
        if (!IsDead && clock.GetUtcNow() < now)
        {
            clock.SetUtcNow(now);
        }
    }

    public void Pause(TimeSpan length) => paused += length;

    public void Kill() => killed.Cancel();

    public void ShutDown()
    {
        IsShutDown = true;
        Stopping = office.Live.StopAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        killed.Dispose();
        return office.DisposeAsync();
    }
}
