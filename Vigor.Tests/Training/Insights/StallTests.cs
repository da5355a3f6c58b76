using CsCheck;
using Vigor.Core.People;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Insights;

namespace Vigor.Tests.Training.Insights;

public sealed class StallTests
{
    [Theory]
    [InlineData(true, 100, 99, 100, 98)]
    [InlineData(true, 100, 100, 100, 100)]
    [InlineData(true, 90, 100, 90, 100, 90)]
    [InlineData(false, 100, 99, 98)]
    [InlineData(false, 100, 99, 98, 101)]
    [InlineData(false, 99, 100, 98, 99)]
    public void Three_sessions_that_do_not_beat_the_best_before_them_are_a_stall(bool stalls, params int[] kilograms) =>
        Assert.Equal(stalls, Stall.Of(SampleLog.Lift("Squat", kilograms), SampleLog.Today) is not null);

    [Fact]
    public void A_lift_that_rises_each_time_never_stalls() =>
        Gen.Int[1, 40].List[1, 30].Sample(steps =>
        {
            var weight = 20;
            return Stall.Of(SampleLog.Lift("Squat", [.. steps.Select(step => weight += step)]), SampleLog.Today) is null;
        });

    [Fact]
    public void One_more_session_without_a_rise_makes_a_stall_longer() =>
        Gen.Int[20, 200].List[4, 20].Sample(kilograms =>
            Stall.Of(SampleLog.Lift("Squat", [.. kilograms]), SampleLog.Today) is not { } stall
            || Stall.Of(SampleLog.Lift("Squat", [.. kilograms, kilograms[^1]]), SampleLog.Today)?.Sessions == stall.Sessions + 1);

    [Theory]
    [InlineData(28, true)]
    [InlineData(29, false)]
    public void A_lift_that_is_not_trained_any_more_does_not_stall(int daysAgo, bool stalls) =>
        Assert.Equal(stalls, Stall.Of(SampleLog.LiftUntil(SampleLog.Today.AddDays(-daysAgo), "Squat", 100, 99, 98, 97), SampleLog.Today) is not null);

    [Fact]
    public void What_lies_before_a_break_says_nothing()
    {
        var lift = SampleLog.Lift("Squat", 100, 80, 85, 90);
        var broken = lift with { Points = [lift.Points[0] with { Day = lift.Points[1].Day.AddDays(-29) }, .. lift.Points.Skip(1)] };
        Assert.NotNull(Stall.Of(lift, SampleLog.Today));
        Assert.Null(Stall.Of(broken, SampleLog.Today));
    }

    [Fact]
    public void Reps_and_times_do_not_stall() =>
        Assert.Null(Stall.Of(SampleLog.Lift("Push-up", 10, 10, 10, 10) with { Measure = TrendMeasure.Reps }, SampleLog.Today));

    [Fact]
    public void The_sentence_has_the_figures_in_the_persons_unit()
    {
        var picture = SampleLog.Empty with { Lifts = [SampleLog.Lift("Bench press", 100, 99, 100, 98)] };

        var insight = SampleLog.Of(picture, InsightKind.Stall)!;

        Assert.Equal("Bench press has not risen in its last 3 workouts: 100 kg is still the best estimate.", insight.Sentence);
        Assert.Equal(["100 kg", "99 kg", "100 kg", "98 kg"], insight.Figures.Select(figure => figure.Value));
        Assert.Equal("Best, 26 Apr", insight.Figures[0].Name);
        Assert.Contains("220.5 lb", SampleLog.Of(picture with { Units = UnitSystem.Imperial }, InsightKind.Stall)!.Sentence, StringComparison.Ordinal);
        Assert.Contains("bench press", insight.Question, StringComparison.Ordinal);
    }
}
