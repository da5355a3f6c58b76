using Vigor.Bench.Planning;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Checking;
using static Vigor.Tests.Plans.Briefs;

namespace Vigor.Tests.Plans;

/// <summary>
/// The promise of the rules planner over the grid of people: median 97 or more, the lowest twentieth 93 or more, never under 90, no hard
/// rule broken.
/// </summary>
public sealed class PlanGridTests
{
    // A step that shares no factor with the sizes of the axes visits all values of each of them.
    private const int Every = 17;

    [Fact]
    public void Weeks_are_good_for_goals_levels_days_minutes_kit_and_limitations()
    {
        var reports = PlanGrid.All()
            .Where((_, index) => index % Every == 0)
            .Select(brief => (Brief: brief, Report: Checker.Check(brief, Planner.WriteWeek(brief))))
            .ToList();

        var scores = reports.Select(pair => pair.Report.Score).Order().ToList();
        Assert.True(scores.Count > 1000, $"{scores.Count} briefs");
        Assert.Empty(reports.Where(pair => pair.Report.Caps.Count > 0).Select(pair => $"{Words(pair.Brief)}: {pair.Report.Caps[0]}"));
        Assert.Empty(reports.Where(pair => pair.Report.Score < 90).Select(pair => $"{Words(pair.Brief)}: {pair.Report.Score}"));
        Assert.True(scores[scores.Count / 20] >= 93, $"5th percentile {scores[scores.Count / 20]}");
        Assert.True(scores[scores.Count / 2] >= 97, $"median {scores[scores.Count / 2]}");
    }

    // Where a week is so short that its days must share the movements, what the first leaves out the last has to hold.
    [Fact]
    public void Short_weeks_of_strength_hold_every_movement_they_have_room_for_whatever_the_seed()
    {
        const int Seeds = 4;
        var weeks =
            from brief in PlanGrid.All().Where(brief => brief is { LeadGoal: FitnessGoal.Strength or FitnessGoal.MuscleGain, Days: 2 or 3, Minutes: <= 30 })
            from seed in Enumerable.Range(0, Seeds)
            select brief with { Seed = (Seeds * brief.Seed) + seed };
        var reports = weeks.Select(brief => (Brief: brief, Report: Checker.Check(brief, Planner.WriteWeek(brief)))).ToList();

        Assert.True(reports.Count > 3000, $"{reports.Count} briefs");
        Assert.Empty(reports.Where(pair => pair.Report.Score < PlanChecker.Good || pair.Report.Caps.Count > 0).Select(pair => $"{Words(pair.Brief)}: {pair.Report.Score}"));
    }

    private static string Words(PlanBrief brief) =>
        $"{brief.Goals[0]} {brief.Level} {brief.Days} × {brief.Minutes} min, {brief.Equipment.Count} items, {string.Join(' ', brief.Limitations)}, seed {brief.Seed}";
}
