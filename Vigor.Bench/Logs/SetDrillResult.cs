namespace Vigor.Bench.Logs;

/// <summary>What a set drill saw.</summary>
public sealed record SetDrillResult
{
    /// <summary>Workouts.</summary>
    public required int Sessions { get; init; }

    /// <summary>Sets that were done.</summary>
    public required int Sets { get; init; }

    /// <summary>Requests that were sent, those that were sent again included.</summary>
    public required long Sent { get; init; }

    /// <summary>Times the server was killed.</summary>
    public required int Kills { get; init; }

    /// <summary>Sets that were stored.</summary>
    public required int Rows { get; init; }

    /// <summary>What is not as it was told to a device: "a set is missing", "an order is wrong" and so on, with its place.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Time it took.</summary>
    public required TimeSpan Duration { get; init; }
}
