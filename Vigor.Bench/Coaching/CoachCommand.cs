using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Bench.Gateway;
using Vigor.Core.Ai;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Services;

namespace Vigor.Bench.Coaching;

/// <summary>Puts the questions of a file to Vigor's own coach and to each provider that is configured, and counts good answers.</summary>
internal static class CoachCommand
{
    private const int AtOnce = 4;

    public static Task<int> RunAsync(string[] options) => options switch
    {
        ["--held-out"] => TrialTable.RunAsync(),
        ["--ask", var questions, "--out", var written] => AskCommand.RunAsync(questions, written),
        _ => CasesAsync(options),
    };

    private static async Task<int> CasesAsync(string[] options)
    {
        if (Parse(options) is not var (file, only))
        {
            return Help.Print(Console.Error, exitCode: 2);
        }

        IReadOnlyList<CoachCase> cases;
        try
        {
            cases = CoachCase.Read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            await Console.Error.WriteLineAsync($"{file} cannot be read as cases: {exception.Message}");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("vigor-coach-").FullName;
        try
        {
            await using var services = CoachHost.Start($"Data Source={Path.Combine(folder, "vigor.db")}");
            await services.MigrateAsync();
            var coach = services.GetRequiredService<CoachService>();
            string[] asked = [OwnCoach.Name, .. coach.Providers.Select(provider => provider.Name)];
            foreach (var name in asked.Where(name => only is null || name == only))
            {
                Print(name, await AskAllAsync(services, coach, cases, name));
            }

            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (string File, string? Only)? Parse(string[] options)
    {
        var (file, only) = ("Vigor.Bench/Coaching/cases.json", (string?)null);
        foreach (var pair in options.Chunk(2))
        {
            switch (pair)
            {
                case ["--cases", var value]:
                    file = value;
                    break;
                case ["--provider", var value]:
                    only = value;
                    break;
                default:
                    return null;
            }
        }

        return (file, only);
    }

    private static async Task<CoachTrial[]> AskAllAsync(IServiceProvider services, CoachService coach, IReadOnlyList<CoachCase> cases, string name)
    {
        if (name == OwnCoach.Name)
        {
            // The first answer of a process waits for the compiler, and no later one does.
            await CoachTrial.RunAsync(coach, await CoachHost.AddPersonAsync(services, cases[0]), cases[0], name);
        }

        var trials = new CoachTrial[cases.Count];
        await Parallel.ForAsync(0, cases.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
            trials[number] = await CoachTrial.RunAsync(coach, await CoachHost.AddPersonAsync(services, cases[number]), cases[number], name));
        return trials;
    }

    private static void Print(string name, CoachTrial[] trials)
    {
        var passed = trials.Count(trial => trial.Passed);
        var times = trials.Select(trial => trial.Total.TotalSeconds).Order().ToArray();
        var first = trials.Select(trial => trial.FirstWord.TotalMilliseconds).Order().ToArray();
        var cost = trials.Aggregate(MicroUsd.Zero, (sum, trial) => sum + trial.Cost);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {passed} of {trials.Length} good ({100.0 * passed / trials.Length:0} %), {cost}, first word p50 {first[first.Length / 2]:0} ms, p95 {first[(int)(first.Length * 0.95)]:0} ms, whole answer p50 {times[times.Length / 2]:0.0} s, p95 {times[(int)(times.Length * 0.95)]:0.0} s"));
        foreach (var trial in trials.Where(trial => !trial.Passed))
        {
            Console.WriteLine($"  {trial.Case.Id} ({trial.By}): {string.Join("; ", trial.Faults)}");
        }
    }
}
