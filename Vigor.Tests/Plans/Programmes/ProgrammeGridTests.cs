using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Plans.Programmes.Blocks;
using static Vigor.Tests.Plans.Briefs;

namespace Vigor.Tests.Plans.Programmes;

/// <summary>The promises of a programme over the grid of people: every week good, the ramp capped, recovery where it is due, the same lifts throughout.</summary>
public sealed class ProgrammeGridTests
{
    // A step that shares no factor with the sizes of the axes visits all values of each of them.
    private const int Every = 23;

    private static readonly ProgrammePlanner Programmes = new(Catalogue, Checker);

    private static readonly Lazy<IReadOnlyList<(PlanBrief Brief, IReadOnlyList<WrittenWeek> Weeks)>> Written = new(() =>
    [
        .. Grid()
            .Where((_, index) => index % Every == 0)
            .Select((brief, count) => (brief, Programmes.Write(brief, ProgrammeLimits.MinWeeks + (count % 9)))),
    ]);

    [Fact]
    public void Every_week_scores_ninety_or_more_and_breaks_no_hard_rule()
    {
        Assert.True(Written.Value.Count > 400, $"{Written.Value.Count} programmes");
        Assert.Empty(Weeks().Where(pair => pair.Week.Report.Caps.Count > 0).Select(pair => $"{Words(pair)}: {pair.Week.Report.Caps[0]}"));
        Assert.Empty(Weeks().Where(pair => pair.Week.Week.Score < 90).Select(pair => $"{Words(pair)}: {pair.Week.Week.Score}"));
    }

    [Fact]
    public void A_loading_week_is_judged_like_any_other()
    {
        // The relaxations are for recovery alone: the brief of a loading week is that of the programme.
        Assert.All(
            Weeks().Where(pair => pair.Week.Week.Phase == WeekPhase.Loading && !pair.Brief.IsCardioOnly),
            pair => Assert.Equal(pair.Brief, pair.Week.Brief));
    }

    [Fact]
    public void Sets_rise_by_a_tenth_a_week_at_most()
    {
        foreach (var (brief, weeks) in Written.Value)
        {
            var sets = weeks.Where(week => week.Week.Phase == WeekPhase.Loading).Select(week => week.Week.Sets).ToList();
            Assert.All(sets.Zip(sets.Skip(1)), pair => Assert.True(pair.Second <= pair.First * 1.1, $"{Words((brief, weeks[0]))}: {pair.First} to {pair.Second}"));
            Assert.True(sets[^1] >= sets[0], Words((brief, weeks[0])));
        }
    }

    [Fact]
    public void Sets_rise_at_all_where_there_is_room()
    {
        var roomy = Written.Value.Where(pair => pair.Brief is { AskedMinutes: >= 60, Days: >= 3 }).ToList();
        Assert.All(roomy, pair => Assert.True(pair.Weeks.Max(week => week.Week.Sets) > pair.Weeks[0].Week.Sets, Words((pair.Brief, pair.Weeks[0]))));
    }

    [Fact]
    public void A_recovery_week_is_lighter_in_sets_effort_and_load()
    {
        foreach (var (brief, weeks) in Written.Value)
        {
            foreach (var (before, recovery) in weeks.Zip(weeks.Skip(1)).Where(pair => pair.Second.Week.Phase == WeekPhase.Recovery))
            {
                var words = Words((brief, recovery));
                // Two sets are what makes a lift worth doing: where all have no more, small work is left out, and never a movement.
                Assert.True(recovery.Week.Sets <= Math.Max(2 * Strength(recovery).Count(), Math.Ceiling(0.6 * before.Week.Sets)), words);
                Assert.True(recovery.Week.Sets >= 0.45 * before.Week.Sets, words);
                Assert.True(recovery.Week.Effort < before.Week.Effort, words);
                Assert.True(recovery.Week.Minutes <= before.Week.Minutes, words);
                Assert.All(Strength(recovery), planned => Assert.Equal(0.85m, planned.LoadShare));
                Assert.All(Strength(before), planned => Assert.Null(planned.LoadShare));
            }
        }
    }

