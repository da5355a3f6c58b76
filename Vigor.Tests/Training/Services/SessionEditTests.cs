using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Editing;
using Vigor.Core.Training.Playing;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Services;

/// <summary>A workout changes while it is done, and is changed and written down afterwards; no set ever moves to another exercise.</summary>
public sealed class SessionEditTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_swap_in_the_middle_keeps_the_sets_that_were_done(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var workout = Gym.Workout with { Exercises = [.. Gym.Workout.Exercises.Take(2)] };
        var session = await gym.Training.StartAsync(actor, await gym.AddPlanAsync(actor, workout: workout));
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));

        var state = await gym.Training.ChangeAsync(actor, session, new SessionEdit.Swap(0, Gym.Plank));
        Assert.Equal([Gym.Bench, Gym.Plank, Gym.Dip], state.Shown.Select(exercise => exercise.Planned.Slug));
        Assert.Equal(Gym.Plank, state.Current!.Planned.Slug);
        Assert.Equal(1, state.Current.Planned.Sets);
        Assert.Equal(Gym.Bench, Assert.Single(state.Progress.Sets).ExerciseSlug);

        // What no set was done of goes; a set that is already on its way for it is stored under its own name all the same.
        var late = state.Current.Position;
        var again = await gym.Training.ChangeAsync(actor, session, new SessionEdit.Remove(1));
        again = await gym.Training.ChangeAsync(actor, session, new SessionEdit.Swap(late, Gym.Dip));
        Assert.Equal([Gym.Bench, Gym.Dip], again.Shown.Select(exercise => exercise.Planned.Slug));
        var stored = await gym.CompleteAsync(actor, session, late, 1, Gym.Held(30));
        Assert.Equal(Gym.Plank, stored.Set.ExerciseSlug);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Two_devices_that_change_it_at_once_both_get_their_way(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var workout = Gym.Workout with { Exercises = [Gym.Workout.Exercises[0]] };
        var session = await gym.Training.StartAsync(actor, await gym.AddPlanAsync(actor, workout: workout));

        await Task.WhenAll(
            Task.Run(() => gym.Training.ChangeAsync(actor, session, new SessionEdit.Add(Gym.Dip))),
            Task.Run(() => gym.Training.ChangeAsync(actor, session, new SessionEdit.Add(Gym.Plank))),
            Task.Run(() => gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60))),
            Task.Run(() => gym.Training.ChangeAsync(actor, session, new SessionEdit.Dose(0, 5, 45))));

        var state = await gym.Training.GetAsync(actor, session);
        Assert.Equal([Gym.Bench, Gym.Dip, Gym.Plank], state.Shown.Select(exercise => exercise.Planned.Slug).Order(StringComparer.Ordinal));
        Assert.Equal((5, 45), (state.Exercises[0].Planned.Sets, state.Exercises[0].Planned.RestSeconds));
        Assert.Equal(Gym.Bench, Assert.Single(state.Progress.Sets).ExerciseSlug);
    }

    [Fact]
    public async Task An_exercise_with_sets_is_not_taken_out_and_a_stranger_changes_nothing()
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));

        await RefusedAsync(RefusalCode.ValidationError, () => gym.Training.ChangeAsync(actor, session, new SessionEdit.Remove(0)));
        await RefusedAsync(RefusalCode.ValidationError, () => gym.Training.ChangeAsync(actor, session, new SessionEdit.Remove(7)));
        await RefusedAsync(RefusalCode.ValidationError, () => gym.Training.ChangeAsync(actor, session, new SessionEdit.Add("no-such-thing")));
        await RefusedAsync(RefusalCode.ValidationError, () => gym.Training.ChangeAsync(actor, session, new SessionEdit.Dose(1, 11, 0)));
        await RefusedAsync(RefusalCode.ValidationError, () => gym.Training.ChangeAsync(actor, session, new SessionEdit.Superset(2, true)));
        await RefusedAsync(RefusalCode.NotFound, async () => await gym.Training.ChangeAsync(await gym.Database.AddPersonAsync(), session, new SessionEdit.Remove(1)));

        var state = await gym.Training.ChangeAsync(actor, session, new SessionEdit.Remove(1));
        Assert.Equal([Gym.Bench, Gym.Plank], state.Shown.Select(exercise => exercise.Planned.Slug));
        Assert.Equal(3, state.SetsPlanned);
        state = await gym.Training.ChangeAsync(actor, session, new SessionEdit.Move(2, -1));
        Assert.Equal([Gym.Plank, Gym.Bench], state.Shown.Select(exercise => exercise.Planned.Slug));
    }

    [Fact]
    public async Task A_superset_is_joined_walked_and_left()
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var state = await gym.Training.ChangeAsync(actor, session, new SessionEdit.Superset(0, true));
        Assert.Equal([Gym.Bench, Gym.Dip], state.Alternating(1).Select(exercise => exercise.Planned.Slug));

        var first = await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));
        Assert.Equal((1, null), (first.Progress.Position, first.Progress.Rest));
        var second = await gym.CompleteAsync(actor, session, 1, 1, Gym.Reps(8));
        Assert.Equal((0, 120), (second.Progress.Position, second.Progress.Rest!.Seconds));

        state = await gym.Training.ChangeAsync(actor, session, new SessionEdit.Superset(0, false));
        Assert.All(state.Exercises, exercise => Assert.Null(exercise.Planned.Superset));
    }

    [Theory]
    [InlineData(2, "0")]
    [InlineData(3, "0 1")]
    [InlineData(3, "1 0")]
    [InlineData(4, "0 2 1")]
    [InlineData(5, "0 1 2 3")]
    [InlineData(5, "3 2 1 0")]
    [InlineData(5, "0 3 1 2")]
    public async Task A_superset_grows_from_either_end(int exercises, string joins)
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        var workout = Gym.Workout with { Exercises = [.. Enumerable.Repeat(Gym.Workout.Exercises[0], exercises + 1)] };
        var session = await gym.Training.StartAsync(actor, await gym.AddPlanAsync(actor, workout: workout));
        foreach (var place in joins.Split(' ').Select(int.Parse))
        {
            Assert.True((await gym.Training.GetAsync(actor, session)).CanJoinNext(place));
            await gym.Training.ChangeAsync(actor, session, new SessionEdit.Superset(place, true));
        }

        var state = await gym.Training.GetAsync(actor, session);
        Assert.Equal(Enumerable.Range(0, exercises), state.Alternating(exercises - 1).Select(exercise => exercise.Position));
        Assert.Equal([.. Enumerable.Repeat(false, exercises - 1), true, false], Enumerable.Range(0, exercises + 1).Select(state.CanJoinNext));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_free_workout_begins_empty_and_grows(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.Training.StartFreeAsync(actor);
        Assert.Equal(session, await gym.Training.StartFreeAsync(actor));
        var empty = await gym.Training.GetAsync(actor, session);
        Assert.Null(empty.Current);
        Assert.Equal(0, empty.SetsPlanned);

        var state = await gym.Training.ChangeAsync(actor, session, new SessionEdit.Add(Gym.Bench));
        Assert.Equal(3, state.Current!.Planned.Sets);
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(5, 80));
        Assert.NotEqual(session, await gym.Training.StartFreeAsync(actor));
        gym.Time.Advance(TimeSpan.FromMinutes(20));
        await gym.Events.FinishAsync(actor, session, 7, null);
        Assert.Equal(1, (await gym.History.GetAsync(actor, session)).Row.Sets);

        // The next time it begins with as many sets as the last time had.
        var next = await gym.Training.StartFreeAsync(actor);
        Assert.Equal(1, (await gym.Training.ChangeAsync(actor, next, new SessionEdit.Add(Gym.Bench))).Current!.Planned.Sets);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_workout_of_the_past_is_written_down_on_its_day(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Europe/Berlin" });
        var session = await gym.Training.WriteDownAsync(actor, new(" Leg day ", new(2026, 4, 30), new(23, 30), 50));
        await gym.Training.ChangeAsync(actor, session, new SessionEdit.Add(Gym.Bench));
        foreach (var number in new[] { 1, 2 })
        {
            var stored = await gym.Sets.CompleteAsync(actor, new(Guid.CreateVersion7(), session, 0, number, Gym.Reps(5, 80), IsAfterwards: true));
            Assert.Null(stored.Progress.Rest);
        }

        var detail = await gym.History.GetAsync(actor, session);
        Assert.Equal(("Leg day", new DateOnly(2026, 4, 30), 50, 2), (detail.Row.Name, detail.Row.Day, detail.Row.Minutes, detail.Row.Sets));
        Assert.Equal(new DateTimeOffset(2026, 4, 30, 21, 30, 0, TimeSpan.Zero), detail.Row.StartedAt);
        Assert.Equal([1, 2], detail.Exercises[0].Sets.Select(set => set.SetNumber));
        Assert.True(detail.Exercises[0].Sets[0].CompletedAt < detail.Exercises[0].Sets[1].CompletedAt);
        Assert.True(detail.Exercises[0].Sets[1].CompletedAt < gym.Time.GetUtcNow());

        await gym.Events.UpdateAsync(actor, session, "Legs", 55, 8, "Heavy.");
        var changed = await gym.History.GetAsync(actor, session);
        Assert.Equal(("Legs", 55, 8, "Heavy."), (changed.Row.Name, changed.Row.Minutes, changed.Row.Intensity, changed.Notes));
    }

    [Fact]
    public async Task What_cannot_have_been_is_not_written_down()
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        PastWorkout past = new("Legs", new(2026, 5, 1), new(9, 0), 45);

        Assert.Equal(nameof(PastWorkout.Day), (await RefusedAsync(RefusalCode.ValidationError, () => gym.Training.WriteDownAsync(actor, past with { Day = new(1900, 1, 1) }))).Field);
        Assert.Equal(nameof(PastWorkout.Day), (await RefusedAsync(RefusalCode.ValidationError, () => gym.Training.WriteDownAsync(actor, past with { Day = new(2026, 5, 5) }))).Field);
        Assert.Equal(nameof(Session.Minutes), (await RefusedAsync(RefusalCode.ValidationError, () => gym.Training.WriteDownAsync(actor, past with { Minutes = 0 }))).Field);
        Assert.Equal(nameof(Session.Name), (await RefusedAsync(RefusalCode.ValidationError, () => gym.Training.WriteDownAsync(actor, past with { Name = " " }))).Field);
    }

    [Fact]
    public async Task A_time_that_daylight_saving_skips_is_read_as_the_hour_after_it()
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Europe/Berlin" });
        var session = await gym.Training.WriteDownAsync(actor, new("Night", new(2026, 3, 29), new(2, 30), 30));
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), (await gym.History.GetAsync(actor, session)).Row.StartedAt);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_paused_rest_waits_and_goes_on_where_it_was(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60));
        gym.Time.Advance(TimeSpan.FromSeconds(30));

        await gym.Events.TurnRestAsync(actor, session, EventKind.RestPaused);
        gym.Time.Advance(TimeSpan.FromMinutes(10));
        var paused = (await gym.Training.GetAsync(actor, session)).Progress.Rest!;
        Assert.True(paused.IsPaused);
        Assert.Equal(gym.Time.GetUtcNow().AddSeconds(90), paused.EndsAt);

        await gym.Events.TurnRestAsync(actor, session, EventKind.RestMoved, 15);
        Assert.True((await gym.Training.GetAsync(actor, session)).Progress.Rest!.IsPaused);
        await gym.Events.TurnRestAsync(actor, session, EventKind.RestResumed);
        var running = (await gym.Training.GetAsync(actor, session)).Progress.Rest!;
        Assert.Equal((false, gym.Time.GetUtcNow().AddSeconds(105), 135), (running.IsPaused, running.EndsAt, running.Seconds));
        await gym.Events.TurnRestAsync(actor, session, EventKind.RestSkipped);
        Assert.Null((await gym.Training.GetAsync(actor, session)).Progress.Rest);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_hurts_gets_no_suggestion_until_it_is_fine_again(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        await gym.TrainAsync(actor);
        gym.Time.Advance(TimeSpan.FromDays(2));
        var session = await gym.StartAsync(actor);
        Assert.NotNull((await gym.Training.GetAsync(actor, session)).Exercises[0].Next.Load);

        await gym.Events.KeepAsync(actor, session, 0, kept => kept with { PainSince = new DateOnly(2026, 5, 6), Units = UnitSystem.Imperial, Note = " Elbows in. " });
        var hurting = (await gym.Training.GetAsync(actor, session)).Exercises[0];
        Assert.Null(hurting.Next.Load);
        Assert.Contains("6 May", hurting.Next.Reason, StringComparison.Ordinal);
        Assert.Equal((UnitSystem.Imperial, "Elbows in."), (hurting.Units, hurting.Kept!.Note));

        await gym.Events.KeepAsync(actor, session, 0, kept => kept with { PainSince = null, Note = " " });
        var fine = (await gym.Training.GetAsync(actor, session)).Exercises[0];
        Assert.Equal((UnitSystem.Imperial, null), (fine.Units, fine.Kept!.Note));
        Assert.NotNull(fine.Next.Load);
        await RefusedAsync(RefusalCode.ValidationError, () => gym.Events.KeepAsync(actor, session, 0, kept => kept with { Note = new string('x', 501) }));
        var other = await gym.Database.AddPersonAsync();
        Assert.Null((await gym.Training.GetAsync(other, await gym.StartAsync(other))).Exercises[0].Kept);
    }

    private static async Task<Refusal> RefusedAsync(RefusalCode code, Func<Task> call)
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(call);
        Assert.Equal(code, refusal.Code);
        return refusal;
    }
}
