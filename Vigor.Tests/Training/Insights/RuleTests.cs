using CsCheck;
using Vigor.Core.Exercises;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Insights;

namespace Vigor.Tests.Training.Insights;

public sealed class RuleTests
{
    [Fact]
    public void An_empty_log_says_nothing() => Assert.Empty(InsightRules.Apply(SampleLog.Empty));

    [Fact]
    public void The_most_important_comes_first()
    {
        var picture = SampleLog.Empty with
        {
            Weeks = SampleLog.Weeks((3, 40, null), (3, 40, null), (3, 40, null)),
            Lifts = [SampleLog.Lift("Squat", 100, 99, 98, 97), SampleLog.Lift("Row", 80, 80, 80, 80), SampleLog.Lift("Press", 40, 41, 42, 43, 44, 45, 46, 47)],
            Records = [new("Press", SampleLog.Today, RecordKinds.EstimatedMax, Gym.Reps(5, 40))],
            Balance = new(20, 4, 24, 10),
            Volume = Volume(9, 4),
        };
        Assert.Equal(
            [InsightKind.DeloadDue, InsightKind.Stall, InsightKind.Stall, InsightKind.Record, InsightKind.Consistency, InsightKind.Imbalance, InsightKind.Undertrained, InsightKind.Trend],
            SampleLog.Kinds(picture));
    }

    [Fact]
    public void Every_insight_has_its_figures_its_rule_and_a_question_that_the_coach_takes() =>
        Gen.Select(Gen.Int[20, 200].List[0, 14].List[0, 5], Gen.Select(Gen.Int[0, 7], Gen.Int[0, 90], Gen.Int[1, 10]).List[0, 12], Gen.Int[0, 40], Gen.Int[0, 40]).Sample((lifts, weeks, push, pull) =>
        {
            var picture = SampleLog.Empty with
            {
                Lifts = [.. lifts.Where(lift => lift.Count > 0).Select((lift, index) => SampleLog.Lift($"Lift {index}", [.. lift]))],
                Weeks = SampleLog.Weeks([.. weeks.Select(week => (week.Item1, week.Item2, (decimal?)week.Item3))]),
                Balance = new(push, pull, 0, 0),
            };
            var insights = InsightRules.Apply(picture);
            return insights.All(insight => insight is { Sentence.Length: > 0, Rule.Length: > 0, Figures.Count: > 0, Question.Length: > 0 and <= 1000 } && !insight.Sentence.Contains('!'))
                && insights.Select(insight => insight.Kind).SequenceEqual(insights.Select(insight => insight.Kind).Order());
        });

