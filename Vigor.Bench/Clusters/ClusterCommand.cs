using System.Globalization;
using Vigor.Bench.Crowds;

namespace Vigor.Bench.Clusters;

/// <summary>Two processes on one PostgreSQL and one Redis, one of which is killed.</summary>
internal static class ClusterCommand
{
    public static async Task<int> RunAsync(string[] options)
    {
        if (Parse(options) is not var (connection, people))
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        if (RedisServer.Missing is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 1;
        }

        var result = await ClusterTrial.RunAsync(connection, people, rounds: 12);
        CircuitsCommand.Print($"{result.People} people, by process: {string.Join(" and ", result.Served)}");
        CircuitsCommand.Print($"sign-ins from one address that both together looked at: {result.Admitted} (the limit is 10)");
        CircuitsCommand.Print($"one process killed: {result.Moved} went on at the other with a page and a set stored, the last after {result.Longest.TotalSeconds:0.0} s");
        CircuitsCommand.Print($"Redis killed too: {result.WithoutRedis} went on");
        CircuitsCommand.Print($"{result.Told} sets told as stored, {result.Missing} of them missing");
        foreach (var (fault, times) in result.Faults)
        {
            CircuitsCommand.Print($"went wrong {times} times: {fault}");
        }

        return result is { Missing: 0, Admitted: 10 } && result.Moved == people && result.WithoutRedis == people ? 0 : 1;
    }

    private static (string Connection, int People)? Parse(string[] options)
    {
        var (connection, people) = ("", 50);
        foreach (var pair in options.Chunk(2))
        {
            switch (pair)
            {
                case ["--connection", var value]:
                    connection = value;
                    break;
                case ["--users", var value] when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0:
                    people = count;
                    break;
                default:
                    return null;
            }
        }

        return connection.Length > 0 ? (connection, people) : null;
    }
}
