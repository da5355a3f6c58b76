using CsCheck;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Dosing;
using Vigor.Core.Training;
using Vigor.Core.Training.Charts;

namespace Vigor.Tests.Training.Charts;

public sealed class ChartTests
{
    private static readonly DateOnly Today = new(2026, 5, 6);

    private static readonly DateOnly Monday = new(2026, 5, 4);

    [Theory]
    [InlineData(null, ChartRange.TwelveWeeks)]
    [InlineData("nonsense", ChartRange.TwelveWeeks)]
    [InlineData("4w", ChartRange.FourWeeks)]
    [InlineData("all", ChartRange.All)]
    public void An_address_names_a_range(string? key, ChartRange range) => Assert.Equal(range, ChartRangeMeaning.Parse(key));

    [Fact]
    public void A_range_begins_with_a_week_and_its_key_leads_back_to_it() =>
        Gen.Select(Gen.Enum<ChartRange>(), Gen.Enum<WeekStart>(), Gen.Int[730_000, 750_000]).Sample((range, start, number) =>
        {
            var today = DateOnly.FromDayNumber(number);
            return ChartRangeMeaning.Parse(range.Key) == range && (range.FirstDay(today, start) is not { } first || (first.DayOfWeek == start.Day && first <= today));
        });

    [Fact]
    public void Periods_have_no_gaps_and_lose_no_minute() =>
        Gen.Select(Gen.Int[0, 4000], Gen.Enum<WeekStart>(), Gen.Select(Gen.Int[0, 4000], Gen.Int[1, 90]).List[0, 60]).Sample((length, start, workouts) =>
        {
            var first = start.FirstOf(Today.AddDays(-length));
            var days = workouts.DistinctBy(workout => workout.Item1).Select(workout => new TrainingDay(Today.AddDays(-workout.Item1), 1, workout.Item2)).ToList();
            var periods = TrainingPeriod.Of(days, first, Today, start);
            return periods[^1].Last == Today
                && periods.Zip(periods.Skip(1)).All(pair => pair.First.Last.AddDays(1) == pair.Second.First)
                && periods.Sum(period => period.Minutes) == days.Where(day => day.Day >= first).Sum(day => day.Minutes)
                && periods.Count <= Math.Max(TrainingPeriod.MostWeeks, length / 28 + 2);
        });

    [Fact]
    public void A_month_is_shown_by_the_week_and_a_running_week_as_it_stands()
    {
        Assert.Equal(3, new TrainingPeriod(new(2026, 4, 1), new(2026, 4, 28), 12, 12, 600).DaysAWeek);
        Assert.Equal(1, new TrainingPeriod(Monday, Monday, 1, 1, 45).DaysAWeek);
    }

    [Fact]
    public void Volume_is_the_mean_of_the_full_weeks_since_training_began()
    {
        var volume = Volume((Monday.AddDays(-14), Gym.Bench, 12), (Monday.AddDays(-3), Gym.Bench, 8), (Monday, Gym.Bench, 5));
        Assert.Equal((2, Monday.AddDays(-14), Monday.AddDays(-1)), (volume.Weeks, volume.First, volume.Last));
        var chest = volume.Groups.Single(group => group.Group == VolumeGroup.Chest);
        Assert.Equal((10m, 5m, 10m, 20m), (chest.Mean, chest.ThisWeek, chest.Low, chest.High));
        Assert.False(chest.IsBelow);
        Assert.Equal(5m, volume.Groups.Single(group => group.Group == VolumeGroup.Triceps).Mean);
        Assert.Contains(Muscle.Quadriceps, volume.Untrained);
        Assert.DoesNotContain(Muscle.Triceps, volume.Untrained);
    }

    [Fact]
    public void The_first_week_counts_as_it_stands()
    {
        var volume = Volume((Monday, Gym.Bench, 4), (Today, Gym.Bench, 4));
        Assert.Equal((1, Monday, Today), (volume.Weeks, volume.First, volume.Last));
        Assert.Equal(8m, volume.Groups[0].Mean);
    }

