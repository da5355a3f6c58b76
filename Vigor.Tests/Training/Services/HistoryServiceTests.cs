using Microsoft.EntityFrameworkCore;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.Training;
using Vigor.Core.Training.History;
using Vigor.Core.Training.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Services;

public sealed class HistoryServiceTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Pages_follow_one_another_newest_first_without_gap_or_repeat(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var total = (2 * HistoryPage.Size) + 3;
        await using (var db = await gym.Database.Contexts.CreateDbContextAsync())
        {
            // Seven begin at the same instant, so that pages must be cut within equals.
            db.Sessions.AddRange(Enumerable.Range(0, total).Select(number => Session.Past(
                actor.UserId,
                $"Workout {number}",
                Gym.Workout,
                new(gym.Time.GetUtcNow().AddHours(number / 7), new(2026, 5, 4), "UTC"),
                minutes: 30,
                finishedAt: gym.Time.GetUtcNow().AddHours(number))));
            await db.SaveChangesAsync();
        }

        var rows = new List<HistoryRow>();
        HistoryCursor? cursor = null;
        do
        {
            var page = await gym.History.PageAsync(actor, after: cursor);
            Assert.InRange(page.Rows.Count, 1, HistoryPage.Size);
            rows.AddRange(page.Rows);
            cursor = page.Next is null ? null : HistoryCursor.Parse(page.Next.ToString());
        }
        while (cursor is not null);

        Assert.Equal(total, rows.Select(row => row.Id).Distinct().Count());
        Assert.Equal(total, rows.Count);
        Assert.Equal(rows.OrderByDescending(row => row.StartedAt).Select(row => row.StartedAt), rows.Select(row => row.StartedAt));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_search_finds_workouts_by_name_and_by_exercise(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var bench = await gym.TrainAsync(actor);
        var dips = await gym.Training.StartAsync(actor, await gym.AddPlanAsync(actor, "100% Arms_day"));
        await gym.CompleteAsync(actor, dips, 1, 1, Gym.Reps(8));

        async Task<IEnumerable<Guid>> FindAsync(string text) => (await gym.History.PageAsync(actor, new() { Search = text })).Rows.Select(row => row.Id);
        Assert.Equal([dips], await FindAsync("ARMS"));
        Assert.Equal([dips], await FindAsync("dip"));
        Assert.Equal([bench], await FindAsync("bench press"));
        Assert.Equal([dips], await FindAsync("0% a"));
        Assert.Empty(await FindAsync("s%d"));
        Assert.Equal([dips, bench], await FindAsync("  "));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task An_exercise_and_days_leave_the_workouts_they_name(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, stranger) = (await gym.Database.AddPersonAsync(), await gym.Database.AddPersonAsync());
        var first = await gym.TrainAsync(actor);
        gym.Time.Advance(TimeSpan.FromDays(2));
        var dips = await gym.Training.StartAsync(actor, await gym.AddPlanAsync(actor, "Dips"));
        await gym.CompleteAsync(actor, dips, 1, 1, Gym.Reps(8));
        var day = new DateOnly(2026, 5, 4);

        async Task<IEnumerable<Guid>> FindAsync(HistoryFilter filter) => (await gym.History.PageAsync(actor, filter)).Rows.Select(row => row.Id);
        Assert.Equal([first], await FindAsync(new() { Exercise = Gym.Bench }));
        Assert.Equal([first], await FindAsync(new() { To = day.AddDays(1) }));
        Assert.Equal([dips], await FindAsync(new() { From = day.AddDays(1), To = day.AddDays(2) }));
        Assert.Empty(await FindAsync(new() { Exercise = Gym.Bench, From = day.AddDays(1) }));
        Assert.Empty(await FindAsync(new() { From = day.AddDays(2), To = day }));
        Assert.Equal([first], await FindAsync(new() { From = day, To = day }));
        Assert.Equal([dips, first], await FindAsync(new() { From = DateOnly.MinValue, To = DateOnly.MaxValue }));
        Assert.Equal([(first, day, true), (dips, day.AddDays(2), false)], (await gym.History.CalendarAsync(actor, day, day.AddDays(2))).Select(entry => (entry.Id, entry.Day, entry.IsFinished)));
        Assert.Equal([first], (await gym.History.CalendarAsync(actor, day, day)).Select(entry => entry.Id));
        Assert.Empty(await gym.History.CalendarAsync(stranger, day, day.AddDays(2)));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_row_and_its_detail_say_what_was_done(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(10, 40, kind: SetKind.WarmUp));
        await gym.CompleteAsync(actor, session, 0, 2, Gym.Reps(8, 60));
        await gym.CompleteAsync(actor, session, 0, 3, Gym.Reps(9, 60));
        await gym.CompleteAsync(actor, session, 2, 1, Gym.Held(30));
        await gym.Events.FinishAsync(actor, session, 6, "Fine");

        var row = Assert.Single((await gym.History.PageAsync(actor)).Rows);
        var detail = await gym.History.GetAsync(actor, session);

        Assert.Equal((2, 3, 1, 6), (row.Exercises, row.Sets, row.Records, row.Intensity));
        Assert.Equal(row, detail.Row);
        Assert.Equal(["Test bench press", "Test plank"], detail.Exercises.Select(exercise => exercise.Name));
        Assert.Equal([1, 2, 3], detail.Exercises[0].Sets.Select(set => set.SetNumber));
        Assert.Equal(17 * 60_000, detail.VolumeGrams);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_history_of_an_exercise_is_its_last_finished_workouts_newest_first(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var sessions = new List<Guid>();
        for (var week = 0; week < HistoryService.DaysOfExercise + 2; week++)
        {
            var session = await gym.StartAsync(actor);
            await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(10, 40, kind: SetKind.WarmUp));
            await gym.CompleteAsync(actor, session, 0, 2, Gym.Reps(10, 60 + week));
            await gym.CompleteAsync(actor, session, 2, 1, Gym.Held(30));
            await gym.Events.FinishAsync(actor, session, 6, null);
            sessions.Insert(0, session);
            gym.Time.Advance(TimeSpan.FromDays(7));
        }

        var open = await gym.StartAsync(actor);
        await gym.CompleteAsync(actor, open, 0, 1, Gym.Reps(10, 100));

        var days = await gym.History.OfExerciseAsync(actor, Gym.Bench);

        Assert.Equal(sessions.Take(HistoryService.DaysOfExercise), days.Select(day => day.SessionId));
        Assert.All(days, day => Assert.Equal([1, 2], day.Sets.Select(set => set.SetNumber)));
        Assert.Equal(OneRepMax.Estimate(new Load(71_000), 10), days[0].EstimatedMax);
        Assert.Empty(await gym.History.OfExerciseAsync(await gym.Database.AddPersonAsync(), Gym.Bench));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_deleted_workout_counts_nowhere_and_comes_back_whole(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.TrainAsync(actor);

        await gym.History.DeleteAsync(actor, session);

        Assert.Empty((await gym.History.PageAsync(actor)).Rows);
        Assert.True((await gym.Progress.GetAsync(actor)).IsEmpty);
        Assert.Empty((await gym.Training.GetAsync(actor, await gym.StartAsync(actor))).Exercises[0].Previous);
        await Assert.ThrowsAsync<Refusal>(() => gym.History.GetAsync(actor, session));

        await gym.History.RestoreAsync(actor, session);

        Assert.Single((await gym.History.GetAsync(actor, session)).Exercises);
        Assert.Single((await gym.Progress.BestsAsync(actor)));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_was_deleted_more_than_a_day_ago_is_gone_for_good(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var old = await gym.TrainAsync(actor);
        var recent = await gym.TrainAsync(actor);
        await gym.History.DeleteAsync(actor, old);
        gym.Time.Advance(HistoryService.UndoWindow + TimeSpan.FromMinutes(1));

        await gym.History.DeleteAsync(actor, recent);

        await using var db = await gym.Database.Contexts.CreateDbContextAsync();
        Assert.Equal([recent], await db.Sessions.Select(session => session.Id).ToListAsync());
        Assert.Equal(1, await gym.StoredSetsAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task An_open_workout_is_not_restored_beside_a_newer_one_of_its_plan(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var plan = await gym.AddPlanAsync(actor);
        var session = await gym.Training.StartAsync(actor, plan);
        await gym.History.DeleteAsync(actor, session);
        await gym.Training.StartAsync(actor, plan);

        Assert.Equal(RefusalCode.Conflict, (await Assert.ThrowsAsync<Refusal>(() => gym.History.RestoreAsync(actor, session))).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("12-34")]
    [InlineData("9223372036854775807-00000000000000000000000000000000")]
    public void A_cursor_that_is_none_is_none(string? text) => Assert.Null(HistoryCursor.Parse(text));
}
