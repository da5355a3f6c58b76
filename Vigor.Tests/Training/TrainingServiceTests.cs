using Microsoft.EntityFrameworkCore;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training;

public sealed class TrainingServiceTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_second_start_goes_on_with_the_workout_that_is_not_finished(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var plan = await gym.AddPlanAsync(actor);
        var first = await gym.Training.StartAsync(actor, plan);

        Assert.Equal(first, await gym.Training.StartAsync(actor, plan));

        await gym.CompleteAsync(actor, first, 0, 1, Gym.Reps(8, 60));
        await gym.Training.FinishAsync(actor, first, 7, "Good");
        Assert.NotEqual(first, await gym.Training.StartAsync(actor, plan));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task An_open_warning_sign_starts_nothing_and_what_is_being_done_stays(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var profiles = new ProfileService(gym.Database.Contexts, gym.Time);
        var actor = await gym.Database.AddPersonAsync();
        var (running, waiting) = (await gym.AddPlanAsync(actor), await gym.AddPlanAsync(actor));
        var session = await gym.Training.StartAsync(actor, running);
        var free = await gym.Training.StartFreeAsync(actor);

        Assert.True(await profiles.NoteRedFlagAsync(actor, "chest pain"));
        Assert.False(await profiles.NoteRedFlagAsync(actor, "fainting"));

        var refusal = await Assert.ThrowsAsync<Refusal>(() => gym.Training.StartAsync(actor, waiting));
        Assert.Equal(RefusalCode.Conflict, refusal.Code);
        Assert.Contains("chest pain", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Training waits", refusal.Title);
        Assert.Equal(free, await gym.Training.StartFreeAsync(actor));
        await gym.Training.DiscardAsync(actor, free);
        await Assert.ThrowsAsync<Refusal>(() => gym.Training.StartFreeAsync(actor));
        Assert.Equal(session, await gym.Training.StartAsync(actor, running));
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));
        await gym.Training.FinishAsync(actor, session, 7, null);

        await profiles.ResolveRedFlagAsync(actor);
        Assert.NotEqual(session, await gym.Training.StartAsync(actor, waiting));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Taps_on_start_at_once_make_one_workout(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var plan = await gym.AddPlanAsync(actor);

        var started = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => gym.Training.StartAsync(actor, plan))));

        Assert.Single(started.Distinct());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Midnight_neither_ends_a_workout_nor_doubles_it(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var plan = await gym.AddPlanAsync(actor);
        gym.Time.SetUtcNow(new(2026, 5, 4, 23, 50, 0, TimeSpan.Zero));
        var session = await gym.Training.StartAsync(actor, plan);
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));
        gym.Time.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(session, await gym.Training.StartAsync(actor, plan));
        Assert.Equal(session, (await gym.Training.ActiveAsync(actor))?.Id);

        gym.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(new ActiveSession(session, "Push day", new(2026, 5, 4, 23, 50, 0, TimeSpan.Zero), 1, 4), await gym.Training.ActiveAsync(actor));
        Assert.NotEqual(session, await gym.Training.StartAsync(actor, plan));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_workout_stays_as_it_was_at_the_start_with_its_loads(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var bench = Gym.Workout.Exercises[0] with { TargetLoad = Load.FromKilograms(42.5m), Modification = "Use a towel." };
        var plan = await gym.AddPlanAsync(actor, workout: Gym.Workout with { Exercises = [bench] });
        var session = await gym.Training.StartAsync(actor, plan);
        await using (var db = await gym.Database.Contexts.CreateDbContextAsync())
        {
            (await db.Plans.SingleAsync(stored => stored.Id == plan)).Workout = Gym.Workout;
            await db.SaveChangesAsync();
        }

        var state = await gym.Training.GetAsync(actor, session);

        Assert.Equal(bench, Assert.Single(state.Exercises).Planned);
        Assert.Equal(Gym.Reps(8, 42.5m), state.FilledIn(0));
    }

    [Theory]
    [InlineData("Pacific/Auckland", 2026, 5, 5)]
    [InlineData("America/Los_Angeles", 2026, 5, 4)]
    [InlineData("Europe/Berlin", 2026, 5, 4)]
    public async Task A_workout_belongs_to_the_day_it_began_on_where_the_person_is(string zone, int year, int month, int day)
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync(profile: profile => profile.TimeZone = zone);

        var session = await gym.TrainAsync(actor);

        Assert.Equal(new DateOnly(year, month, day), (await gym.History.GetAsync(actor, session)).Row.Day);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_player_sees_the_last_session_of_each_exercise_and_what_to_do_next(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var older = await gym.StartAsync(actor);
        await gym.CompleteAsync(actor, older, 0, 1, Gym.Reps(5, 100));
        await gym.CompleteAsync(actor, older, 1, 1, Gym.Reps(7));
        gym.Time.Advance(TimeSpan.FromDays(2));
        var last = await gym.StartAsync(actor);
        await gym.CompleteAsync(actor, last, 0, 1, Gym.Reps(10, 40, kind: SetKind.WarmUp));
        await gym.CompleteAsync(actor, last, 0, 2, Gym.Reps(12, 60, 8));
        await gym.CompleteAsync(actor, last, 0, 3, Gym.Reps(12, 60, 8));
        gym.Time.Advance(TimeSpan.FromDays(2));

        var state = await gym.Training.GetAsync(actor, await gym.StartAsync(actor));

        Assert.Equal([12, 12], state.Exercises[0].Previous.Select(set => set.Values.Reps!.Value));
        Assert.Equal(new DateOnly(2026, 5, 6), state.Exercises[0].PreviousDay);
        Assert.Equal([7], state.Exercises[1].Previous.Select(set => set.Values.Reps!.Value));
        Assert.Empty(state.Exercises[2].Previous);
        Assert.Equal(Gym.Reps(8, 62.5m), state.FilledIn(0));
        Assert.Equal(Gym.Reps(8), state.FilledIn(1));
        Assert.Equal(Gym.Held(30), state.FilledIn(2));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_due_set_is_filled_in_from_the_last_one_without_guessing_exertion(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(9, 57.5m, 9));

        var state = await gym.Training.GetAsync(actor, session);

        Assert.Equal(2, state.DueSet(0));
        Assert.Equal(Gym.Reps(9, 57.5m), state.FilledIn(0));
        Assert.Equal((1, 4), (state.Progress.Sets.Count, state.SetsPlanned));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Finishing_twice_keeps_the_first_end_and_what_the_second_leaves_out(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        gym.Time.Advance(TimeSpan.FromMinutes(29.5));
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));
        await gym.Training.FinishAsync(actor, session, 7, "  Felt strong  ");
        var end = gym.Time.GetUtcNow();
        gym.Time.Advance(TimeSpan.FromHours(3));

        await gym.Training.FinishAsync(actor, session, 8, null);

        var detail = await gym.History.GetAsync(actor, session);
        Assert.Equal((30, 8, "Felt strong"), (detail.Row.Minutes, detail.Row.Intensity, detail.Notes));
        Assert.Equal(end, detail.Row.FinishedAt);
        Assert.Null(await gym.Training.ActiveAsync(actor));
    }

    [Fact]
    public async Task A_workout_finished_the_next_morning_is_not_a_night_long()
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        gym.Time.Advance(TimeSpan.FromMinutes(40));
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));
        gym.Time.Advance(TimeSpan.FromHours(9));

        await gym.Training.FinishAsync(actor, session, null, null);

        Assert.Equal(50, (await gym.History.GetAsync(actor, session)).Row.Minutes);
    }

    [Theory]
    [InlineData(0, null, "Intensity")]
    [InlineData(11, null, "Intensity")]
    [InlineData(5, 2001, "Notes")]
    public async Task What_does_not_fit_the_summary_is_refused_and_does_not_finish(int intensity, int? letters, string field)
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));

        var refusal = await Assert.ThrowsAsync<Refusal>(() =>
            gym.Training.FinishAsync(actor, session, intensity, letters is { } count ? new string('x', count) : null));

        Assert.Equal((RefusalCode.ValidationError, field), (refusal.Code, refusal.Field));
        Assert.NotNull(await gym.Training.ActiveAsync(actor));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Only_a_workout_without_sets_can_be_discarded_and_only_one_with_sets_finished(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        Assert.Equal(RefusalCode.Conflict, (await Assert.ThrowsAsync<Refusal>(() => gym.Training.FinishAsync(actor, session, null, null))).Code);
        var set = (await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60))).Set.Id;
        Assert.Equal(RefusalCode.Conflict, (await Assert.ThrowsAsync<Refusal>(() => gym.Training.DiscardAsync(actor, session))).Code);
        await gym.Sets.DeleteAsync(actor, set);

        await gym.Training.DiscardAsync(actor, session);

        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => gym.Training.GetAsync(actor, session))).Code);
        Assert.Equal(0, await gym.StoredSetsAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Rest_has_an_absolute_end_that_survives_and_can_be_changed(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var start = gym.Time.GetUtcNow();
        async Task<RestTimer?> RunningAsync() => (await gym.Training.GetAsync(actor, session)).Progress.Rest;

        await gym.Rests.StartAsync(actor, session, 90);
        gym.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(new RestTimer(start.AddSeconds(90), 90), await RunningAsync());

        Assert.Equal(new RestTimer(start.AddSeconds(105), 105), await gym.Rests.AdjustAsync(actor, session, 15));
        Assert.Equal(new RestTimer(start.AddSeconds(105), 105), await RunningAsync());
        Assert.Null(await gym.Rests.AdjustAsync(actor, session, -80));
        Assert.Null(await RunningAsync());

        await gym.Rests.StartAsync(actor, session, 60);
        gym.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Null(await RunningAsync());
        Assert.Equal(15, (await gym.Rests.AdjustAsync(actor, session, 15))?.Seconds);
        await gym.Rests.SkipAsync(actor, session);
        Assert.Null(await RunningAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Another_persons_ids_lead_nowhere(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var owner = await gym.Database.AddPersonAsync();
        var plan = await gym.AddPlanAsync(owner);
        var session = await gym.Training.StartAsync(owner, plan);
        var set = (await gym.CompleteAsync(owner, session, 0, 1, Gym.Reps(8, 60))).Set.Id;
        var stranger = await gym.Database.AddPersonAsync();

        foreach (var attempt in (Func<Task>[])
        [
            () => gym.Training.StartAsync(stranger, plan),
            () => gym.Training.GetAsync(stranger, session),
            () => gym.Training.MoveToAsync(stranger, session, 1),
            () => gym.Training.FinishAsync(stranger, session, 5, null),
            () => gym.Training.DiscardAsync(stranger, session),
            () => gym.CompleteAsync(stranger, session, 0, 2, Gym.Reps(8, 60)),
            () => gym.Sets.EditAsync(stranger, set, Gym.Reps(9, 60)),
            () => gym.Sets.DeleteAsync(stranger, set),
            () => gym.Sets.RestoreAsync(stranger, set),
            () => gym.Rests.StartAsync(stranger, session, 60),
            () => gym.Rests.AdjustAsync(stranger, session, 15),
            () => gym.Rests.SkipAsync(stranger, session),
            () => gym.History.GetAsync(stranger, session),
            () => gym.History.DeleteAsync(stranger, session),
            () => gym.History.RestoreAsync(stranger, session),
        ])
        {
            Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(attempt)).Code);
        }

        Assert.Empty((await gym.History.PageAsync(stranger)).Rows);
        Assert.Null(await gym.Training.ActiveAsync(stranger));
        Assert.True((await gym.Progress.GetAsync(stranger)).IsEmpty);
        Assert.Equal(Gym.Reps(8, 60), Assert.Single((await gym.Training.GetAsync(owner, session)).Progress.Sets).Values);
    }
}
