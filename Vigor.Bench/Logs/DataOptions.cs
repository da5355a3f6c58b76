using System.Globalization;

namespace Vigor.Bench.Logs;

/// <summary>What to fill and how often to measure.</summary>
/// <param name="People">People who train.</param>
/// <param name="Years">Years that each of them has trained.</param>
/// <param name="Reads">Runs of each measurement.</param>
/// <param name="Connection">The database, empty or filled by an earlier run with the same numbers; a new SQLite file when absent.</param>
internal sealed record DataOptions(int People, int Years, int Reads, string? Connection)
{
    /// <summary>Reads <c>--users</c>, <c>--years</c>, <c>--n</c> and <c>--connection</c>; null when something else is there.</summary>
    public static DataOptions? Parse(string[] args)
    {
        var options = new DataOptions(100, 5, 200, null);
        foreach (var pair in args.Chunk(2))
        {
            DataOptions? read = pair switch
            {
                ["--users", var value] when Number(value) is { } people => options with { People = people },
                ["--years", var value] when Number(value) is { } years and <= 50 => options with { Years = years },
                ["--n", var value] when Number(value) is { } reads => options with { Reads = reads },
                ["--connection", var value] => options with { Connection = value },
                _ => null,
            };
            if (read is null)
            {
                return null;
            }

            options = read;
        }

        return options;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100_000 ? number : null;
}
