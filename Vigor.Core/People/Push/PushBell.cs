using System.Threading.Channels;

namespace Vigor.Core.People.Push;

/// <summary>Wakes whoever sends, in this process, when there is something to be sent.</summary>
internal sealed class PushBell
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something waits.</summary>
    public void Ring() => rung.Writer.TryWrite(true);

    /// <summary>Waits until it rings, or for a while.</summary>
    public async Task WaitAsync(TimeSpan most, TimeProvider time, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(rung.Reader.WaitToReadAsync(waiting.Token).AsTask(), Task.Delay(most, time, waiting.Token));
        await waiting.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        rung.Reader.TryRead(out _);
    }
}
