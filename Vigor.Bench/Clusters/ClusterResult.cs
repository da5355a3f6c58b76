namespace Vigor.Bench.Clusters;

/// <summary>What two processes behind one proxy held.</summary>
/// <param name="People">Who took part.</param>
/// <param name="Served">People by the process that served them before one was killed.</param>
/// <param name="Told">Sets that the servers have said are stored.</param>
/// <param name="Missing">Of these, sets that are not in the database.</param>
/// <param name="Moved">People who went on at the process that was left, without signing in again.</param>
/// <param name="Longest">From the kill until the last of them had a page and a set stored.</param>
/// <param name="Admitted">Of 24 sign-ins from one address, sent to both in turn, those that were looked at; the limit is 10.</param>
/// <param name="WithoutRedis">People who went on when Redis was killed too.</param>
/// <param name="Faults">What went wrong, and how often.</param>
public sealed record ClusterResult(
    int People, IReadOnlyList<int> Served, int Told, int Missing, int Moved, TimeSpan Longest, int Admitted, int WithoutRedis, IReadOnlyDictionary<string, int> Faults);
