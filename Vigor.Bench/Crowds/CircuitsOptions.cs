using System.Globalization;

namespace Vigor.Bench.Crowds;

/// <summary>What to open, and against what.</summary>
/// <param name="Users">People of each run.</param>
/// <param name="Minutes">Minutes of the evening that are played.</param>
/// <param name="Server">The assembly of the server.</param>
/// <param name="Connection">The database, empty; a new SQLite file when absent.</param>
/// <param name="Mixes">Whether people in a workout have a circuit, for each run.</param>
/// <param name="Runtime">Settings of the runtime of the server.</param>
/// <param name="IsPlain">Whether circuits offer no compression.</param>
internal sealed record CircuitsOptions(IReadOnlyList<int> Users, double Minutes, string Server, string? Connection, IReadOnlyList<bool> Mixes, IReadOnlyDictionary<string, string> Runtime, bool IsPlain = false)
{
    /// <summary>Reads <c>--users 50,500</c>, <c>--minutes</c>, <c>--server</c>, <c>--connection</c>, <c>--players all|none|both</c>, <c>--lines plain|compressed</c> and <c>--runtime A=1,B=2</c>; null when something else is there.</summary>
    public static CircuitsOptions? Parse(string[] args)
    {
        var options = new CircuitsOptions([50, 500], 2, VigorServer.Built, null, [true, false], new Dictionary<string, string>());
        foreach (var pair in args.Chunk(2))
        {
            CircuitsOptions? read = pair switch
            {
                ["--users", var value] when Numbers(value) is { } users => options with { Users = users },
                ["--minutes", var value] when double.TryParse(value, CultureInfo.InvariantCulture, out var minutes) && minutes > 0 => options with { Minutes = minutes },
                ["--server", var value] when File.Exists(value) => options with { Server = Path.GetFullPath(value) },
                ["--connection", var value] => options with { Connection = value },
                ["--players", "all"] => options with { Mixes = [true] },
                ["--players", "none"] => options with { Mixes = [false] },
                ["--players", "both"] => options,
                ["--lines", "plain"] => options with { IsPlain = true },
                ["--lines", "compressed"] => options,
                ["--runtime", var value] => options with { Runtime = value.Split(',').Select(setting => setting.Split('=', 2)).ToDictionary(setting => setting[0], setting => setting[^1], StringComparer.Ordinal) },
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

    private static List<int>? Numbers(string text)
    {
        var numbers = text.Split(',').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        return numbers.All(number => number is > 0 and <= 50_000) ? numbers : null;
    }
}
