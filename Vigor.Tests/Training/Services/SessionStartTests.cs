using Microsoft.EntityFrameworkCore;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Training.Dashboard;
using Vigor.Core.Training.Editing;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Services;

/// <summary>How a workout begins, and to which day it belongs.</summary>
public sealed class SessionStartTests
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
        await gym.Events.FinishAsync(actor, first, 7, "Good");
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
        await gym.Events.DiscardAsync(actor, free);
        await Assert.ThrowsAsync<Refusal>(() => gym.Training.StartFreeAsync(actor));
        Assert.Equal(session, await gym.Training.StartAsync(actor, running));
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));
        await gym.Events.FinishAsync(actor, session, 7, null);

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
        Assert.Equal(session, (await gym.Today.GetAsync(actor)).Active?.Id);

        gym.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(new ActiveSession(session, "Push day", new(2026, 5, 4, 23, 50, 0, TimeSpan.Zero), 1, 4), (await gym.Today.GetAsync(actor)).Active);
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
            (await db.Plans.SingleAsync(stored => stored.Id == plan)).Change(new(), Gym.Workout, new(100, [], [], []), 30, "Changed.");
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
        var actor = await gym.Database.AddPersonAsync(profile: profile => profile with { TimeZone = zone });

        var session = await gym.TrainAsync(actor);

        Assert.Equal(new DateOnly(year, month, day), (await gym.History.GetAsync(actor, session)).Row.Day);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_past_workout_is_done_again_as_it_was_in_the_end(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var past = await gym.StartAsync(actor);
        await gym.Training.ChangeAsync(actor, past, new SessionEdit.Remove(1));
        await gym.Training.ChangeAsync(actor, past, new SessionEdit.Move(2, -1));
        foreach (var number in (int[])[1, 2, 3])
        {
            await gym.CompleteAsync(actor, past, 0, number, Gym.Reps(8, 60));
        }

        await gym.Events.FinishAsync(actor, past, null, null);
        gym.Time.Advance(TimeSpan.FromDays(2));

        var again = await gym.Training.GetAsync(actor, await gym.Training.StartAgainAsync(actor, past));

        Assert.Equal([(Gym.Plank, 1), (Gym.Bench, 3)], again.Shown.Select(exercise => (exercise.Planned.Slug, exercise.Planned.Sets)));
        Assert.Equal(("Push day", null, gym.Time.GetUtcNow()), (again.Name, again.PlanId, again.StartedAt));
        Assert.Empty(again.Progress.Sets);

        var stranger = await gym.Database.AddPersonAsync();
        var refusal = await Assert.ThrowsAsync<Refusal>(() => gym.Training.StartAgainAsync(stranger, past));
        Assert.Equal(RefusalCode.NotFound, refusal.Code);
    }
}
