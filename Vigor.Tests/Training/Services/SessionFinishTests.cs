using Vigor.Core;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Services;

/// <summary>How a workout ends.</summary>
public sealed class SessionFinishTests
{
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
        await gym.Events.FinishAsync(actor, session, 7, "  Felt strong  ");
        var end = gym.Time.GetUtcNow();
        gym.Time.Advance(TimeSpan.FromHours(3));

        await gym.Events.FinishAsync(actor, session, 8, null);

        var detail = await gym.History.GetAsync(actor, session);
        Assert.Equal((30, 8, "Felt strong"), (detail.Row.Minutes, detail.Row.Intensity, detail.Notes));
        Assert.Equal(end, detail.Row.FinishedAt);
        Assert.Null((await gym.Today.GetAsync(actor)).Active);
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

        await gym.Events.FinishAsync(actor, session, null, null);

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
            gym.Events.FinishAsync(actor, session, intensity, letters is { } count ? new string('x', count) : null));

        Assert.Equal((RefusalCode.ValidationError, field), (refusal.Code, refusal.Field));
        Assert.NotNull((await gym.Today.GetAsync(actor)).Active);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Only_a_workout_with_sets_is_finished_and_one_that_is_discarded_counts_nowhere(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        Assert.Equal(RefusalCode.Conflict, (await Assert.ThrowsAsync<Refusal>(() => gym.Events.FinishAsync(actor, session, null, null))).Code);
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));

        await gym.Events.DiscardAsync(actor, session);

        Assert.Equal(RefusalCode.NotFound, (await Assert.ThrowsAsync<Refusal>(() => gym.Training.GetAsync(actor, session))).Code);
        Assert.Null((await gym.Today.GetAsync(actor)).Active);
        Assert.Empty((await gym.Training.GetAsync(actor, await gym.StartAsync(actor))).Exercises[0].Previous);
    }
}
