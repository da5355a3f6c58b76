using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Vigor.Core.Ai.Cache;

/// <summary>An answer being written for everybody who asked the same at the same time.</summary>
/// <param name="flights">Told when nobody may join any more.</param>
/// <param name="key">What makes questions the same.</param>
internal sealed class Flight(FlightBoard flights, string key)
{
    private readonly Lock gate = new();
    private readonly List<AiEvent> history = [];
    private readonly List<Seat> seats = [];
    private readonly CancellationTokenSource abandoned = new();
    private Task writing = Task.CompletedTask;
    private bool closed;

    /// <summary>Takes a seat; null when it is too late.</summary>
    public Seat? TryBoard()
    {
        lock (gate)
        {
            if (closed)
            {
                return null;
            }

            var seat = new Seat(isFirst: seats.Count == 0);
            foreach (var happened in history)
            {
                seat.Events.Writer.TryWrite(happened);
            }

            seats.Add(seat);
            return seat;
        }
    }

    /// <summary>Starts to write, away from the caller: whoever asked first may leave without ending it for the others.</summary>
    public void Start(Func<Flight, CancellationToken, Task> write) => writing = Task.Run(async () =>
    {
        Exception? failure = null;
        try
        {
            await write(this, abandoned.Token);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        Close(failure);
    });

    /// <summary>Tells everybody.</summary>
    public void Tell(AiEvent happened)
    {
        lock (gate)
        {
            history.Add(happened);
            foreach (var seat in seats)
            {
                seat.Events.Writer.TryWrite(happened);
            }
        }
    }

    /// <summary>What happens, from the beginning.</summary>
    public async IAsyncEnumerable<AiEvent> RideAsync(Seat seat, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var happened in seat.Events.Reader.ReadAllAsync(cancellationToken))
            {
                yield return happened is AiEvent.Completed completed && !seat.IsFirst ? new AiEvent.Completed(AsGuest(completed.Receipt)) : happened;
            }
        }
        finally
        {
            if (Leave(seat))
            {
                await abandoned.CancelAsync();
                await writing;
            }
        }
    }

    // Whoever asked first pays.
    private static AiReceipt AsGuest(AiReceipt receipt) => receipt with { IsShared = true, Saved = receipt.Cost, Cost = MicroUsd.Zero };

    // True for the last one, while the answer is still being written.
    private bool Leave(Seat seat)
    {
        lock (gate)
        {
            seats.Remove(seat);
            if (closed || seats.Count > 0)
            {
                return false;
            }

            closed = true;
        }

        flights.Landed(key, this);
        return true;
    }

    private void Close(Exception? failure)
    {
        lock (gate)
        {
            closed = true;
            foreach (var seat in seats)
            {
                seat.Events.Writer.TryComplete(failure);
            }
        }

        flights.Landed(key, this);
    }

    /// <summary>The place of one who waits.</summary>
    internal sealed class Seat(bool isFirst)
    {
        public bool IsFirst { get; } = isFirst;

        public Channel<AiEvent> Events { get; } = Channel.CreateUnbounded<AiEvent>(new() { SingleReader = true, SingleWriter = true });
    }
}
