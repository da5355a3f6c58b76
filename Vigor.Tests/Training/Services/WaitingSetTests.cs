using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Services;

/// <summary>Sets that waited for a connection before they were stored.</summary>
public sealed class WaitingSetTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_set_that_waited_stands_at_the_time_it_was_done(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var start = gym.Time.GetUtcNow();
        gym.Time.Advance(TimeSpan.FromMinutes(10));
        var now = gym.Time.GetUtcNow();

        var first = await SendAsync(1, TimeSpan.FromMinutes(4));
        Assert.Equal((now.AddMinutes(-4), null), (first.Set.CompletedAt, first.Progress.Rest));
        var second = await SendAsync(2, TimeSpan.FromSeconds(50));
        Assert.Equal(now.AddSeconds(-50), second.Set.CompletedAt);
        Assert.Equal(now.AddSeconds(70), second.Progress.Rest!.EndsAt);

        // A phone whose clock ran away while it waited cannot put a set before the workout.
        Assert.Equal(start, (await SendAsync(3, TimeSpan.FromDays(90))).Set.CompletedAt);

        Task<CompletedSet> SendAsync(int number, TimeSpan age) =>
            gym.Sets.CompleteAsync(actor, new(Guid.CreateVersion7(), session, 0, number, Gym.Reps(8, 60), Age: age));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_workout_that_was_finished_meanwhile_takes_it_all_the_same(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));
        gym.Time.Advance(TimeSpan.FromMinutes(5));
        await gym.Events.FinishAsync(actor, session, null, null);
        var finished = gym.Time.GetUtcNow();
        gym.Time.Advance(TimeSpan.FromHours(1));

        var draft = new SetDraft(Guid.CreateVersion7(), session, 0, 2, Gym.Reps(8, 60), Age: TimeSpan.FromMinutes(30));
        await gym.Sets.CompleteAsync(actor, draft);
        await gym.Sets.CompleteAsync(actor, draft);

        var state = await gym.Training.GetAsync(actor, session);
        Assert.Equal([1, 2], state.Progress.Sets.Select(set => set.SetNumber));
        Assert.Equal(finished, state.Progress.Sets[^1].CompletedAt);
        Assert.Equal((finished, null), (state.Progress.FinishedAt, state.Progress.Rest));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_late_set_does_not_call_back_a_person_who_has_gone_on(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        gym.Time.Advance(TimeSpan.FromMinutes(10));
        var ahead = await gym.CompleteAsync(actor, session, 1, 1, Gym.Reps(8));
        Assert.NotNull(ahead.Progress.Rest);
        gym.Time.Advance(TimeSpan.FromSeconds(5));

        var late = await gym.Sets.CompleteAsync(actor, new(Guid.CreateVersion7(), session, 0, 1, Gym.Reps(8, 60), Age: TimeSpan.FromSeconds(30)));

        Assert.Equal((ahead.Progress.Position, ahead.Progress.Rest.EndsAt), (late.Progress.Position, late.Progress.Rest?.EndsAt));
        Assert.Equal(2, late.Progress.Sets.Count);
    }

    [Fact]
    public async Task The_player_leads_through_a_superset_round_by_round()
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        var workout = Gym.Workout with { Exercises = [.. Gym.Workout.Exercises.Select((planned, place) => planned with { Sets = 3 - place, Superset = place < 2 ? 1 : null })] };
        var session = await gym.Training.StartAsync(actor, await gym.AddPlanAsync(actor, workout: workout));
        foreach (var (position, number, rest) in new[] { (0, 1, 0), (1, 1, 120), (0, 2, 0), (1, 2, 120), (0, 3, 120), (2, 1, 0) })
        {
            var state = await gym.Training.GetAsync(actor, session);
            Assert.Equal((position, number), (state.Current!.Position, state.DueSet(position)));
            var done = await gym.CompleteAsync(actor, session, position, number, position == 2 ? Gym.Held(30) : Gym.Reps(8));
            Assert.Equal(rest, done.Progress.Rest?.Seconds ?? 0);
        }

        Assert.True((await gym.Training.GetAsync(actor, session)).IsDone);
    }
}
