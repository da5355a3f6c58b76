namespace Vigor.Core.People.Reminders;

/// <summary>When a time of somebody's day is, with clocks that are put forward and back.</summary>
public static class LocalMoment
{
    /// <summary>
    /// The instant at which a clock of a zone shows a time on a day. Where it is put forward over it, the first instant after the
    /// jump; where it shows it twice, the first.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="time">The time of the day, as the clock on the wall shows it.</param>
    /// <param name="zone">The zone of that clock.</param>
    /// <returns>The instant; null where the day has no such instant left, as one that a zone left out when it changed sides of the date line.</returns>
    public static DateTimeOffset? Of(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        for (var local = day.ToDateTime(time); DateOnly.FromDateTime(local) == day; local = NextMinute(local))
        {
            var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
            var moment = new DateTimeOffset(local, offset).ToUniversalTime();

            // That a clock shows it then is asked back: not every jump is one of daylight saving.
            if (TimeZoneInfo.ConvertTime(moment, zone).DateTime == local)
            {
                return moment;
            }
        }

        return null;
    }

    // Zones jump by whole minutes, and at whole ones.
    private static DateTime NextMinute(DateTime local) => local.Date.AddMinutes((int)local.TimeOfDay.TotalMinutes + 1);
}
