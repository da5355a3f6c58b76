namespace Vigor.Core.Plans.Programmes;

/// <summary>
/// Lays the sessions of a programme on days. What is still to come keeps its order, is never lost, and never shares a day:
/// a session that was missed moves to the next free training day and pushes on those that stand in its way.
/// </summary>
public static class ProgrammeCalendar
{
    /// <summary>The first training days from a day on.</summary>
    /// <param name="start">The first day that counts.</param>
    /// <param name="weekdays">Days to train on, at least one.</param>
    /// <param name="count">How many days.</param>
    public static IReadOnlyList<DateOnly> Days(DateOnly start, IReadOnlyList<DayOfWeek> weekdays, int count)
    {
        var days = new List<DateOnly>(count);
        for (var day = start; days.Count < count; day = day.AddDays(1))
        {
            if (weekdays.Contains(day.DayOfWeek))
            {
                days.Add(day);
            }
        }

        return days;
    }

    /// <summary>The sessions with those that were missed moved on.</summary>
    /// <param name="sessions">All sessions of the programme in their order.</param>
    /// <param name="weekdays">Days to train on.</param>
    /// <param name="today">The person's calendar day; nothing is planned before it.</param>
    public static IReadOnlyList<ScheduledSession> MoveMissed(IReadOnlyList<ScheduledSession> sessions, IReadOnlyList<DayOfWeek> weekdays, DateOnly today)
    {
        // Whoever does a later session first leaves the earlier one on a day that is used up: it is missed as well.
        var taken = Taken(sessions);
        return sessions.Any(session => session.IsToCome && (session.PlannedOn < today || taken.Contains(session.PlannedOn)))
            ? Settle(sessions, weekdays, today)
            : sessions;
    }

    /// <summary>The sessions with one of them on another day; those after it make room.</summary>
    /// <param name="sessions">All sessions of the programme in their order.</param>
    /// <param name="id">The session to move; it must be still to come.</param>
    /// <param name="day">Where to; any weekday.</param>
    /// <param name="weekdays">Days to train on, for those that make room.</param>
    /// <param name="today">The person's calendar day.</param>
    /// <exception cref="Refusal">The day has passed, or lies before a session that comes first.</exception>
    public static IReadOnlyList<ScheduledSession> Move(
        IReadOnlyList<ScheduledSession> sessions, Guid id, DateOnly day, IReadOnlyList<DayOfWeek> weekdays, DateOnly today)
    {
        if (day < today || day > today.AddDays(ProgrammeLimits.MostDaysAhead))
        {
            throw Refusal.Invalid(nameof(ProgrammeSession.PlannedOn), "Choose today or a day within the next year.");
        }

        var index = sessions.Index().Single(pair => pair.Item.Id == id).Index;
        if (sessions.Take(index).LastOrDefault(session => session.IsToCome) is { } before && before.PlannedOn >= day)
        {
            throw Refusal.Invalid(nameof(ProgrammeSession.PlannedOn), $"{before.Name} comes first and is planned for later. Move or skip that one.");
        }

        if (Taken(sessions).Contains(day))
        {
            throw Refusal.Invalid(nameof(ProgrammeSession.PlannedOn), "You have trained on that day already. Choose another one.");
        }

        ScheduledSession[] moved = [.. sessions];
        moved[index] = moved[index] with { PlannedOn = day };
        return Settle(moved, weekdays, day, index + 1);
    }

    /// <summary>The sessions with every one that cannot stay where it is moved on, whether its day has passed, is taken, or comes before its turn.</summary>
    /// <param name="sessions">All sessions of the programme in their order.</param>
    /// <param name="weekdays">Days to train on.</param>
    /// <param name="today">The person's calendar day.</param>
    public static IReadOnlyList<ScheduledSession> Settle(IReadOnlyList<ScheduledSession> sessions, IReadOnlyList<DayOfWeek> weekdays, DateOnly today) =>
        Settle(sessions, weekdays, today.AddDays(-1), from: 0);

    private static ScheduledSession[] Settle(IReadOnlyList<ScheduledSession> sessions, IReadOnlyList<DayOfWeek> weekdays, DateOnly last, int from)
    {
        var taken = Taken(sessions);
        ScheduledSession[] settled = [.. sessions];
        for (var index = from; index < settled.Length; index++)
        {
            if (!settled[index].IsToCome)
            {
                continue;
            }

            if (settled[index].PlannedOn <= last || taken.Contains(settled[index].PlannedOn))
            {
                var next = last.AddDays(1);
                while (!weekdays.Contains(next.DayOfWeek) || taken.Contains(next))
                {
                    next = next.AddDays(1);
                }

                settled[index] = settled[index] with { PlannedOn = next };
            }

            last = settled[index].PlannedOn;
        }

        return settled;
    }

    private static HashSet<DateOnly> Taken(IEnumerable<ScheduledSession> sessions) =>
        [.. sessions.Select(session => session.DoneOn).OfType<DateOnly>()];
}
