using CsCheck;
using Vigor.Core;
using Vigor.Core.Plans.Programmes;

namespace Vigor.Tests.Plans.Programmes;

public sealed class ProgrammeCalendarTests
{
    private static readonly DateOnly Monday = new(2026, 5, 4);

    private static readonly IReadOnlyList<DayOfWeek> MonWedFri = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];

    [Fact]
    public void Sessions_begin_on_the_first_training_day()
    {
        var days = ProgrammeCalendar.Days(Monday.AddDays(1), MonWedFri, 4);

        Assert.Equal([Monday.AddDays(2), Monday.AddDays(4), Monday.AddDays(7), Monday.AddDays(9)], days);
    }

    [Fact]
    public void A_missed_session_takes_the_next_training_day_and_pushes_the_others_on()
    {
        var sessions = Fresh(4);

        var moved = ProgrammeCalendar.MoveMissed(sessions, MonWedFri, Monday.AddDays(1));

        Assert.Equal([Monday.AddDays(2), Monday.AddDays(4), Monday.AddDays(7), Monday.AddDays(9)], moved.Select(session => session.PlannedOn));
    }

    [Fact]
    public void Nothing_moves_while_nothing_is_missed() =>
        Assert.Equal(Fresh(4), ProgrammeCalendar.MoveMissed(Fresh(4), MonWedFri, Monday));

    [Fact]
    public void A_day_on_which_somebody_trained_is_not_planned_again()
    {
        var sessions = Fresh(3).ToList();
        sessions[1] = sessions[1] with { State = ProgrammeSessionState.Done, DoneOn = Monday.AddDays(2) };

        var moved = ProgrammeCalendar.MoveMissed(sessions, MonWedFri, Monday.AddDays(2));

        Assert.Equal(Monday.AddDays(4), moved[0].PlannedOn);
        Assert.Equal(Monday.AddDays(7), moved[2].PlannedOn);
    }

    [Fact]
    public void Moving_keeps_the_order_and_makes_room()
    {
        var moved = ProgrammeCalendar.Move(Fresh(4), Fresh(4)[1].Id, Monday.AddDays(5), MonWedFri, Monday);

        Assert.Equal([Monday, Monday.AddDays(5), Monday.AddDays(7), Monday.AddDays(9)], moved.Select(session => session.PlannedOn));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(400)]
    public void A_session_cannot_move_to_the_past_before_its_turn_or_years_ahead(int days)
    {
        var refusal = Assert.Throws<Refusal>(() => ProgrammeCalendar.Move(Fresh(4), Fresh(4)[1].Id, Monday.AddDays(days), MonWedFri, Monday));

        Assert.Equal(nameof(ProgrammeSession.PlannedOn), refusal.Field);
    }

    [Fact]
    public void Whatever_happens_order_is_kept_and_nothing_is_lost_or_planned_twice_on_a_day()
    {
        var weekdays = Gen.Shuffle(Enum.GetValues<DayOfWeek>()).SelectMany(all => Gen.Int[1, 6].Select(count => (IReadOnlyList<DayOfWeek>)[.. all.Take(count)]));
        var events = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 20], Gen.Int[0, 12]).List[1, 25];
        Gen.Select(weekdays, events).Sample((days, happenings) =>
        {
            IReadOnlyList<ScheduledSession> sessions = Fresh(20, days);
            var chosen = new HashSet<DateOnly>();
            var today = Monday;
            foreach (var (what, which, length) in happenings)
            {
                var next = sessions.FirstOrDefault(session => session.IsToCome && session.Number >= which) ?? sessions[^1];
                switch (what)
                {
                    case 0:
                        today = today.AddDays(length);
                        break;
                    case 1 when next.IsToCome:
                        sessions = With(sessions, next with { State = ProgrammeSessionState.Done, DoneOn = today });
                        break;
                    case 2:
                        sessions = With(sessions, next with { State = next.IsToCome ? ProgrammeSessionState.Skipped : next.State });
                        break;
                    case 3 when next.IsToCome:
                        sessions = Moved(sessions, next.Id, today.AddDays(length), days, today, chosen);
                        break;
                }

                sessions = ProgrammeCalendar.MoveMissed(sessions, days, today);
                AssertInOrder(sessions, today, day => days.Contains(day.DayOfWeek) || chosen.Contains(day));
            }
        });
    }

    private static IReadOnlyList<ScheduledSession> Moved(
        IReadOnlyList<ScheduledSession> sessions, Guid id, DateOnly day, IReadOnlyList<DayOfWeek> days, DateOnly today, HashSet<DateOnly> chosen)
    {
        try
        {
            var moved = ProgrammeCalendar.Move(sessions, id, day, days, today);
            chosen.Add(day);
            return moved;
        }
        catch (Refusal)
        {
            // Not every day does; then nothing has moved.
            return sessions;
        }
    }

    private static void AssertInOrder(IReadOnlyList<ScheduledSession> sessions, DateOnly today, Func<DateOnly, bool> isMeant)
    {
        var planned = sessions.Where(session => session.IsToCome).Select(session => session.PlannedOn).ToList();
        Assert.Equal(Enumerable.Range(1, 20), sessions.Select(session => session.Number));
        Assert.Equal(planned.Order().Distinct(), planned);
        Assert.All(planned, day => Assert.True(day >= today));
        Assert.Empty(planned.Intersect(sessions.Select(session => session.DoneOn).OfType<DateOnly>()));
        Assert.All(planned, day => Assert.True(isMeant(day)));
    }

    private static List<ScheduledSession> With(IReadOnlyList<ScheduledSession> sessions, ScheduledSession changed) =>
        [.. sessions.Select(session => session.Id == changed.Id ? changed : session)];

    private static List<ScheduledSession> Fresh(int count, IReadOnlyList<DayOfWeek>? weekdays = null) =>
    [
        .. ProgrammeCalendar.Days(Monday, weekdays ?? MonWedFri, count).Select((day, index) => new ScheduledSession(
            new Guid(index + 1, 0, 0, new byte[8]),
            (index / 3) + 1,
            index + 1,
            $"Session {index + 1}",
            45,
            day,
            ProgrammeSessionState.Planned)),
    ];
}
