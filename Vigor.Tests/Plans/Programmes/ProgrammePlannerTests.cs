using CsCheck;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Dosing;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Plans.Programmes.Blocks;
using static Vigor.Tests.Plans.Briefs;

namespace Vigor.Tests.Plans.Programmes;

public sealed class ProgrammePlannerTests
{
    private static readonly ProgrammePlanner Programmes = new(Catalogue, Checker);

    [Fact]
    public void The_same_brief_and_seed_give_the_same_programme()
    {
        var brief = Usual with { Days = 4 };

        Assert.Equal(Text(Programmes.Write(brief, 6)), Text(Programmes.Write(brief, 6)));
        Assert.NotEqual(Text(Programmes.Write(brief, 6)), Text(Programmes.Write(brief with { Seed = 8 }, 6)));
    }

    [Theory]
    [InlineData(FitnessLevel.Beginner, 4, "")]
    [InlineData(FitnessLevel.Beginner, 8, "")]
    [InlineData(FitnessLevel.Beginner, 9, "5")]
    [InlineData(FitnessLevel.Beginner, 12, "7")]
    [InlineData(FitnessLevel.Intermediate, 4, "4")]
    [InlineData(FitnessLevel.Intermediate, 7, "7")]
    [InlineData(FitnessLevel.Intermediate, 8, "4 8")]
    [InlineData(FitnessLevel.Intermediate, 12, "6 12")]
    [InlineData(FitnessLevel.Advanced, 6, "6")]
    [InlineData(FitnessLevel.Advanced, 9, "5 9")]
    [InlineData(FitnessLevel.Advanced, 12, "4 8 12")]
    public void Recovery_weeks_stand_where_the_level_needs_them(FitnessLevel level, int weeks, string expected)
    {
        var written = Programmes.Write(Usual with { Days = 3, Level = level }, weeks);

        Assert.Equal(weeks, written.Count);
        Assert.Equal(Enumerable.Range(1, weeks), written.Select(week => week.Week.Number));
        Assert.Equal(expected, string.Join(' ', written.Where(week => week.Week.Phase == WeekPhase.Recovery).Select(week => week.Week.Number)));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(25)]
    [InlineData(40)]
    public void The_first_week_begins_near_what_was_done_before(double recent)
    {
        var written = Programmes.Write(Usual with { Days = 3 }, 8, recent);
        var least = written[0].Workouts.Sum(workout => workout.Exercises.Count(planned => planned.Role is ExerciseRole.Main or ExerciseRole.Accessory));

        Assert.True(written[0].Week.Sets <= Math.Max(2 * least, 1.2 * recent), $"{written[0].Week.Sets} sets");
        Assert.All(written, week => Assert.Empty(week.Report.Caps));
        Assert.All(written, week => Assert.True(week.Week.Score >= PlanChecker.Good, $"week {week.Week.Number}: {week.Week.Score}"));
    }

    [Fact]
    public void Trained_people_work_harder_towards_the_recovery_week_and_beginners_stay_steady()
    {
        var trained = Programmes.Write(Usual with { Days = 3 }, 6).Select(week => week.Week.Effort).ToList();
        var beginner = Programmes.Write(Usual with { Days = 3, Level = FitnessLevel.Beginner }, 6).Select(week => week.Week.Effort).ToList();

        Assert.Equal([7m, 7m, 7.5m, 8m, 8m, 5.5m], trained.Select(effort => effort!.Value));
        Assert.Equal([6.5m, 7m, 7m, 7m, 7m, 7m], beginner.Select(effort => effort!.Value));
    }

    [Fact]
    public void Loaded_lifts_go_from_more_reps_to_fewer()
    {
        var written = Programmes.Write(Usual with { Days = 3, Goals = [FitnessGoal.Strength] }, 6);
        var mains = written.Select(week => week.Workouts[0].Exercises.First(planned => planned.Role == ExerciseRole.Main).Reps!.Value).ToList();

        Assert.Equal("5–6 5–6 4–6 3–5 3–5 3–5", string.Join(' ', mains));
    }

    [Fact]
    public void Before_clearance_a_programme_is_easy_walking_in_short_sessions()
    {
        var brief = Usual with { Days = 5, Readiness = ReadinessOutcome.Red, AskedMinutes = 90 };

        var written = Programmes.Write(brief, 12);

        Assert.All(written, week =>
        {
            Assert.Empty(week.Report.Caps);
            Assert.InRange(week.Week.Score, 90, 100);
            Assert.Equal(0, week.Week.Sets);
            Assert.All(week.Workouts, workout => Assert.True(WorkoutMinutes.Of(workout, Catalogue) <= 33));
            Assert.All(week.Workouts.SelectMany(workout => workout.Exercises), planned => Assert.True(planned.TargetRpe is null or <= 6));
        });
    }

    [Fact]
    public void Minutes_of_cardio_alone_rise_by_a_tenth_a_week()
    {
        var written = Programmes.Write(Usual with { Days = 4, Focus = [FocusArea.Cardio], Goals = [FitnessGoal.Endurance] }, 6);
        var minutes = written.Where(week => week.Week.Phase == WeekPhase.Loading).Select(week => week.Week.SessionMinutes).ToList();

        Assert.True(minutes[^1] > minutes[0]);
        Assert.All(minutes.Zip(minutes.Skip(1)), pair => Assert.True(pair.Second <= (pair.First * 1.1) + 1, $"{pair.First} to {pair.Second}"));
        Assert.True(written[^1].Week.SessionMinutes < 0.7 * minutes[^1]);
    }

    [Fact]
    public void Readiness_limitations_level_and_kit_hold_in_every_week()
    {
        var briefs = Gen.Select(Any, Gen.Int[1, 6], Gen.Int[4, 12]);
        briefs.Sample(
            sample =>
            {
                var brief = sample.Item1 with { Days = sample.Item2 };
                foreach (var week in Programmes.Write(brief, sample.Item3))
                {
                    Assert.DoesNotContain(week.Report.Checks, check => check.Name is "Known exercises" or "Equipment you have" or "Limitations respected" or "Skill level" && check.Points < check.Weight);
                    Assert.DoesNotContain(week.Report.Caps, cap => cap.Contains("clearance", StringComparison.Ordinal) || cap.Contains("limitations", StringComparison.Ordinal));
                    Assert.True(week.Brief.Minutes <= brief.Minutes);
                }
            },
            iter: 60);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(13)]
    public void Blocks_have_four_to_twelve_weeks(int weeks) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Programmes.Write(Usual with { Days = 3 }, weeks));

    private static string Text(IReadOnlyList<WrittenWeek> weeks) => string.Join('\n', weeks.SelectMany(week => week.Workouts
        .SelectMany(workout => workout.Exercises.Select(planned => $"{week.Week} {workout.Name} {planned}"))));
}
