using Vigor.Core.Operations.Costs;

namespace Vigor.Tests.Operations;

public sealed class MonthForecastTests
{
    /// <summary>Months that are made with a trend, a pattern of weekdays and chance, forecast at each day from the eighth on.</summary>
    [Theory]
    [InlineData(0.00, 0.10)]
    [InlineData(0.01, 0.10)]
    [InlineData(0.02, 0.15)]
    [InlineData(-0.01, 0.10)]
    public void A_month_that_goes_on_as_before_is_forecast_within_ten_percent(double growth, double noise)
    {
        var (missed, tried) = (0, 0);
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var pattern = Enumerable.Range(0, 7).Select(_ => 0.4 + (1.2 * random.NextDouble())).ToArray();
            var first = new DateOnly(2026, 1, 1).AddDays(random.Next(300));
            var days = Enumerable.Range(0, 130).Select(day => (decimal)Math.Max(0, 2 * (1 + (growth * day)) * pattern[(int)first.AddDays(day).DayOfWeek] * (1 + (noise * ((2 * random.NextDouble()) - 1))))).ToList();
            for (var at = 60; at < 95; at++)
            {
                var today = first.AddDays(at);
                var start = at - today.Day + 1;
                var end = start + DateTime.DaysInMonth(today.Year, today.Month);
                if (today.Day < 8)
                {
                    continue;
                }

                var forecast = MonthForecast.Of(days[..at], today, spentToday: 0, days[start..at].Sum());
                var actual = days[start..end].Sum();
                tried++;
                missed += Math.Abs(forecast.Dollars - actual) > actual * 0.1m ? 1 : 0;
                Assert.NotNull(forecast.ErrorPercent);
            }
        }

        Assert.True(missed <= tried / 50, $"{missed} of {tried} forecasts were off by more than ten percent.");
    }

    [Fact]
    public void Without_history_the_month_costs_what_it_has_cost()
    {
        Assert.Equal(new MonthForecast(0, null), MonthForecast.Of([], new(2026, 5, 1), 0, 0));
        Assert.Equal(new MonthForecast(3.5m, null), MonthForecast.Of([], new(2026, 5, 20), 1.5m, 2));
        Assert.Equal(new MonthForecast(0, null), MonthForecast.Of([0, 0, 0], new(2026, 5, 20), 0, 0));
    }

    [Fact]
    public void On_its_last_day_only_what_is_left_of_it_is_forecast()
    {
        decimal[] steady = [.. Enumerable.Repeat(2m, 60)];
        Assert.Equal(62m, MonthForecast.Of(steady, new(2026, 5, 31), 0.5m, 60).Dollars);
        Assert.Equal(65m, MonthForecast.Of(steady, new(2026, 5, 31), 5, 60).Dollars);
    }

    [Fact]
    public void What_falls_never_falls_below_nothing()
    {
        decimal[] falling = [.. Enumerable.Range(0, 60).Select(day => Math.Max(0m, 30 - day))];
        Assert.Equal(1m, MonthForecast.Of(falling, new(2026, 5, 10), 0, 1).Dollars);
    }

    [Fact]
    public void A_steady_past_is_told_to_have_been_forecast_without_error()
    {
        decimal[] steady = [.. Enumerable.Repeat(1m, 84)];
        Assert.Equal(0m, MonthForecast.Of(steady, new(2026, 5, 10), 0, 9).ErrorPercent);
        Assert.Null(MonthForecast.Of(steady[..20], new(2026, 5, 10), 0, 9).ErrorPercent);
    }
}
