using CsCheck;
using Vigor.Core;
using Vigor.Core.People.Reminders;

namespace Vigor.Tests.People.Reminders;

/// <summary>The person's hours, in zones whose clocks are put forward and back.</summary>
public sealed class ReminderCalendarTests
{
    private static readonly string[] Zones =
    [
        "UTC", "Europe/Berlin", "America/New_York", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "Pacific/Chatham", "America/Sao_Paulo", "Africa/Casablanca", "Asia/Beirut", "Antarctica/Troll",
    ];

    private static readonly Gen<TimeZoneInfo> Zone = Gen.Int[0, Zones.Length - 1].Select(index => TimeZoneInfo.FindSystemTimeZoneById(Zones[index]));

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 12_000].Select(days => new DateOnly(2000, 1, 1).AddDays(days));

    private static readonly Gen<TimeOnly> Time = Gen.Int[0, 1439].Select(minutes => new TimeOnly(minutes / 60, minutes % 60));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00:00Z")] // Two o'clock is three o'clock.
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30:00Z")] // Half past two comes twice: the first.
    [InlineData("America/New_York", "2026-03-08", "02:15", "2026-03-08T07:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:10", "2026-10-03T15:30:00Z")] // By half an hour.
    [InlineData("America/Sao_Paulo", "2018-11-04", "00:00", "2018-11-04T03:00:00Z")] // A day that begins at one o'clock.
    [InlineData("Europe/Berlin", "2026-07-01", "17:00", "2026-07-01T15:00:00Z")]
    public void A_time_is_the_one_the_clock_on_the_wall_shows(string zone, string day, string time, string instant) => Assert.Equal(
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture),
        LocalMoment.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Fact]
    public void A_day_that_a_zone_left_out_has_no_times() =>
        Assert.Null(LocalMoment.Of(new(2011, 12, 30), new(9, 0), TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia")));

    [Fact]
    public void A_moment_lies_on_its_day_at_its_time_or_after_a_jump_and_is_the_first_of_that_name() => Gen.Select(Zone, Day, Time).Sample((zone, day, time) =>
    {
        if (LocalMoment.Of(day, time, zone) is not { } moment)
        {
            return;
        }

        var local = TimeZoneInfo.ConvertTime(moment, zone);
        Assert.Equal(day, DateOnly.FromDateTime(local.DateTime));
        Assert.True(TimeOnly.FromDateTime(local.DateTime) == time || zone.IsInvalidTime(day.ToDateTime(time)));
        Assert.True(TimeOnly.FromDateTime(local.DateTime) >= time);
        var before = TimeZoneInfo.ConvertTime(moment.AddHours(-1), zone);
        Assert.False(before.DateTime == local.DateTime, "an earlier one has the same name");
    });

    [Fact]
    public void Times_of_a_day_come_in_their_order_and_days_in_theirs() => Gen.Select(Zone, Day, Time, Time).Sample((zone, day, first, second) =>
    {
        var (early, late) = first < second ? (first, second) : (second, first);
        Assert.True(LocalMoment.Of(day, early, zone) is not { } one || LocalMoment.Of(day.AddDays(1), late, zone) is not { } next || one < next);
    });

    [Fact]
    public void Looking_from_one_moment_to_the_next_meets_each_day_once() => Gen.Select(Zone, Day, Time).Sample(
        (zone, day, time) =>
        {
            var settings = new ReminderSettings { UserId = Guid.Empty, PlannedAt = time, QuietFrom = time, QuietUntil = time };
            var now = LocalMoment.Of(day, time, zone) ?? new DateTimeOffset(day.ToDateTime(time), TimeSpan.Zero);
            List<DateOnly> met = [];
            for (var count = 0; count < 8; count++)
            {
                now = ReminderCalendar.NextAfter(settings, zone, now)!.Value;
                met.Add(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime));
            }

            var expected = Enumerable.Range(1, 20).Select(ahead => day.AddDays(ahead)).Where(next => LocalMoment.Of(next, time, zone) is not null).Take(8);
            Assert.Equal(expected, met);
        },
        iter: 300);

    [Fact]
    public void Nothing_is_told_in_the_quiet_hours() => Gen.Select(Zone, Day, Time, Time, Time).Sample((zone, day, at, quietFrom, quietUntil) =>
    {
        var settings = new ReminderSettings { UserId = Guid.Empty, StreakAt = at, QuietFrom = quietFrom, QuietUntil = quietUntil };
        if (ReminderCalendar.Window(settings, ReminderKind.StreakWeek, day, zone) is not var (from, until))
        {
            return;
        }

        Assert.True(from < until && until - from <= TimeSpan.FromHours(26));
        Assert.Throws<Refusal>(() => ReminderRules.Check(settings with { QuietFrom = at, QuietUntil = at.AddMinutes(1) }));
        Assert.False(settings.IsQuiet(at));
        var last = TimeZoneInfo.ConvertTime(until.AddMinutes(-1), zone);
        Assert.Equal(day, DateOnly.FromDateTime(last.DateTime));
        Assert.True(quietFrom <= at || TimeOnly.FromDateTime(last.DateTime) < quietFrom);
    });
}
