using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Reminders;
using Vigor.Core.People.Services;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Training.Services;
using Vigor.Core.Training.Streaks;
using Vigor.Tests.Hosting;
using Vigor.Tests.People.Push;

namespace Vigor.Tests.Training.Reminders;

/// <summary>Who is reminded of what, when, and once. It begins on noon of a Monday in UTC, two in the afternoon in Berlin.</summary>
public sealed class ReminderClockTests
{
    private static readonly DateOnly Monday = new(2026, 5, 4);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Of_several_processes_one_reminds_at_the_persons_hour_and_once_a_day(DatabaseKind kind)
    {
        await using var house = await House.OpenAsync(kind);
        var actor = await house.MoveInAsync(settings => settings with { PlannedAt = new(17, 0), Days = [DayOfWeek.Monday, DayOfWeek.Thursday] });

        house.Gym.Time.SetUtcNow(At(0, "14:59"));
        await house.LookAsync();
        Assert.Empty(house.Messages);

        house.Gym.Time.SetUtcNow(At(0, "15:00"));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(house.LookAsync)));
        await house.LookAsync();
        Assert.Equal(["Today is a day to train"], house.Titles);
        Assert.Equal(TimeSpan.FromHours(4.5), TimeSpan.FromSeconds(house.Messages[0].TimeToLive));

        // On Tuesday nothing is planned; on Thursday a workout is done already.
        await house.GoToAsync(At(1, "15:00"));
        house.Gym.Time.SetUtcNow(At(3, "08:00"));
        await house.Gym.TrainAsync(actor);
        await house.GoToAsync(At(3, "15:00"));
        Assert.Single(house.Messages);

        await house.GoToAsync(At(7, "15:00"));
        Assert.Equal(2, house.Messages.Count);
    }

    [Fact]
    public async Task A_reminder_that_a_dead_process_missed_comes_late_on_its_day_and_never_in_quiet_hours_or_the_day_after()
    {
        await using var house = await House.OpenAsync(DatabaseKind.Sqlite);
        await house.MoveInAsync(settings => settings with { PlannedAt = new(17, 0), Days = [.. Enum.GetValues<DayOfWeek>()], QuietFrom = new(20, 0), QuietUntil = new(8, 0) });

        await house.GoToAsync(At(0, "17:30"));
        Assert.Single(house.Messages);
        await house.GoToAsync(At(1, "18:00"));
        Assert.Single(house.Messages);
        await house.GoToAsync(At(5, "03:00"));
        Assert.Single(house.Messages);
        await house.GoToAsync(At(5, "15:00"));
        Assert.Equal(2, house.Messages.Count);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task With_a_programme_its_days_count_and_its_session_is_named(DatabaseKind kind)
    {
        await using var house = await House.OpenAsync(kind);
        var actor = await house.MoveInAsync(settings => settings with { PlannedAt = new(17, 0), Days = [DayOfWeek.Sunday] });
        await using (var db = await house.Gym.Database.Contexts.CreateDbContextAsync())
        {
            var programme = new Programme { Id = Guid.CreateVersion7(), UserId = actor.UserId, Name = "Four weeks", Request = new() { Weeks = 4, Weekdays = [DayOfWeek.Tuesday, DayOfWeek.Friday] }, StartsOn = Monday, Weeks = [], Score = 100, CreatedAt = house.Gym.Time.GetUtcNow() };
            db.Programmes.Add(programme);
            db.ProgrammeSessions.AddRange(Enumerable.Range(1, 2).Select(number => new ProgrammeSession
            {
                Id = Guid.CreateVersion7(),
                ProgrammeId = programme.Id,
                UserId = actor.UserId,
                Week = 1,
                IsRecovery = false,
                Number = number,
                Name = $"Session {number}",
                Minutes = 75,
                Workout = Gym.Workout,
                PlannedOn = number == 1 ? Monday.AddDays(1) : Monday.AddDays(4),
            }));
            await db.SaveChangesAsync();
        }

        for (var day = 0; day < 7; day++)
        {
            await house.GoToAsync(At(day, "15:00"));
        }

        // The session that was missed on Tuesday has moved to Friday.
        Assert.Equal(["Today: Session 1, 1 h 15 min", "Today: Session 1, 1 h 15 min"], house.Titles);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_week_at_risk_is_warned_of_and_takes_the_place_of_the_days_reminder(DatabaseKind kind)
    {
        await using var house = await House.OpenAsync(kind);
        var actor = await house.MoveInAsync(settings => settings with { StreakAt = new(18, 0), PlannedAt = new(18, 0), Days = [DayOfWeek.Monday, DayOfWeek.Friday] });
        foreach (var day in (int[])[0, 1, 2])
        {
            house.Gym.Time.SetUtcNow(At(day, "13:00"));
            await house.Gym.TrainAsync(actor);
        }

        for (var day = 7; day < 14; day++)
        {
            await house.GoToAsync(At(day, "16:00"));
        }

        // Three of three days are left on Friday; on Saturday it is lost.
        Assert.Equal(["Today is a day to train", "Train today and your weekly streak goes on"], house.Titles);
    }

    [Fact]
    public async Task Nobody_is_called_to_train_in_a_pause_or_with_an_open_warning_sign()
    {
        await using var house = await House.OpenAsync(DatabaseKind.Sqlite);
        var paused = await house.MoveInAsync(settings => settings with { PlannedAt = new(17, 0), Days = [DayOfWeek.Tuesday] });
        var unwell = await house.MoveInAsync(settings => settings with { PlannedAt = new(17, 0), Days = [DayOfWeek.Tuesday] });
        await house.Gym.Streaks.PauseAsync(paused, Monday.AddDays(1), Monday.AddDays(3), PauseReason.Holiday);
        await house.Profiles.NoteRedFlagAsync(unwell, "chest pain");

        await house.GoToAsync(At(1, "15:00"));

        Assert.Empty(house.Messages);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_end_of_a_rest_is_told_once_unless_it_was_skipped_or_nobody_asked(DatabaseKind kind)
    {
        await using var house = await House.OpenAsync(kind);
        var actor = await house.MoveInAsync(settings => settings with { RestOver = true });
        var other = await house.MoveInAsync(settings => settings);
        var (session, theirs) = (await house.Gym.StartAsync(actor), await house.Gym.StartAsync(other));
        await house.Gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));
        await house.Gym.CompleteAsync(other, theirs, 0, 1, Gym.Reps(8, 60));

        house.Gym.Time.Advance(TimeSpan.FromSeconds(110));
        var next = await house.LookAsync();
        Assert.Equal(house.Gym.Time.GetUtcNow().AddSeconds(10), next);
        Assert.Empty(house.Messages);
        house.Gym.Time.Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(house.LookAsync)));
        await house.LookAsync();
        Assert.Equal(["Rest is over"], house.Titles);
        Assert.Equal("high", house.Messages[0].Urgency);

        await house.Gym.CompleteAsync(actor, session, 0, 2, Gym.Reps(8, 60));
        await house.Gym.Events.FinishAsync(actor, session, null, null);
        await house.GoToAsync(house.Gym.Time.GetUtcNow().AddSeconds(125));
        Assert.Single(house.Messages);
    }

    [Fact]
    public async Task Who_moves_to_another_zone_is_reminded_by_its_clock()
    {
        await using var house = await House.OpenAsync(DatabaseKind.Sqlite);
        var actor = await house.MoveInAsync(settings => settings with { PlannedAt = new(17, 0), Days = [.. Enum.GetValues<DayOfWeek>()] });
        await house.Profiles.UpdateAsync(actor, profile => profile with { TimeZone = "America/New_York" });

        await house.GoToAsync(At(0, "15:00"));
        Assert.Empty(house.Messages);
        await house.GoToAsync(At(0, "21:00"));
        Assert.Single(house.Messages);
    }

    [Fact]
    public async Task Settings_that_cannot_be_meant_are_refused_by_the_name_of_their_field()
    {
        await using var house = await House.OpenAsync(DatabaseKind.Sqlite);
        var actor = await house.MoveInAsync(settings => settings);
        foreach (var (change, field) in ((Func<ReminderSettings, ReminderSettings>, string)[])
        [
            (settings => settings with { PlannedAt = new(17, 0), Days = [] }, nameof(ReminderSettings.Days)),
            (settings => settings with { Days = [(DayOfWeek)9] }, nameof(ReminderSettings.Days)),
            (settings => settings with { PlannedAt = new(6, 0), Days = [DayOfWeek.Monday] }, nameof(ReminderSettings.PlannedAt)),
            (settings => settings with { StreakAt = new(23, 0) }, nameof(ReminderSettings.StreakAt)),
        ])
        {
            Assert.Equal(field, (await Assert.ThrowsAsync<Refusal>(() => house.Reminders.UpdateAsync(actor, change))).Field);
        }

        Assert.Null((await house.Reminders.GetAsync(actor)).NextAt);
    }

    private static DateTimeOffset At(int day, string time) => new(Monday.AddDays(day).ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.Zero);

    /// <summary>Two processes on one database, with a push service.</summary>
    private sealed class House : IAsyncDisposable
    {
        private readonly PushOffice here, there;
        private readonly ReminderClock[] clocks;
        private readonly LoopbackPushService service;
        private int turn;

        private House(Gym gym, LoopbackPushService service)
        {
            (Gym, this.service) = (gym, service);
            var protection = new EphemeralDataProtectionProvider();
            (here, there) = (new(gym.Database, gym.Time, protection), new(gym.Database, gym.Time, protection));
            clocks = [ClockOf(here), ClockOf(there)];
            Reminders = new(gym.Database.Contexts, gym.Time);
            Profiles = new(gym.Database.Contexts, gym.Time);
        }

        public Gym Gym { get; }

        public ReminderService Reminders { get; }

        public ProfileService Profiles { get; }

        public IReadOnlyList<LoopbackPushService.Received> Messages => [.. service.Messages];

        public IEnumerable<string> Titles => service.Messages.Select(message => message.Title);

        public static async Task<House> OpenAsync(DatabaseKind kind) => new(await Gym.OpenAsync(kind), await LoopbackPushService.StartAsync());

        public async Task<Actor> MoveInAsync(Func<ReminderSettings, ReminderSettings> settings)
        {
            var actor = await Gym.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Europe/Berlin" });
            await service.SubscribeAsync(here.Push, actor);
            await Reminders.UpdateAsync(actor, settings);
            return actor;
        }

        public async Task<DateTimeOffset> LookAsync()
        {
            var number = Interlocked.Increment(ref turn) % 2;
            var next = await clocks[number].LookAsync(default);
            await (number == 0 ? here : there).Courier.DeliverAsync(default);
            return next;
        }

        public async Task GoToAsync(DateTimeOffset moment)
        {
            Gym.Time.SetUtcNow(moment);
            await LookAsync();
        }

        public async ValueTask DisposeAsync()
        {
            Array.ForEach(clocks, clock => clock.Dispose());
            here.Dispose();
            there.Dispose();
            await service.DisposeAsync();
            await Gym.DisposeAsync();
        }

        private ReminderClock ClockOf(PushOffice office) => new(Gym.Database.Contexts, office.Bell, Gym.Time, NullLogger<ReminderClock>.Instance);
    }
}
