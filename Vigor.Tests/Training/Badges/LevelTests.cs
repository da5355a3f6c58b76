using CsCheck;
using Vigor.Core.Training.Badges;

namespace Vigor.Tests.Training.Badges;

public sealed class LevelTests
{
    private static readonly DateOnly Day = new(2026, 5, 20);

    private static readonly Gen<Dictionary<DateOnly, int>> Days = Gen.Dictionary(Gen.Int[0, 60].Select(ago => Day.AddDays(-ago)), Gen.Int[1, 200])[0, 40];

    private static readonly Gen<Dictionary<DateOnly, int>> Records = Gen.Dictionary(Gen.Int[0, 60].Select(ago => Day.AddDays(-ago)), Gen.Int[1, 9])[0, 20];

    [Theory]
    [InlineData(0, 1, 100)]
    [InlineData(99, 1, 1)]
    [InlineData(100, 2, 200)]
    [InlineData(300, 3, 300)]
    [InlineData(1_860, 6, 240)]
    public void Each_level_takes_a_hundred_points_more(int points, int number, int missing)
    {
        var level = Level.Of(points);
        Assert.Equal((number, missing), (level.Number, level.Missing));
    }

    [Fact]
    public void Points_lie_within_their_level() =>
        Gen.OneOf(Gen.Int[0, 5_000], Gen.Int[0, int.MaxValue - 1]).Sample(points =>
        {
            var level = Level.Of(points);
            return level.From <= points && points < level.To && level.Percent is >= 0 and < 100;
        });

    [Theory]
    [InlineData(14, 2)]
    [InlineData(15, 13)]
    [InlineData(45, 19)]
    [InlineData(60, 22)]
    [InlineData(600, 22)]
    public void A_day_earns_points_for_counting_and_for_its_minutes(int minutes, int points) =>
        Assert.Equal(points, Experience.Of([(Day, minutes)], [], 0));

    [Theory]
    [InlineData(1, 5)]
    [InlineData(3, 15)]
    [InlineData(9, 15)]
    public void Records_earn_points_up_to_three_a_day(int records, int points) =>
        Assert.Equal(points, Experience.Of([], [new(Day, records)], 0));

    [Fact]
    public void More_training_never_takes_points() =>
        Gen.Select(Days, Records, Days, Records, Gen.Int[0, 7]).Sample((days, records, moreDays, moreRecords, badges) =>
            Of(Sum(days, moreDays), Sum(records, moreRecords), badges) >= Of(days, records, badges)
            && Of(days, records, badges + 1) > Of(days, records, badges));

    private static int Of(Dictionary<DateOnly, int> days, Dictionary<DateOnly, int> records, int badges) =>
        Experience.Of(days.Select(day => (day.Key, day.Value)), records, badges);

    private static Dictionary<DateOnly, int> Sum(Dictionary<DateOnly, int> left, Dictionary<DateOnly, int> right) =>
        left.Concat(right).GroupBy(day => day.Key, day => day.Value).ToDictionary(day => day.Key, day => day.Sum());
}
