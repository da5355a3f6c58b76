using System.Globalization;
using Vigor.Core.Plans;

namespace Vigor.Bench.Planning;

/// <summary>Prints where points are lost: by check, by goal, and the poorest plans.</summary>
internal static class ScoreTables
{
    private const int Poorest = 40;

    /// <summary>Prints the tables.</summary>
    public static void Print(IReadOnlyList<(PlanBrief Brief, PlanReport Report)> reports)
    {
        var culture = CultureInfo.InvariantCulture;
        Console.WriteLine("goal             plans  minimum  5 %  median");
        foreach (var goal in reports.GroupBy(pair => pair.Brief.LeadGoal).OrderBy(group => group.Key))
        {
            var scores = goal.Select(pair => pair.Report.Score).Order().ToList();
            Console.WriteLine(string.Create(culture, $"{goal.Key,-15} {scores.Count,6} {scores[0],8} {scores[scores.Count / 20],4} {scores[scores.Count / 2],7}"));
        }

        Console.WriteLine("check                            weight  mean lost  plans that lose");
        foreach (var check in reports.SelectMany(pair => pair.Report.Checks).GroupBy(check => check.Name))
        {
            Console.WriteLine(string.Create(
                culture,
                $"{check.Key,-32} {check.First().Weight,6} {check.Average(one => one.Weight - one.Points),10:0.00} {check.Count(one => one.Points < one.Weight),16}"));
        }

        foreach (var (brief, report) in reports.OrderBy(pair => pair.Report.Score).Take(Poorest))
        {
            Console.WriteLine(string.Create(culture, $"{report.Score,3}  {Words(brief)}: {string.Join("; ", report.Caps)} {string.Join("; ", report.Checks.Where(check => check.Points < check.Weight).Select(check => $"{check.Name} {check.Points}/{check.Weight} {check.Finding}"))}"));
        }
    }

    private static string Words(PlanBrief brief) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join('+', brief.Goals)} {brief.Level} {brief.Days} × {brief.Minutes} min, {brief.Equipment.Count()} items, {string.Join(' ', brief.Limitations)} {string.Join(' ', brief.Focus)} age {brief.Age} seed {brief.Seed}");
}
