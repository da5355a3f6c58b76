using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.Training.Streaks;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Services;

public sealed class StreakServiceTests
{
    private static readonly DateOnly Day = new(2026, 5, 4);

    [Fact]
    public async Task Minutes_of_four_weeks_are_those_of_28_days()
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        await gym.TrainAsync(actor);
        var minutes = (await gym.Today.GetAsync(actor)).MinutesInFourWeeks;
        Assert.True(minutes > 0);

        gym.Time.Advance(TimeSpan.FromDays(27));
        Assert.Equal(minutes, (await gym.Today.GetAsync(actor)).MinutesInFourWeeks);

        gym.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, (await gym.Today.GetAsync(actor)).MinutesInFourWeeks);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_pause_keeps_the_streak_alive_and_is_seen_on_the_dashboard(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        await gym.TrainAsync(actor);
        gym.Time.Advance(TimeSpan.FromDays(4));
        Assert.Equal(0, (await gym.Today.GetAsync(actor)).Streak.Days);

        var id = await gym.Streaks.PauseAsync(actor, Day.AddDays(1), Day.AddDays(10), PauseReason.Illness);

        var today = await gym.Today.GetAsync(actor);
        Assert.Equal((1, new Pause(id, Day.AddDays(1), Day.AddDays(10), PauseReason.Illness)), (today.Streak.Days, today.Pause));
        Assert.Equal((6, true), (today.Consistency.Current.PausedDays, today.Consistency.Current.IsPaused));

        await gym.Streaks.EndPauseAsync(actor, id);
        today = await gym.Today.GetAsync(actor);
        Assert.Equal((1, null), (today.Streak.Days, today.Pause));
        Assert.Equal(Day.AddDays(3), Assert.Single((await gym.Badges.GetAsync(actor)).Pauses).To);
        Assert.Equal(RefusalCode.Conflict, (await Assert.ThrowsAsync<Refusal>(() => gym.Streaks.EndPauseAsync(actor, id))).Code);

        await gym.Streaks.DeletePauseAsync(actor, id);
        Assert.Equal(0, (await gym.Today.GetAsync(actor)).Streak.Days);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Weeks_in_a_row_are_counted_to_their_end_however_long_ago_they_began(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        await using (var db = await gym.Database.Contexts.CreateDbContextAsync())
        {
            await LogWriter.WriteAsync(db, actor.UserId, WeekStart.Monday.FirstOf(Day), weeks: 60, setsEach: 1);
        }

        Assert.Equal(60, (await gym.Today.GetAsync(actor)).Consistency.Weeks);
        Assert.Equal(60, (await gym.Badges.GetAsync(actor)).Consistency.Weeks);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_pause_that_is_ended_on_its_first_day_is_gone(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var id = await gym.Streaks.PauseAsync(actor, Day, Day.AddDays(3), PauseReason.Holiday);

        await gym.Streaks.EndPauseAsync(actor, id);

        Assert.Empty((await gym.Badges.GetAsync(actor)).Pauses);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Of_overlapping_pauses_that_come_at_once_one_is_stored(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(offset =>
            Task.Run(() => Record.ExceptionAsync(Task () => gym.Streaks.PauseAsync(actor, Day.AddDays(offset), Day.AddDays(offset + 10), PauseReason.Other)).AsTask())));

        Assert.Equal(7, outcomes.OfType<Refusal>().Count());
        Assert.Single((await gym.Badges.GetAsync(actor)).Pauses);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Nobody_reaches_the_pause_of_somebody_else(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (owner, other) = (await gym.Database.AddPersonAsync(), await gym.Database.AddPersonAsync());
        var id = await gym.Streaks.PauseAsync(owner, Day, Day, PauseReason.Other);

        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => gym.Streaks.EndPauseAsync(other, id))).Code);
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => gym.Streaks.DeletePauseAsync(other, id))).Code);
        await gym.Streaks.PauseAsync(other, Day, Day, PauseReason.Other);
        Assert.Equal(id, Assert.Single((await gym.Badges.GetAsync(owner)).Pauses).Id);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_chosen_target_holds_from_this_week_on(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync(profile: profile => profile with { DaysPerWeek = 2 });
        for (var day = 0; day < 3; day++)
        {
            await gym.TrainAsync(actor);
            gym.Time.Advance(TimeSpan.FromDays(1));
        }

        gym.Time.Advance(TimeSpan.FromDays(7));
        await gym.Streaks.ChooseTargetAsync(actor, 4);
        await gym.Streaks.ChooseTargetAsync(actor, 5);

        var consistency = (await gym.Today.GetAsync(actor)).Consistency;

        Assert.Equal((1, 5), (consistency.Weeks, consistency.Current.Target));
        Assert.Equal(5, (await gym.Badges.GetAsync(actor)).Target);
        await Assert.ThrowsAsync<Refusal>(() => gym.Streaks.ChooseTargetAsync(actor, 2));
        await Assert.ThrowsAsync<Refusal>(() => gym.Streaks.ChooseTargetAsync(actor, 6));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Somebody_who_flies_across_the_date_line_keeps_the_days_they_trained(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Pacific/Auckland" });
        for (var day = 0; day < 3; day++)
        {
            await gym.TrainAsync(actor, 20);
            gym.Time.Advance(TimeSpan.FromDays(1));
        }

        // Trained on 5, 6 and 7 May in Auckland. When 8 May begins there, Honolulu is still at the seventh.
        Assert.Equal(3, (await gym.Today.GetAsync(actor)).Streak.Days);
        await new Core.People.Services.ProfileService(gym.Database.Contexts, gym.Time).UpdateAsync(actor, profile => profile with { TimeZone = "Pacific/Honolulu" });
        Assert.Equal(3, (await gym.Today.GetAsync(actor)).Streak.Days);
        gym.Time.Advance(TimeSpan.FromDays(1));
        await gym.TrainAsync(actor, 20);

        var streak = (await gym.Today.GetAsync(actor)).Streak;

        Assert.Equal((4, 0, true), (streak.Days, streak.GraceDays.Count, streak.TrainedToday));
    }
}
