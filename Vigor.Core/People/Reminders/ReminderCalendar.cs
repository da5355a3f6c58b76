namespace Vigor.Core.People.Reminders;

/// <summary>When somebody is reminded, by their own clock.</summary>
public static class ReminderCalendar
{
    private static readonly ReminderKind[] Daily = [ReminderKind.StreakWeek, ReminderKind.PlannedWorkout];

    /// <summary>Kinds with a time of the day, those that make others needless first.</summary>
    public static IReadOnlyList<ReminderKind> DailyKinds => Daily;

    /// <summary>When to look next: the first of the person's times after an instant; null where they have none.</summary>
    public static DateTimeOffset? NextAfter(ReminderSettings settings, TimeZoneInfo zone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

        // Yesterday as well: a clock that is put back over midnight makes a day come again.
        return Enumerable.Range(-1, 5)
            .SelectMany(ahead => Daily.Select(kind => settings.At(kind) is { } at ? LocalMoment.Of(today.AddDays(ahead), at, zone) : null))
            .Where(moment => moment > now)
            .Min();
    }

    /// <summary>
    /// From when to when a reminder of a day is told: from the person's time on, until their quiet hours begin or the day ends,
    /// so that one that is late, or waits for a phone that is off, never comes at night. Null where the day has no such time.
    /// </summary>
    public static (DateTimeOffset From, DateTimeOffset Until)? Window(ReminderSettings settings, ReminderKind kind, DateOnly day, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.At(kind) is not { } at || settings.IsQuiet(at) || LocalMoment.Of(day, at, zone) is not { } from)
        {
            return null;
        }

        var isQuietLater = settings.QuietFrom != settings.QuietUntil && settings.QuietFrom > at;
        var until = (isQuietLater ? LocalMoment.Of(day, settings.QuietFrom, zone) : null) ?? StartOf(day.AddDays(1), zone);
        return from < until ? (from, until) : null;
    }

    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        for (var next = day; ; next = next.AddDays(1))
        {
            if (LocalMoment.Of(next, TimeOnly.MinValue, zone) is { } start)
            {
                return start;
            }
        }
    }
}
