using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Bench.Gateway;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Editing;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Export;
using Vigor.Core.Training.Services;

namespace Vigor.Bench.Logs;

/// <summary>Fills a database with years of training of many people and measures what pages ask of it.</summary>
internal static class DataCommand
{
    /// <summary>People whose first and whose tenth year are compared.</summary>
    private const int Compared = 10;

    /// <summary>Milliseconds in which everything of five years is asked for.</summary>
    private const int LongestArchive = 10_000;

    public static async Task<int> RunAsync(string[] args)
    {
        if (DataOptions.Parse(args) is not { } options)
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        var folder = Directory.CreateTempSubdirectory("vigor-data-").FullName;
        var watch = new StatementWatch();
        try
        {
            await using var services = LogHost.Start(options.Connection ?? new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "vigor.db") }.ToString(), watch);
            await services.MigrateAsync();
            return await RunAsync(services, watch, options);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(ServiceProvider services, StatementWatch watch, DataOptions options)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<VigorDb>>();
        var isPostgres = services.GetRequiredService<DatabaseLocation>().IsPostgres;
        var started = Stopwatch.GetTimestamp();
        var crowd = await LogFill.RunAsync(contexts, isPostgres, 1, options.People, options.Years);
        var beginners = await LogFill.RunAsync(contexts, isPostgres, options.People + 1, Compared, years: 1);
        var veterans = await LogFill.RunAsync(contexts, isPostgres, options.People + Compared + 1, Compared, years: 10);
        await LogFill.AnalyseAsync(contexts, isPostgres);
        var workouts = LogFill.WorkoutsAYear * ((options.People * options.Years) + (Compared * 11));
        Print($"{(isPostgres ? "PostgreSQL" : "SQLite")}: {options.People + (2 * Compared):N0} people, {workouts:N0} workouts, {workouts * 30:N0} sets, filled in {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s");
        Print($"{"",-28}{"p50 ms",8}{"p95 ms",8}{"statements",12}{"10 : 1 years",14}");
        var isGood = true;
        foreach (var read in Reads(services))
        {
            foreach (var actor in crowd.Take(5))
            {
                await read.PrepareAsync(actor);
                await read.RunAsync(actor);
            }

            watch.Forget();
            var many = await TimedAsync(read, crowd, options.Reads);
            var statements = watch.Count / Math.Max(1, options.Reads);
            isGood &= await AreServedAsync(contexts, isPostgres, watch, read.Name);
            var growth = (await TimedAsync(read, veterans, 60)).P50 / (await TimedAsync(read, beginners, 60)).P50;
            Print($"{read.Name,-28}{many.P50,8:0.00}{many.P95,8:0.00}{statements,12}{growth,14:0.00}");
        }

        return isGood & await IsArchivedInTimeAsync(services, crowd) ? 0 : 1;
    }

    private static async Task<bool> IsArchivedInTimeAsync(ServiceProvider services, IReadOnlyList<Actor> people)
    {
        var archive = services.GetRequiredService<PersonalArchive>();
        var bytes = 0L;
        var packing = new TimedRead("Everything of one as ZIP", async actor =>
        {
            await using var file = new MemoryStream();
            await archive.WriteAsync(actor, file);
            bytes = file.Length;
        });
        var samples = await TimedAsync(packing, people, Math.Min(Compared, people.Count));
        Print($"{packing.Name,-28}{samples.P50,8:0}{samples.P95,8:0}  {bytes / 1024.0:N0} KiB, at most {LongestArchive:N0} ms");
        return samples.P95 < LongestArchive;
    }

    private static IEnumerable<TimedRead> Reads(ServiceProvider services)
    {
        var (today, history, progress) = (services.GetRequiredService<TodayService>(), services.GetRequiredService<HistoryService>(), services.GetRequiredService<ProgressService>());
        var (training, events) = (services.GetRequiredService<TrainingService>(), services.GetRequiredService<Core.Training.Services.EventLog>());
        var exercise = LogFill.Exercises[0];
        yield return new("Dashboard", actor => today.GetAsync(actor));
        yield return new("History, first page", actor => history.PageAsync(actor));
        yield return new("History, search", actor => history.PageAsync(actor, new() { Search = "row" }));
        yield return new("History, filtered", actor => history.PageAsync(actor, new() { Exercise = exercise, To = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-30) }));
        yield return new("History, calendar", actor => history.CalendarAsync(actor, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-35), DateOnly.FromDateTime(DateTime.UtcNow)));
        yield return new("History, one exercise", actor => history.OfExerciseAsync(actor, exercise));
        yield return new("Progress", actor => progress.GetAsync(actor));
        yield return new("Player opens", async actor => await training.GetAsync(actor, (await history.PageAsync(actor)).Rows[0].Id));
        var open = new Dictionary<Guid, (Guid Session, int Sets)>();
        yield return new(
            "A set is stored",
            actor => events.TakeAsync(actor, [new WorkoutEvent.SetDone(new(0, null), open[actor.UserId].Sets, new() { Reps = 8, Load = new(60_000) }) { Id = Guid.CreateVersion7(), Workout = open[actor.UserId].Session, At = DateTimeOffset.UtcNow }]),
            async actor =>
            {
                if (!open.TryGetValue(actor.UserId, out var workout) || workout.Sets == SetRules.MaxSetNumber)
                {
                    workout = (await training.StartFreeAsync(actor), 0);
                    await training.ChangeAsync(actor, workout.Session, new SessionEdit.Add(exercise));
                }

                open[actor.UserId] = (workout.Session, workout.Sets + 1);
            });
    }

    private static async Task<Samples> TimedAsync(TimedRead read, IReadOnlyList<Actor> people, int times)
    {
        var milliseconds = new List<double>(times);
        for (var time = 0; time < times; time++)
        {
            var actor = people[time * 7 % people.Count];
            await read.PrepareAsync(actor);
            var started = Stopwatch.GetTimestamp();
            await read.RunAsync(actor);
            milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return new(milliseconds);
    }

    private static async Task<bool> AreServedAsync(IDbContextFactory<VigorDb> contexts, bool isPostgres, StatementWatch watch, string name)
    {
        var isServed = true;
        foreach (var (statement, values) in watch.Seen.ToList())
        {
            await using var db = await contexts.CreateDbContextAsync();
            if (await QueryPlans.ReadsEverythingAsync(db, isPostgres, statement, values))
            {
                isServed = false;
                Print($"{name} reads a whole table:\n{statement}");
            }
        }

        return isServed;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
