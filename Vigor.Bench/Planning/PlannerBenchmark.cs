using System.Diagnostics;
using System.Globalization;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Plans.Programmes.Blocks;
using Vigor.Core.Plans.Writing;

namespace Vigor.Bench.Planning;

/// <summary>
/// How fast the rules planner writes and checks a workout and a programme: a mixed set of people, a warm-up, several rounds on one thread, and
/// the median of the rounds. Each plan is timed alone; none is written twice within a round.
/// </summary>
public static class PlannerBenchmark
{
    private const int People = 500, Warmups = 2, Rounds = 7;

    /// <summary>Prints plans a second and latencies.</summary>
    public static Task<int> RunAsync()
    {
        var catalogue = ExerciseCatalogue.Default;
        var (planner, checker) = (new RulesPlanner(catalogue), new PlanChecker(catalogue));
        var briefs = Briefs();
        var rounds = new List<Round>();
        for (var number = 0; number < Warmups + Rounds; number++)
        {
            var round = Measure(planner, checker, briefs, number);
            if (number >= Warmups)
            {
                rounds.Add(round);
            }
        }

        var culture = CultureInfo.InvariantCulture;
        var middle = rounds.OrderBy(round => round.PerSecond).ElementAt(Rounds / 2);
        Console.WriteLine(string.Create(culture, $"people      {People} (goals × levels × kit × minutes × focus × limitations), {Rounds} rounds after {Warmups} warm-ups, one thread"));
        Console.WriteLine(string.Create(culture, $"plans/s     {middle.PerSecond:0} (slowest round {rounds.Min(round => round.PerSecond):0}, fastest {rounds.Max(round => round.PerSecond):0})"));
        Console.WriteLine(string.Create(culture, $"write       p50 {middle.P50:0.000} ms, p95 {middle.P95:0.000} ms, max {middle.Max:0.000} ms"));
        Console.WriteLine(string.Create(culture, $"allocated   {middle.Bytes / 1024.0:0} KiB a plan, check included"));
        Console.WriteLine(string.Create(culture, $"programme   {Programmes(checker, briefs)}"));
        Console.WriteLine(string.Create(culture, $"score       median {middle.MedianScore}, lowest {middle.LowestScore}"));
        return Task.FromResult(0);
    }

    private static Round Measure(RulesPlanner planner, PlanChecker checker, PlanBrief[] briefs, int number)
    {
        var milliseconds = new double[briefs.Length];
        var scores = new int[briefs.Length];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var total = 0L;
        for (var person = 0; person < briefs.Length; person++)
        {
            var brief = briefs[person] with { Seed = (number * briefs.Length) + person };
            var start = Stopwatch.GetTimestamp();
            var workout = planner.Write(brief);
            var ticks = Stopwatch.GetTimestamp() - start;
            total += ticks;
            milliseconds[person] = ticks * 1000.0 / Stopwatch.Frequency;
            scores[person] = checker.Check(brief, workout).Score;
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / briefs.Length;
        Array.Sort(milliseconds);
        Array.Sort(scores);
        return new(
            briefs.Length * (double)Stopwatch.Frequency / total,
            milliseconds[briefs.Length / 2],
            milliseconds[briefs.Length * 95 / 100],
            milliseconds[^1],
            bytes,
            scores[scores.Length / 2],
            scores[0]);
    }

    // Whole blocks, checked week by week, each timed alone after a few to warm up.
    private static string Programmes(PlanChecker checker, PlanBrief[] briefs)
    {
        var planner = new ProgrammePlanner(ExerciseCatalogue.Default, checker);
        var milliseconds = new List<double>(briefs.Length);
        for (var person = 0; person < briefs.Length; person++)
        {
            var brief = briefs[person] with { Days = (person % 6) + 1 };
            var weeks = ProgrammeLimits.MinWeeks + (person % (ProgrammeLimits.MaxWeeks - ProgrammeLimits.MinWeeks + 1));
            var start = Stopwatch.GetTimestamp();
            planner.Write(brief, weeks);
            if (person >= briefs.Length / 5)
            {
                milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        milliseconds.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {milliseconds[milliseconds.Count / 2]:0.0} ms, p95 {milliseconds[milliseconds.Count * 95 / 100]:0.0} ms, max {milliseconds[^1]:0.0} ms ({ProgrammeLimits.MinWeeks} to {ProgrammeLimits.MaxWeeks} weeks, 1 to 6 days, check included)");
    }

    private static PlanBrief[] Briefs()
    {
        var random = new Random(1);
        T One<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
        return
        [
            .. Enumerable.Range(0, People).Select(_ => new PlanBrief
            {
                Goals = [One(Enum.GetValues<FitnessGoal>())],
                Level = One(Enum.GetValues<FitnessLevel>()),
                AskedMinutes = One([15, 20, 30, 45, 60, 75, 90, 120]),
                Equipment = EquipmentSet.Of(One(Enum.GetValues<EquipmentLevel>())),
                Focus = random.Next(3) == 0 ? [One(Enum.GetValues<FocusArea>())] : [],
                AskedIntensity = One(Enum.GetValues<Intensity>()),
                Limitations = random.Next(2) == 0 ? [new(One(Enum.GetValues<BodyArea>()), One(Enum.GetValues<LimitationSeverity>()))] : [],
            }),
        ];
    }

    private sealed record Round(double PerSecond, double P50, double P95, double Max, long Bytes, int MedianScore, int LowestScore);
}
