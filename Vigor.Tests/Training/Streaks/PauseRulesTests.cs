using CsCheck;
using Vigor.Core;
using Vigor.Core.Training.Streaks;

namespace Vigor.Tests.Training.Streaks;

public sealed class PauseRulesTests
{
    private static readonly DateOnly Day = new(2026, 5, 20);

    private static readonly Gen<DaySpan> Spans = Gen.Select(Gen.Int[-400, 380], Gen.Int[-1, 35]).Select((offset, days) => new DaySpan(Day.AddDays(offset), Day.AddDays(offset + days - 1)));

    [Fact]
    public void What_passes_is_within_every_limit_and_what_does_not_breaks_one() =>
        Gen.Select(Spans, Spans.Where(span => span.Days > 0).List[0, 5]).Sample((pause, others) =>
        {
            var isAllowed = pause.Days is >= 1 and <= 28
                && pause.From >= Day.AddDays(-7)
                && pause.From <= Day.AddDays(365)
                && !Days([pause]).Intersect(Days(others)).Any()
                && Days([.. others, pause]).All(first => Days([.. others, pause]).Count(day => day >= first && day < first.AddDays(365)) <= 60);
            Assert.Equal(isAllowed, Record.Exception(() => PauseRules.Check(pause, others, Day)) is null);
        });

    [Theory]
    [InlineData(-7, 28, null)]
    [InlineData(-8, 1, "From")]
    [InlineData(0, 29, "To")]
    [InlineData(0, 0, "To")]
    [InlineData(20, 11, "From")]
    [InlineData(365, 1, null)]
    [InlineData(366, 1, "From")]
    public void A_refusal_names_the_field(int offset, int days, string? field)
    {
        DaySpan[] others = [new(Day.AddDays(30), Day.AddDays(31))];
        var refusal = Record.Exception(() => PauseRules.Check(new(Day.AddDays(offset), Day.AddDays(offset + days - 1)), others, Day)) as Refusal;
        Assert.Equal(field, refusal?.Field);
    }

    [Fact]
    public void Sixty_days_fit_into_a_year_and_one_more_does_not()
    {
        DaySpan[] others = [new(Day.AddDays(-300), Day.AddDays(-273)), new(Day.AddDays(-200), Day.AddDays(-173))];
        PauseRules.Check(new(Day, Day.AddDays(3)), others, Day);
        Assert.Throws<Refusal>(() => PauseRules.Check(new(Day, Day.AddDays(4)), others, Day));
    }

    private static HashSet<DateOnly> Days(IEnumerable<DaySpan> spans) => [.. spans.SelectMany(span => Enumerable.Range(0, Math.Max(0, span.Days)).Select(span.From.AddDays))];
}