    [Fact]
    public void Exercises_stay_the_same_through_the_block()
    {
        foreach (var (brief, weeks) in Written.Value)
        {
            var first = weeks[0].Workouts.Select(Slugs).ToList();
            Assert.All(weeks.Where(week => week.Week.Phase == WeekPhase.Loading), week => Assert.Equal(first, week.Workouts.Select(Slugs)));
            Assert.All(
                weeks.Where(week => week.Week.Phase == WeekPhase.Recovery),
                week => Assert.All(week.Workouts.Zip(first), pair => Assert.Subset(pair.Second.Split(' ').ToHashSet(), Slugs(pair.First).Split(' ').ToHashSet())));
            Assert.True(weeks[0].Workouts.Count == brief.Days);
        }
    }

    [Fact]
    public void Cardio_of_an_endurance_goal_grows_slowly()
    {
        foreach (var (brief, weeks) in Written.Value.Where(pair => pair.Brief.LeadGoal is FitnessGoal.Endurance or FitnessGoal.WeightLoss))
        {
            var totals = weeks.Where(week => week.Week.Phase == WeekPhase.Loading).Select(week => week.Week.CardioMinutes + week.Week.WalkMinutes).ToList();
            Assert.All(totals.Zip(totals.Skip(1)), pair => Assert.True(pair.Second <= (pair.First * 1.2) + 5, $"{Words((brief, weeks[0]))}: {pair.First} to {pair.Second}"));
        }
    }

    [Fact]
    public void Every_week_says_what_it_is_for_and_every_session_what_to_do_after_a_gap()
    {
        Assert.All(Weeks(), pair =>
        {
            Assert.NotEmpty(pair.Week.Week.Purpose);
            Assert.All(pair.Week.Workouts, workout =>
            {
                Assert.Contains(pair.Week.Week.Purpose, workout.Notes[0], StringComparison.Ordinal);
                Assert.Contains(TrainingBreak.Advice, workout.BackOff, StringComparison.Ordinal);
                Assert.NotNull(workout.Progression);
                Assert.InRange(workout.Name.Length, 1, PlanLimits.Name - 10);
            });
        });
    }

    private static IEnumerable<(PlanBrief Brief, WrittenWeek Week)> Weeks() =>
        Written.Value.SelectMany(pair => pair.Weeks.Select(week => (pair.Brief, week)));

    private static IEnumerable<PlannedExercise> Strength(WrittenWeek week) =>
        week.Workouts.SelectMany(workout => workout.Exercises).Where(planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory);

    private static string Slugs(Workout workout) => string.Join(' ', workout.Exercises
        .Where(planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory)
        .Select(planned => planned.Slug));

    private static IEnumerable<PlanBrief> Grid()
    {
        IReadOnlyList<IReadOnlyList<Limitation>> limitations =
        [
            [],
            [new(BodyArea.Knee, LimitationSeverity.Severe)],
            [new(BodyArea.Shoulder, LimitationSeverity.Moderate)],
            [new(BodyArea.LowerBack, LimitationSeverity.Severe)],
            [new(BodyArea.Pregnancy, LimitationSeverity.Moderate)],
            [new(BodyArea.Hypertension, LimitationSeverity.Severe), new(BodyArea.Hip, LimitationSeverity.Moderate)],
        ];
        var grid =
            from limitation in limitations
            from minutes in (int[])[20, 30, 45, 60, 90]
            from equipment in Enum.GetValues<EquipmentLevel>()
            from goal in Enum.GetValues<FitnessGoal>()
            from level in Enum.GetValues<FitnessLevel>()
            from days in Enumerable.Range(1, 6)
            select new PlanBrief
            {
                Goals = [goal],
                Level = level,
                AskedMinutes = minutes,
                Days = days,
                Equipment = EquipmentSet.Of(equipment),
                Limitations = limitation,
            };
        return grid.Select((brief, seed) => brief with { Seed = seed });
    }

    private static string Words((PlanBrief Brief, WrittenWeek Week) pair) =>
        $"{pair.Brief.Goals[0]} {pair.Brief.Level} {pair.Brief.Days} × {pair.Brief.Minutes} min, {pair.Brief.Equipment.Count} items, {string.Join(' ', pair.Brief.Limitations)}, seed {pair.Brief.Seed}, week {pair.Week.Week.Number}";
}