    [Theory]
    [InlineData(0, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    [InlineData(-1, false)]
    public void A_record_is_news_for_seven_days(int daysAgo, bool isNews)
    {
        var picture = SampleLog.Empty with { Records = [new("Squat", SampleLog.Today.AddDays(-daysAgo), RecordKinds.HeaviestLoad, Gym.Reps(5, 100))] };
        Assert.Equal(isNews, SampleLog.Of(picture, InsightKind.Record) is not null);
    }

    [Fact]
    public void Of_the_records_of_an_exercise_the_weightiest_is_told()
    {
        var picture = SampleLog.Empty with
        {
            Records =
            [
                new("Squat", SampleLog.Today, RecordKinds.MostReps, Gym.Reps(20)),
                new("Squat", SampleLog.Today.AddDays(-2), RecordKinds.EstimatedMax | RecordKinds.HeaviestLoad, Gym.Reps(5, 100)),
                new("Plank", SampleLog.Today, RecordKinds.LongestTime, Gym.Held(75)),
            ],
        };
        var insights = InsightRules.Apply(picture);
        Assert.Equal(["New record: Squat, 100 kg × 5 on 4 May.", "New record: Plank, 75 s on 6 May."], insights.Select(insight => insight.Sentence));
        Assert.Equal([new("Highest estimated 1RM", "114.5 kg"), new InsightFigure("Heaviest load", "100 kg")], insights[0].Figures);
    }

    [Theory]
    [InlineData(2, 0, null)]
    [InlineData(3, 0, "3 weeks in a row with your 3 days of training.")]
    [InlineData(2, 3, "3 weeks in a row with your 3 days of training.")]
    [InlineData(3, 2, "3 weeks in a row with your 3 days of training.")]
    public void Three_weeks_in_a_row_are_worth_a_word(int weeks, int daysThisWeek, string? sentence)
    {
        var picture = SampleLog.Empty with
        {
            Weeks = SampleLog.Weeks([(1, 10, null), .. Enumerable.Repeat((3, 40, (decimal?)null), weeks)]),
            Running = new(SampleLog.Monday, daysThisWeek, 0, null),
        };
        Assert.Equal(sentence, SampleLog.Of(picture, InsightKind.Consistency)?.Sentence);
    }

    [Theory]
    [InlineData(new[] { 2, 2, 2 }, null)]
    [InlineData(new[] { 2, 4, 4, 2 }, null)]
    [InlineData(new[] { 2, 4, 1, 2 }, "A typical week has 2 training days; your goal is 4. A plan for 2 days may fit better.")]
    [InlineData(new[] { 0, 0, 0, 1 }, "A typical week has 1 training day; your goal is 4. A plan for 1 day may fit better.")]
    [InlineData(new[] { 0, 0, 0, 0 }, null)]
    public void A_goal_that_is_rarely_reached_is_named_without_blame(int[] days, string? sentence)
    {
        var picture = SampleLog.Empty with { Goal = 4, Weeks = SampleLog.Weeks([.. days.Select(count => (count, 10 * count, (decimal?)null))]) };
        Assert.Equal(sentence, SampleLog.Of(picture, InsightKind.Consistency)?.Sentence);
    }

    [Theory]
    [InlineData(6, 5, false)]
    [InlineData(11, 0, false)]
    [InlineData(12, 0, true)]
    [InlineData(0, 12, true)]
    [InlineData(15, 10, false)]
    [InlineData(16, 10, true)]
    [InlineData(67, 100, false)]
    [InlineData(66, 100, true)]
    public void Pushing_and_pulling_are_balanced_within_two_thirds_and_one_and_a_half(int push, int pull, bool isTold) =>
        Assert.Equal(isTold, SampleLog.Of(SampleLog.Empty with { Balance = new(push, pull, 0, 0) }, InsightKind.Imbalance) is not null);

    [Theory]
    [InlineData(10, 4, false)]
    [InlineData(9.5, 4, true)]
    [InlineData(9.5, 1, false)]
    public void A_major_muscle_below_its_band_is_named_after_two_full_weeks(double chestSets, int weeks, bool isTold) =>
        Assert.Equal(isTold, SampleLog.Of(SampleLog.Empty with { Volume = Volume((decimal)chestSets, weeks) }, InsightKind.Undertrained) is not null);

    [Fact]
    public void What_is_undertrained_is_named_with_its_band() => Assert.Equal(
        "Chest: 9.5 sets a week, and 10 to 20 are worth aiming for.",
        SampleLog.Of(SampleLog.Empty with { Volume = Volume(9.5m, 4) }, InsightKind.Undertrained)!.Sentence);

    [Theory]
    [InlineData(new[] { 100, 100, 101, 102, 103, 103, 103, 104 }, true)]
    [InlineData(new[] { 100, 100, 101, 101, 101, 102, 102, 102 }, false)]
    [InlineData(new[] { 100, 105, 110, 115 }, false)]
    public void A_rise_is_told_from_three_weeks_and_a_fortieth_on(int[] kilograms, bool isTold) =>
        Assert.Equal(isTold, SampleLog.Of(SampleLog.Empty with { Lifts = [SampleLog.Lift("Squat", kilograms)] }, InsightKind.Trend) is not null);

    [Fact]
    public void Of_several_rises_the_steepest_is_told()
    {
        var picture = SampleLog.Empty with
        {
            Lifts = [SampleLog.Lift("Squat", 100, 100, 102, 104, 106, 108, 110, 110), SampleLog.Lift("Press", 40, 40, 42, 44, 46, 48, 50, 50)],
        };
        Assert.Equal("Press is up 10 kg in 3 weeks.", SampleLog.Of(picture, InsightKind.Trend)!.Sentence);
    }

    private static WeeklyVolume Volume(decimal chest, int weeks) => new(
        SampleLog.Monday.AddDays(-7 * weeks),
        SampleLog.Monday.AddDays(-1),
        [new(VolumeGroup.Chest, chest, 0, 10, 20), new(VolumeGroup.Calves, 0, 0, 6, 12), new(VolumeGroup.Back, 12, 0, 10, 22)],
        [new(Muscle.Chest, chest)]);
}
