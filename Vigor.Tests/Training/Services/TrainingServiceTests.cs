using Vigor.Core;
using Vigor.Core.Training;
using Vigor.Core.Training.Insights;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Services;

/// <summary>What the player is told while a workout runs, and by whom it may be changed.</summary>
public sealed class TrainingServiceTests
{
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
    public async Task Three_sessions_that_missed_the_range_are_seen_together(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        foreach (var reps in (int[])[12, 7, 7, 7])
        {
            await gym.TrainAsync(actor, values: Gym.Reps(reps, 60));
            gym.Time.Advance(TimeSpan.FromDays(2));
        }

        var state = await gym.Training.GetAsync(actor, await gym.StartAsync(actor));

        Assert.Equal(Gym.Reps(8, 52.5m), state.FilledIn(0));
        Assert.Equal(7, Assert.Single(state.Exercises[0].Previous).Values.Reps);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Who_comes_worn_out_again_and_again_is_advised_an_easier_week(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        foreach (var recovery in (int[])[5, 5, 1, 2, 3])
        {
            var session = await gym.StartAsync(actor);
            await gym.Events.CheckInAsync(actor, session, 3);
            await gym.Events.CheckInAsync(actor, session, recovery);
            Assert.Equal(recovery, (await gym.Training.GetAsync(actor, session)).Progress.Recovery);
            await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));
            await gym.Events.FinishAsync(actor, session, null, null);
            Assert.Equal(recovery, (await gym.History.GetAsync(actor, session)).Row.Recovery);
            gym.Time.Advance(TimeSpan.FromDays(4));
        }

        var insight = await gym.Insights.MostImportantAsync(actor);

        Assert.Equal(InsightKind.DeloadDue, insight?.Kind);
        Assert.Equal(["3 of 5 recovered", "2 of 5 recovered", "1 of 5 recovered"], insight?.Figures.Select(figure => figure.Value));
        var last = await gym.StartAsync(actor);
        Assert.Equal(nameof(Session.Recovery), (await Assert.ThrowsAsync<Refusal>(() => gym.Events.CheckInAsync(actor, last, 6))).Field);
        var stranger = await gym.Database.AddPersonAsync();
        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => gym.Events.CheckInAsync(stranger, last, 5))).Code);
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
    public async Task Rest_has_an_absolute_end_that_survives_and_can_be_changed(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var start = gym.Time.GetUtcNow();
        async Task<RestTimer?> RunningAsync() => (await gym.Training.GetAsync(actor, session)).Progress.Rest;

        async Task<RestTimer?> MovedAsync(int seconds)
        {
            await gym.Events.TurnRestAsync(actor, session, EventKind.RestMoved, seconds);
            return await RunningAsync();
        }

        await MovedAsync(90);
        gym.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(new RestTimer(start.AddSeconds(90), 90), await RunningAsync());

        Assert.Equal(new RestTimer(start.AddSeconds(105), 105), await MovedAsync(15));
        Assert.Null(await MovedAsync(-80));

        await MovedAsync(60);
        gym.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Null(await RunningAsync());
        Assert.Equal(15, (await MovedAsync(15))?.Seconds);
        await gym.Events.TurnRestAsync(actor, session, EventKind.RestSkipped);
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
            () => gym.Events.MoveToAsync(stranger, session, 1),
            () => gym.Events.FinishAsync(stranger, session, 5, null),
            () => gym.Events.DiscardAsync(stranger, session),
            () => gym.CompleteAsync(stranger, session, 0, 2, Gym.Reps(8, 60)),
            () => gym.Sets.EditAsync(stranger, set, Gym.Reps(9, 60)),
            () => gym.Sets.DeleteAsync(stranger, set),
            () => gym.Sets.RestoreAsync(stranger, set),
            () => gym.Events.TurnRestAsync(stranger, session, EventKind.RestPaused),
            () => gym.Events.TurnRestAsync(stranger, session, EventKind.RestMoved, 15),
            () => gym.Events.TurnRestAsync(stranger, session, EventKind.RestSkipped),
            () => gym.History.GetAsync(stranger, session),
            () => gym.History.DeleteAsync(stranger, session),
            () => gym.History.RestoreAsync(stranger, session),
        ])
        {
            Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(attempt)).Code);
        }

        Assert.Empty((await gym.History.PageAsync(stranger)).Rows);
        Assert.Null((await gym.Today.GetAsync(stranger)).Active);
        Assert.True((await gym.Progress.GetAsync(stranger)).IsEmpty);
        Assert.Equal(Gym.Reps(8, 60), Assert.Single((await gym.Training.GetAsync(owner, session)).Progress.Sets).Values);
    }
}
