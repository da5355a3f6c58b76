using Vigor.Core.People;
using Vigor.Core.Training.Streaks;

namespace Vigor.Tests.Training.Streaks;

/// <summary>The cases that counters of streaks are tried with everywhere: gaps, doubles, turns of the year, changing clocks, weeks.</summary>
public sealed class StreakCaseTests
{
    private static readonly DateOnly Today = new(2027, 1, 3);

    /// <summary>Days until today, the last letter: x is trained, a dot is not, p is paused, P is paused and trained.</summary>
    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData(".", 0, 0, 0)]
    [InlineData("x", 1, 0, 1)]
    [InlineData("xxx", 3, 0, 3)]
    [InlineData("xxx.", 3, 0, 3)]
    [InlineData("xxx..", 3, 1, 3)]
    [InlineData("xxx...", 0, 0, 3)]
    [InlineData("xx.xx", 4, 1, 4)]
    [InlineData("xx..xx", 2, 0, 2)]
    [InlineData("xxxx..x", 1, 0, 4)]
    [InlineData("x.x.x", 2, 1, 2)]
    [InlineData("xxx.xx.xx", 4, 1, 5)]
    [InlineData("xxxxxxx.xxxxxx.x", 14, 2, 14)]
    [InlineData("xxxxxxx.xxxxx.x", 6, 1, 12)]
    [InlineData("xxxxxx.xxxxxx.", 12, 1, 12)]
    [InlineData("xx.xx..", 2, 1, 4)]
    [InlineData("xxpppx", 3, 0, 3)]
    [InlineData("xxppp.", 2, 0, 2)]
    [InlineData("xxpppp", 2, 0, 2)]
    [InlineData("x.ppp.x", 1, 0, 1)]
    [InlineData("xPPPx", 2, 0, 2)]
    [InlineData("xxx.pppppppxx", 5, 1, 5)]
    [InlineData("xxx.pppppppxx.x", 3, 1, 5)]
    public void Days_until_today(string days, int streak, int graceDays, int longest)
    {
        var calendar = days.Select((letter, index) => (Letter: letter, Day: Today.AddDays(index - days.Length + 1))).ToList();
        var found = Streak.On(Today, calendar.Where(day => day.Letter is 'x' or 'P').Select(day => (day.Day, 30)), calendar.Where(day => day.Letter is 'p' or 'P').Select(day => new DaySpan(day.Day, day.Day)));

        Assert.Equal((streak, graceDays, longest), (found.Days, found.GraceDays.Count, found.Longest));
    }

    [Theory]
    [InlineData("2026-12-31 2027-01-01 2027-01-02 2027-01-03", 4)]
    [InlineData("2027-01-03 2027-01-03 2027-01-03 2027-01-02", 2)]
    [InlineData("2027-01-05 2027-01-04 2027-01-03 2027-01-02", 2)]
    [InlineData("2027-01-02 2026-12-31 2027-01-01", 3)]
    [InlineData("2019-09-18 2019-09-19 2027-01-03", 1)]
    public void Dates_in_any_order_doubled_or_to_come(string dates, int streak) =>
        Assert.Equal(streak, Streak.On(Today, dates.Split(' ').Select(date => (DateOnly.Parse(date, null), 20))).Days);

    [Theory]
    [InlineData(2028, 3)]
    [InlineData(2027, 2)]
    public void A_leap_day_is_a_day(int year, int streak)
    {
        var end = new DateOnly(year, 3, 1);
        Assert.Equal(streak, Streak.On(end, Enumerable.Range(0, end.DayNumber - new DateOnly(year, 2, 28).DayNumber + 1).Select(back => (end.AddDays(-back), 15))).Days);
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-07T17:00Z 2026-03-08T06:30Z 2026-03-08T07:30Z", "2026-03-09T12:00Z", 2)]
    [InlineData("America/New_York", "2026-10-31T23:00Z 2026-11-01T05:30Z 2026-11-01T06:30Z 2026-11-02T04:30Z", "2026-11-01T23:00Z", 2)]
    [InlineData("Africa/Nairobi", "2026-10-08T21:30Z 2026-10-07T21:30Z", "2026-10-10T12:00Z", 2)]
    [InlineData("Pacific/Kiritimati", "2026-10-09T11:00Z 2026-10-08T11:00Z", "2026-10-09T12:00Z", 2)]
    [InlineData("Pacific/Pago_Pago", "2026-10-09T09:00Z 2026-10-08T12:00Z", "2026-10-09T10:00Z", 1)]
    [InlineData("Asia/Kathmandu", "2026-10-08T18:14Z 2026-10-08T18:16Z", "2026-10-08T20:00Z", 2)]
    public void A_day_is_the_day_where_the_person_is(string zone, string trained, string now, int streak)
    {
        var profile = new Profile { UserId = Guid.Empty, TimeZone = zone };
        Assert.Equal(streak, Streak.On(profile.DayOf(DateTimeOffset.Parse(now, null)), trained.Split(' ').Select(moment => (profile.DayOf(DateTimeOffset.Parse(moment, null)), 20))).Days);
    }

    /// <summary>2026 has 53 weeks: the last one ends on 3 January 2027.</summary>
    [Theory]
    [InlineData("12-14 12-16 12-18 12-21 12-23 12-25 12-28 12-30 01-02", 3, 3)]
    [InlineData("12-14 12-16 12-18 12-21 12-23 12-25 12-31 01-01", 2, 2)]
    [InlineData("12-14 12-16 12-18 12-21 12-23 12-28 12-30 01-02", 1, 1)]
    [InlineData("12-19 12-20 12-21 12-23 12-25 12-28 12-30 01-01", 2, 2)]
    [InlineData("12-21 12-21 12-22 12-28 12-28 12-28 12-29", 0, 0)]
    [InlineData("12-20 12-21 12-22 12-27 12-28 12-29 01-03", 2, 2)]
    public void Weeks_begin_on_Monday_over_the_turn_of_the_year(string days, int weeks, int longest)
    {
        var found = Consistency.On(Today, days.Split(' ').Select(day => (DateOnly.Parse($"{(day[0] == '0' ? 2027 : 2026)}-{day}", null), 30)), TargetHistory.Of(3));

        Assert.Equal((weeks, longest), (found.Weeks, found.Longest));
        Assert.Equal(new DateOnly(2026, 12, 28), found.Current.First);
    }
}
