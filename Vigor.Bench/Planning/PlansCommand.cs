using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Vigor.Core.Exercises;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Writing;

namespace Vigor.Bench.Planning;

/// <summary>Writes the week of each profile in a file to another file, for review; without files, scores the whole grid, or the people that are held back.</summary>
internal static class PlansCommand
{
    private static readonly RulesPlanner Planner = new(ExerciseCatalogue.Default);
    private static readonly PlanChecker Checker = new(ExerciseCatalogue.Default);

    public static Task<int> RunAsync(string[] args) => args switch
    {
        [] => Task.FromResult(Score([.. PlanGrid.All()])),
        ["--held-back"] => Task.FromResult(Score(HeldBackProfiles.All())),
        ["--profiles", var profiles, "--out", var output] => ExportAsync(profiles, output),
        ["--out", var output, "--profiles", var profiles] => ExportAsync(profiles, output),
        _ => Task.FromResult(Help.Print(Console.Error, exitCode: 2)),
    };

    private static async Task<int> ExportAsync(string profiles, string output)
    {
        try
        {
            await using var input = File.OpenRead(profiles);
            var asked = await JsonSerializer.DeserializeAsync<List<ReviewProfile>>(input, ReviewProfile.Json) ?? [];
            var written = asked.Select(Written).ToList();
            await using (var file = File.Create(output))
            {
                await JsonSerializer.SerializeAsync(file, written, ReviewProfile.Json);
            }

            Print(written.ConvertAll(plan => plan.Score), written.Sum(plan => plan.Caps.Count));
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or ArgumentException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"The profiles cannot be planned. {exception.Message}");
            return 2;
        }
    }

    private static ReviewedPlan Written(ReviewProfile profile, int index)
    {
        var brief = profile.ToBrief(index);
        var workouts = Planner.WriteWeek(brief);
        return ReviewedPlan.Of(profile.Id, workouts, Checker.Check(brief, workouts), ExerciseCatalogue.Default);
    }

    private static int Score(IReadOnlyList<PlanBrief> briefs)
    {
        foreach (var brief in briefs.Take(200))
        {
            Planner.WriteWeek(brief);
        }

        var (reports, milliseconds) = (new List<(PlanBrief Brief, PlanReport Report)>(briefs.Count), new List<double>(briefs.Count));
        foreach (var brief in briefs)
        {
            var started = Stopwatch.GetTimestamp();
            var week = Planner.WriteWeek(brief);
            milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds / brief.Days);
            reports.Add((brief, Checker.Check(brief, week)));
        }

        var caps = reports.Sum(pair => pair.Report.Caps.Count);
        Print(reports.ConvertAll(pair => pair.Report.Score), caps);
        milliseconds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time of a session  p50 {milliseconds[milliseconds.Count / 2]:0.00} ms, p95 {milliseconds[milliseconds.Count * 95 / 100]:0.00} ms, longest {milliseconds[^1]:0.00} ms"));
        ScoreTables.Print(reports);
        return caps == 0 && reports.TrueForAll(pair => pair.Report.Score >= PlanChecker.Good) ? 0 : 1;
    }

    private static void Print(List<int> scores, int caps)
    {
        scores.Sort();
        Console.WriteLine(scores.Count == 0
            ? "No profiles."
            : string.Create(CultureInfo.InvariantCulture, $"profiles {scores.Count}, score minimum {scores[0]}, 5th percentile {scores[scores.Count / 20]}, median {scores[scores.Count / 2]}, hard caps {caps}"));
    }
}
