using CsCheck;
using Vigor.Core.Exercises;
using Vigor.Core.Training.Insights;

namespace Vigor.Tests.Training.Insights;

public sealed class DeloadTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Two_stalled_lifts_ask_for_an_easier_week(int stalled, bool isDue)
    {
        string[] names = ["Squat", "Row", "Press"];
        var lifts = names.Select((name, index) => index < stalled ? SampleLog.Lift(name, 100, 99, 98, 97) : SampleLog.Lift(name, 80, 82, 84, 86));
        Assert.Equal(isDue, SampleLog.Of(SampleLog.Empty with { Lifts = [.. lifts], Level = FitnessLevel.Beginner }, InsightKind.DeloadDue) is not null);
    }

    [Theory]
    [InlineData(3, 8.5, false)]
    [InlineData(4, 8.0, true)]
    [InlineData(4, 7.9, false)]
    [InlineData(5, 7.0, false)]
    [InlineData(6, 7.0, true)]
    [InlineData(6, 6.0, true)]
    [InlineData(6, 5.9, false)]
    [InlineData(7, 5.0, false)]
    [InlineData(8, 5.0, true)]
    [InlineData(5, 0, false)]
    [InlineData(6, 0, true)]
    public void Hard_weeks_in_a_row_ask_for_one_the_sooner_the_harder_they_felt(int weeks, double effort, bool isDue)
    {
        var picture = SampleLog.Empty with { Weeks = Hard(weeks, effort == 0 ? null : (decimal)effort) };
        Assert.Equal(isDue, SampleLog.Of(picture, InsightKind.DeloadDue) is not null);
    }

    [Fact]
    public void Beginners_need_none_by_the_calendar() =>
        Assert.Null(SampleLog.Of(SampleLog.Empty with { Level = FitnessLevel.Beginner, Weeks = Hard(12, 9) }, InsightKind.DeloadDue));

    [Theory]
    [InlineData(true, 2, 2, 2)]
    [InlineData(true, 1, 3, 2)]
    [InlineData(false, 1, 1)]
    [InlineData(false, 2, 2, 3)]
    [InlineData(true, 2, 2, 2, 2, 2, 5, 5, 5)]
    [InlineData(false, 3, 2, 2, 2, 2, 1, 1, 1)]
    public void Coming_worn_out_asks_for_one(bool isDue, params int[] newestFirst)
    {
        var checkIns = newestFirst.Select((recovery, index) => new CheckIn(SampleLog.Today.AddDays(-index), recovery));
        var insight = SampleLog.Of(SampleLog.Empty with { CheckIns = [.. checkIns], Level = FitnessLevel.Beginner }, InsightKind.DeloadDue);
        Assert.Equal(isDue, insight is not null);
        Assert.All(insight?.Figures ?? [], figure => Assert.EndsWith(" of 5 recovered", figure.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void What_was_said_two_weeks_ago_is_over(int daysAgo, bool isDue)
    {
        CheckIn[] checkIns = [new(SampleLog.Today, 1), new(SampleLog.Today.AddDays(-1), 1), new(SampleLog.Today.AddDays(-daysAgo), 1)];
        Assert.Equal(isDue, SampleLog.Of(SampleLog.Empty with { CheckIns = checkIns }, InsightKind.DeloadDue) is not null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void An_easy_week_begins_the_count_anew(int easySets)
    {
        var weeks = SampleLog.Weeks([.. Enumerable.Repeat((3, 60, (decimal?)null), 5), (2, easySets, null), .. Enumerable.Repeat((3, 60, (decimal?)null), 5)]);
        Assert.Equal(5, Deload.HardWeeks(weeks).Count);
        Assert.Null(SampleLog.Of(SampleLog.Empty with { Weeks = weeks }, InsightKind.DeloadDue));
    }

    [Fact]
    public void Hard_weeks_are_the_last_ones_and_none_of_them_is_easy() =>
        Gen.Int[0, 100].List[0, 13].Sample(sets =>
        {
            var weeks = SampleLog.Weeks([.. sets.Select(count => (3, count, (decimal?)null))]);
            var hard = Deload.HardWeeks(weeks);
            return hard.SequenceEqual(weeks.TakeLast(hard.Count)) && hard.All(week => week.Sets > 0);
        });

    private static IReadOnlyList<LoggedWeek> Hard(int weeks, decimal? effort) => SampleLog.Weeks([.. Enumerable.Repeat((4, 60, effort), weeks)]);
}
