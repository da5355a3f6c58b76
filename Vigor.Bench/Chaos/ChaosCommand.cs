using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Vigor.Bench.Chaos;

/// <summary>Lets everything go wrong, one after the other, while people train, look around and ask; then counts what was lost.</summary>
internal static class ChaosCommand
{
    /// <summary>Size of the file system of the data folder.</summary>
    public const int DiskBytes = 400_000_000;

    public static async Task<int> RunAsync(string[] options)
    {
        if (Parse(options) is not var (minutes, people, connection))
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        var folder = Directory.CreateTempSubdirectory("vigor-chaos-").FullName;
        var isMounted = await RunAsync("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={DiskBytes}"), "tmpfs", folder);
        try
        {
            await using var stage = await ChaosStage.SetAsync(connection, folder, people + ChaosRun.Probes);
            return await new ChaosRun(stage, people, TimeSpan.FromMinutes(minutes)).PlayAsync() ? 0 : 1;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            if (isMounted)
            {
                await RunAsync("umount", folder);
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    private static (double Minutes, int People, string? Connection)? Parse(string[] options)
    {
        var (minutes, people, connection) = (10.0, 20, (string?)null);
        foreach (var pair in options.Chunk(2))
        {
            switch (pair)
            {
                case ["--minutes", var value] when double.TryParse(value, CultureInfo.InvariantCulture, out var given) && given > 0:
                    minutes = given;
                    break;
                case ["--users", var value] when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0:
                    people = count;
                    break;
                case ["--connection", var value]:
                    connection = value;
                    break;
                default:
                    return null;
            }
        }

        return (minutes, people, connection);
    }
}
