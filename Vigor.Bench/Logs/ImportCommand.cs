using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Bench.Gateway;
using Vigor.Core.Exercises;
using Vigor.Core.Training.Services;

namespace Vigor.Bench.Logs;

/// <summary>Imports a log of many sets as Strong writes it, twice: the first time all of it is new, the second time nothing is.</summary>
internal static class ImportCommand
{
    private const int SetsAWorkout = 25;

    public static async Task<int> RunAsync(string[] options)
    {
        if (Parse(options) is not var (sets, unknown, connection))
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        var folder = Directory.CreateTempSubdirectory("vigor-import-").FullName;
        try
        {
            await using var services = LogHost.Start(connection ?? $"Data Source={Path.Combine(folder, "vigor.db")}");
            await services.MigrateAsync();
            var file = Path.Combine(folder, "strong.csv");
            await WriteAsync(file, sets, unknown);
            var actor = (await LogFill.AddPeopleAsync(services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<Vigor.Core.Data.VigorDb>>(), 1, 1))[0];
            var imports = services.GetRequiredService<ImportService>();
            foreach (var time in (string[])["new", "known"])
            {
                GC.Collect();
                var before = GC.GetTotalMemory(forceFullCollection: true);
                using var peak = new Peak();
                var watch = Stopwatch.StartNew();
                var processor = Environment.CpuUsage.TotalTime;
                await using var content = File.OpenRead(file);
                var run = await imports.ReadAsync(actor, content);
                var (looked, lookedProcessor) = (watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
                await await imports.StartAsync(actor, new(Vigor.Core.People.UnitSystem.Metric, run.Preview.Matches));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sets:N0} sets, {new FileInfo(file).Length / 1e6:0.0} MB, {time}: looked through in {looked.TotalSeconds:0.0} s ({lookedProcessor.TotalSeconds:0.0} s of a processor), stored in {(watch.Elapsed - looked).TotalSeconds:0.0} s ({(Environment.CpuUsage.TotalTime - processor - lookedProcessor).TotalSeconds:0.0} s of a processor; {run.SetsAdded:N0} sets added, {run.WorkoutsKnown:N0} workouts known), at most {(peak.Bytes - before) / 1e6:0} MB more than before"));
            }

            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int Sets, int Unknown, string? Connection)? Parse(string[] options)
    {
        var (sets, unknown, connection) = (100_000, 0, (string?)null);
        foreach (var pair in options.Chunk(2))
        {
            switch (pair)
            {
                case ["--sets", var value] when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0:
                    sets = count;
                    break;
                case ["--names", var value] when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0:
                    unknown = count;
                    break;
                case ["--connection", var value]:
                    connection = value;
                    break;
                default:
                    return null;
            }
        }

        return (sets, unknown, connection);
    }

    private static async Task WriteAsync(string path, int sets, int unknown)
    {
        await using var file = CsvWriter.ToFile(path);
        file.WriteRecord("Date", "Workout Name", "Duration", "Exercise Name", "Set Order", "Weight", "Reps", "Distance", "Seconds", "Notes", "Workout Notes", "RPE");

        // Names that are like those of exercises and mean none are the dearest to look for.
        string[] names = unknown > 0 ? [.. Enumerable.Range(0, unknown).Select(number => $"Reclined pulley windup {number} (Dumbbel)")] : [.. LogFill.Exercises.Select(slug => ExerciseCatalogue.Default.Find(slug)!.Name)];
        var start = DateTime.Today.AddDays(-(sets / SetsAWorkout)).AddHours(17);
        for (var set = 0; set < sets; set++)
        {
            var (workout, place) = (set / SetsAWorkout, set % SetsAWorkout);
            object?[] values = [start.AddDays(workout).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), $"Day {workout % 4}", "1h", names[unknown > 0 ? set % names.Length : ((workout % 4) + (place / 5)) % names.Length], (place % 5) + 1, 40 + (workout % 60), 6 + (place % 5), 0, 0, "", "", 8];
            await file.WriteRecordAsync(Array.ConvertAll(values, value => Convert.ToString(value, CultureInfo.InvariantCulture)!));
        }
    }

    /// <summary>The most managed memory in use, looked at often.</summary>
    private sealed class Peak : IDisposable
    {
        private readonly Timer timer;

        public Peak() => timer = new(_ => Bytes = Math.Max(Bytes, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);

        public long Bytes { get; private set; }

        public void Dispose() => timer.Dispose();
    }
}
