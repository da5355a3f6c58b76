using System.Collections.Concurrent;
using Vigor.Bench.Gateway;

namespace Vigor.Bench.Crowds;

/// <summary>What a crowd did, by kind of action: how long each took, and what went wrong.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> times = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> faults = new(StringComparer.Ordinal);

    /// <summary>Kinds of action so far.</summary>
    public IEnumerable<string> Kinds => times.Keys.Order(StringComparer.Ordinal);

    /// <summary>What went wrong, and how often.</summary>
    public IReadOnlyDictionary<string, int> Faults => faults;

    /// <summary>Does something and notes how long it took.</summary>
    /// <returns>Whether it went well.</returns>
    public async Task<bool> TryAsync(string kind, Func<Task<TimeSpan>> act)
    {
        try
        {
            Note(kind, await act());
            return true;
        }
        catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException or OperationCanceledException or IOException or System.Net.WebSockets.WebSocketException)
        {
            faults.AddOrUpdate($"{kind}: {failure.Message.Split('\n')[0]}", 1, (_, times) => times + 1);
            return false;
        }
    }

    /// <summary>Notes how long something took.</summary>
    public void Note(string kind, TimeSpan taken) => times.GetOrAdd(kind, _ => []).Add(taken.TotalMilliseconds);

    /// <summary>How often something was done.</summary>
    public int CountOf(string kind) => times.TryGetValue(kind, out var taken) ? taken.Count : 0;

    /// <summary>How long something took, in milliseconds.</summary>
    public Samples Of(string kind) => new(times.GetValueOrDefault(kind) ?? []);
}
