using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Answering;

namespace Vigor.Tests.Coach.Races;

/// <summary>A process in a race over answers, with a clock of its own that can stand still.</summary>
internal sealed class RaceProcess(CoachOffice office, FakeTimeProvider clock) : IAsyncDisposable
{
    private readonly CancellationTokenSource killed = new();
    private TimeSpan paused;

    public CoachOffice Office => office;

    public bool IsDead => killed.IsCancellationRequested;

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

    /// <summary>What somebody sees here, who is gone when the process is killed.</summary>
    public async IAsyncEnumerable<MessageView> WhileAliveAsync(Func<CancellationToken, IAsyncEnumerable<MessageView>> look, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, killed.Token);
        var looks = look(leaving.Token).GetAsyncEnumerator(leaving.Token);
        try
        {
            while (await MovedAsync())
            {
                yield return looks.Current;
            }
        }
        finally
        {
            await looks.DisposeAsync();
        }

        async Task<bool> MovedAsync()
        {
            try
            {
                return await looks.MoveNextAsync();
            }
            catch (OperationCanceledException) when (IsDead)
            {
                return false;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        killed.Dispose();
        return office.DisposeAsync();
    }
}
