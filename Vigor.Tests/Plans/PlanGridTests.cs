using Vigor.Bench.Planning;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using static Vigor.Tests.Plans.Briefs;

namespace Vigor.Tests.Plans;

/// <summary>
/// The promise of the rules planner over the grid of people: median 97 or more, the lowest twentieth 93 or more, never under 90, no hard
/// rule broken. One kind of week is too small for it: two sessions of half an hour for strength in a full gym with a sore shoulder. It may leave
/// the trunk out, which caps it at 89, and breaks no other rule.
/// </summary>
public sealed class PlanGridTests
{
    // A step that shares no factor with the sizes of the axes visits all values of each of them.
    private const int Every = 17;

    [Fact]
    public void Weeks_are_good_for_goals_levels_days_minutes_kit_and_limitations()
    {
        var reports = PlanGrid.All()
            .Where((brief, index) => index % Every == 0 || IsTooSmall(brief))
            .Select(brief => (Brief: brief, Report: Checker.Check(brief, Planner.WriteWeek(brief))))
            .ToList();

        var scores = reports.Select(pair => pair.Report.Score).Order().ToList();
        Assert.True(scores.Count > 1000, $"{scores.Count} briefs");
        Assert.Empty(reports.Where(pair => pair.Report.Caps.Count > 0 && !IsTooSmall(pair.Brief)).Select(pair => $"{Words(pair.Brief)}: {pair.Report.Caps[0]}"));
        Assert.Empty(reports.Where(pair => pair.Report.Score < 90 && !IsTooSmall(pair.Brief)).Select(pair => $"{Words(pair.Brief)}: {pair.Report.Score}"));
        Assert.All(reports.Where(pair => IsTooSmall(pair.Brief)), pair =>
        {
            Assert.True(pair.Report.Score >= 89, $"{Words(pair.Brief)}: {pair.Report.Score}");
            Assert.All(pair.Report.Caps, cap => Assert.StartsWith("Covers ", cap, StringComparison.Ordinal));
        });
        Assert.True(scores[scores.Count / 20] >= 93, $"5th percentile {scores[scores.Count / 20]}");
        Assert.True(scores[scores.Count / 2] >= 97, $"median {scores[scores.Count / 2]}");
    }

    private static bool IsTooSmall(PlanBrief brief) =>
        brief is { LeadGoal: FitnessGoal.Strength, Days: 2, Minutes: 30, Limitations: [{ Area: BodyArea.Shoulder }] }
        && brief.Equipment.Contains(EquipmentItem.Machine);

    private static string Words(PlanBrief brief) =>
        $"{brief.Goals[0]} {brief.Level} {brief.Days} × {brief.Minutes} min, {brief.Equipment.Count} items, {string.Join(' ', brief.Limitations)}, seed {brief.Seed}";
}
