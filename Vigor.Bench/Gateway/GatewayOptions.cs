using System.Globalization;

namespace Vigor.Bench.Gateway;

/// <summary>What to measure.</summary>
/// <param name="Calls">Calls of each route.</param>
/// <param name="Concurrency">Calls at a time.</param>
/// <param name="Rows">Rows to fill the ledger with for a second measurement; none when 0.</param>
/// <param name="Connection">The database; a new SQLite file when absent.</param>
internal sealed record GatewayOptions(int Calls, IReadOnlyList<int> Concurrency, int Rows, string? Connection)
{
    /// <summary>Reads <c>--n</c>, <c>--concurrency</c>, <c>--rows</c> and <c>--connection</c>; null when something else is there.</summary>
    public static GatewayOptions? Parse(string[] args)
    {
        var options = new GatewayOptions(600, [1, 20], 0, null);
        for (var at = 0; at < args.Length; at += 2)
        {
            if (at + 1 >= args.Length)
            {
                return null;
            }

            var value = args[at + 1];
            GatewayOptions? read = args[at] switch
            {
                "--n" when Number(value) is { } calls => options with { Calls = calls },
                "--concurrency" when value.Split(',').Select(Number).ToList() is var numbers && numbers.All(number => number is not null) => options with { Concurrency = [.. numbers.Select(number => number!.Value)] },
                "--rows" when Number(value) is { } rows => options with { Rows = rows },
                "--connection" => options with { Connection = value },
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

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