    [Theory]
    [InlineData(FitnessLevel.Beginner, 3, 8, 12)]
    [InlineData(FitnessLevel.Intermediate, 3, 10, 20)]
    [InlineData(FitnessLevel.Advanced, 2, 4, 20)]
    public void The_band_is_that_of_the_level_and_low_where_days_are_few(FitnessLevel level, int days, double low, double high) =>
        Assert.Equal(new VolumeBand(low, high), VolumeBand.Of(VolumeGroup.Chest, level, days));

    [Fact]
    public void Balance_leaves_out_what_is_neither()
    {
        var balance = Balance.Of([new(Today, Gym.Bench, 4), new(Today, Gym.Dip, 3), new(Today, Gym.Plank, 9), new(Today, "gone", 2)], Gym.Catalogue);
        Assert.Equal(new Balance(7, 0, 7, 0), balance);
        Assert.Null(balance.PushToPull);
    }

    [Theory]
    [InlineData(150, 0, 2, true)]
    [InlineData(149, 0, 2, false)]
    [InlineData(75, 75, 2, true)]
    [InlineData(150, 0, 1, false)]
    public void A_vigorous_minute_counts_twice_and_both_halves_must_be_reached(int minutes, int vigorous, int strengthDays, bool isReached) =>
        Assert.Equal(isReached, new WeekActivity(minutes, vigorous, strengthDays).IsReached);

    [Fact]
    public void A_record_beats_every_day_before_it_and_the_first_day_beats_nothing()
    {
        var line = Line([Best(0, 5, 100), Best(3, 5, 100), Best(6, 5, 102), Best(9, 3, 90), Best(12, 5, 103)], []);
        Assert.Equal([false, false, true, false, true], line.Points.Select(point => point.IsRecord));
        Assert.Equal([false, false, false, false, true], Line([Best(0, 5, 100), Best(3, 5, 100), Best(6, 5, 102), Best(9, 3, 90), Best(12, 5, 103)], [Best(null, 5, 102)]).Points.Select(point => point.IsRecord));
    }

    [Fact]
    public void A_line_is_measured_by_what_most_days_have()
    {
        Assert.Equal(TrendMeasure.Reps, Line([Best(0, 8, null), Best(3, 9, 0), Best(6, 5, 10)], []).Measure);
        Assert.Equal(TrendMeasure.Load, Line([Best(0, 15, 40)], []).Measure);
        Assert.Equal(TrendMeasure.Seconds, Line([new("x", Today, null, null, 60)], []).Measure);
        Assert.Equal([8, 9], Line([Best(0, 8, null), Best(3, 9, 0), Best(6, 5, 10)], []).Points.Select(point => point.Value));
    }

    [Fact]
    public void A_thinned_line_keeps_its_best_its_records_and_its_order() =>
        Gen.Int[1, 200].List[1, 800].Sample(values =>
        {
            var line = new LiftTrend("x", "X", TrendMeasure.Reps, [.. values.Select((value, index) => new LiftPoint(Today.AddDays(index - values.Count), value, value == 200))]);
            var thin = line.Thinned(60);
            return thin.Points.Count <= 60
                && thin.Points.Max(point => point.Value) == values.Max()
                && thin.Points.Any(point => point.IsRecord) == values.Contains(200)
                && thin.Points.Zip(thin.Points.Skip(1)).All(pair => pair.First.Day < pair.Second.Day);
        });

    private static WeeklyVolume Volume(params (DateOnly Day, string Slug, int Sets)[] sets) => WeeklyVolume.Of(
        [.. sets.Select(set => new ExerciseSets(set.Day, set.Slug, set.Sets))], Gym.Catalogue, FitnessLevel.Intermediate, 3, Monday.AddDays(-77), Today, WeekStart.Monday);

    private static BestOfDay Best(int? day, int reps, int? kilograms) => new("x", day is { } offset ? Today.AddDays(offset - 30) : null, reps, kilograms * 1000, null);

    private static LiftTrend Line(IEnumerable<BestOfDay> days, IEnumerable<BestOfDay> before) => Assert.Single(LiftLines.Of(days, before, Gym.Catalogue));
}
