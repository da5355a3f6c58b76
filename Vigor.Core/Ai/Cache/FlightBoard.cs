namespace Vigor.Core.Ai.Cache;

/// <summary>Makes one answer of identical questions that are asked at the same time.</summary>
internal sealed class FlightBoard
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Flight> flying = [];

    /// <summary>Joins the answer being written to the same question, from its beginning, or starts it.</summary>
    /// <param name="key">What makes questions the same.</param>
    /// <param name="write">Writes the answer. Its token is cancelled when nobody waits for it any more.</param>
    /// <param name="cancellationToken">Leaves; the last one who leaves cancels the answer and waits until it is settled.</param>
    public IAsyncEnumerable<AiEvent> JoinAsync(string key, Func<Flight, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        Flight flight;
        Flight.Seat? seat;
        lock (gate)
        {
            if (flying.TryGetValue(key, out var known) && known.TryBoard() is { } free)
            {
                (flight, seat) = (known, free);
            }
            else
            {
                flight = new Flight(this, key);
                seat = flight.TryBoard()!;
                flying[key] = flight;
                flight.Start(write);
            }
        }

        return flight.RideAsync(seat, cancellationToken);
    }

    /// <summary>Lets nobody join any more.</summary>
    public void Landed(string key, Flight flight)
    {
        lock (gate)
        {
            if (flying.TryGetValue(key, out var current) && current == flight)
            {
                flying.Remove(key);
            }
        }
    }
}
