using CsCheck;
using Vigor.Core.Training.Challenges;

namespace Vigor.Tests.Training.Challenges;

public sealed class ChallengeTests
{
    private static readonly DateOnly May = new(2026, 5, 1);

    private static readonly Gen<List<MonthFigures>> Before =
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 3_000], Gen.Int[0, 900], Gen.Int[0, 30]).List[0, 5]
            .Select(months => months.Select((month, back) => new MonthFigures(May.AddMonths(-1 - back), month.Item1, month.Item2, month.Item3, month.Item4)).ToList());

    [Fact]
    public void It_is_about_ten_percent_above_the_last_three_months_and_within_bounds() =>
        Gen.Select(Gen.Guid, Before).Sample((person, before) =>
        {
            var challenge = Challenge.Of(person, Nothing, before);
            var recent = Recent(before);
            if (recent.Count == 0)
            {
                Assert.Equal((ChallengeKind.Workouts, Challenge.FirstWorkouts), (challenge.Kind, challenge.Target));
                return;
            }

            var mean = recent.Average(month => month.Of(challenge.Kind));
            var (least, most, step) = challenge.Kind switch
            {
                ChallengeKind.Workouts => (4, 22, 1),
                ChallengeKind.Minutes => (60, 1_320, 10),
                ChallengeKind.CardioMinutes => (30, 1_320, 10),
                _ => (2, 8, 1),
            };
            Assert.InRange(challenge.Target, least, most);
            Assert.True(challenge.Target >= Math.Min(mean, most));
            Assert.True(challenge.Target <= Math.Max(least, (1.1 * mean) + step));
        });

    [Fact]
    public void It_stays_the_same_whatever_is_done_in_the_month_and_in_whatever_order_the_others_come() =>
        Gen.Select(Gen.Guid, Before, Gen.Int[0, 40]).Sample((person, before, done) =>
        {
            var left = Challenge.Of(person, Nothing, before);
            var right = Challenge.Of(person, new(May, done, 60 * done, 10 * done, done), before.AsEnumerable().Reverse().Append(new(May.AddMonths(1), 90, 90, 90, 90)));
            return left with { Done = 0 } == right with { Done = 0 };
        });

    [Fact]
    public void Nobody_is_sent_after_what_they_do_not_do() =>
        Gen.Guid.Sample(person =>
        {
            MonthFigures[] lifting = [new(May.AddMonths(-1), 12, 500, 0, 0)];
            return Challenge.Of(person, Nothing, lifting).Kind is ChallengeKind.Workouts or ChallengeKind.Minutes;
        });

    [Fact]
    public void Months_and_people_get_different_ones()
    {
        MonthFigures[] before = [.. Enumerable.Range(1, 30).Select(back => new MonthFigures(May.AddMonths(12 - back), 12, 500, 200, 5))];
        var person = new Guid("0199a1b2-0000-7000-8000-000000000001");
        var year = Enumerable.Range(0, 12).Select(month => Challenge.Of(person, new(May.AddMonths(month), 0, 0, 0, 0), before).Kind);
        var people = Enumerable.Range(0, 40).Select(_ => Challenge.Of(Guid.NewGuid(), Nothing, before).Kind);

        Assert.True(year.Distinct().Count() >= 3);
        Assert.Equal(4, people.Distinct().Count());
    }

    [Theory]
    [InlineData(12, 13)]
    [InlineData(4, 4)]
    [InlineData(2, 4)]
    [InlineData(40, 22)]
    public void Twelve_workouts_a_month_ask_for_thirteen(int before, int target)
    {
        var challenge = Enumerable.Range(0, 100)
            .Select(_ => Challenge.Of(Guid.NewGuid(), new(May, 13, 0, 0, 0), [new(May.AddMonths(-1), before, 400, 0, 0)]))
            .First(challenge => challenge.Kind == ChallengeKind.Workouts);

        Assert.Equal((target, 13, target <= 13), (challenge.Target, challenge.Done, challenge.IsReached));
    }

    private static MonthFigures Nothing => new(May, 0, 0, 0, 0);

    /// <summary>From the first of the three months before with training on.</summary>
    private static List<MonthFigures> Recent(List<MonthFigures> before)
    {
        var three = before.Where(month => month.Month >= May.AddMonths(-3)).OrderBy(month => month.Month).ToList();
        return [.. three.SkipWhile(month => month.Workouts == 0).Select(month => month.Workouts == 0 ? new MonthFigures(month.Month, 0, 0, 0, 0) : month)];
    }
}
