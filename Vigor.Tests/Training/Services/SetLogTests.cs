using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.Training;
using Vigor.Core.Training.Records;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Services;

public sealed class SetLogTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_completed_set_comes_back_as_it_was_done(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var values = Gym.Reps(9, 82.5m, 8.5m, SetKind.Failure);

        var completed = await gym.CompleteAsync(actor, session, 0, 1, values);

        var stored = Assert.Single((await gym.Training.GetAsync(actor, session)).Progress.Sets);
        Assert.Equal(values, stored.Values);
        Assert.Equal(stored, completed.Set);
        Assert.Equal((Gym.Bench, 0, 1), (stored.ExerciseSlug, stored.Position, stored.SetNumber));
        Assert.Equal(gym.Time.GetUtcNow(), stored.CompletedAt);
        Assert.False(completed.IsMerged);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_retry_of_the_same_set_changes_nothing_even_with_other_values(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var id = Guid.CreateVersion7();
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60), id);

        var again = await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(12, 80), id);

        Assert.Equal(Gym.Reps(8, 60), again.Set.Values);
        Assert.False(again.IsMerged);
        Assert.Equal(1, await gym.StoredSetsAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_retry_after_the_workout_was_finished_still_finds_its_set(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var id = Guid.CreateVersion7();
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60), id);
        await gym.Events.FinishAsync(actor, session, null, null);

        Assert.Equal(id, (await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60), id)).Set.Id);

        // A device that had not heard of the end has done it all the same.
        await gym.CompleteAsync(actor, session, 0, 2, Gym.Reps(8, 60));
        Assert.Equal([1, 2], (await gym.Training.GetAsync(actor, session)).Progress.Sets.Select(set => set.SetNumber));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Devices_that_send_different_sets_at_once_keep_them_all(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);

        await Task.WhenAll(Enumerable.Range(1, 8).Select(number =>
            Task.Run(() => gym.CompleteAsync(actor, session, 0, number, Gym.Reps(8, 60)))));

        Assert.Equal(Enumerable.Range(1, 8), (await gym.Training.GetAsync(actor, session)).Progress.Sets.Select(set => set.SetNumber));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_same_retry_sent_many_times_at_once_is_one_set(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var id = Guid.CreateVersion7();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60), id))));

        Assert.Equal(1, await gym.StoredSetsAsync());
        Assert.All(answers, answer => Assert.False(answer.IsMerged));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Completing_starts_the_rest_and_turns_to_what_is_due(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);

        var first = (await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60))).Progress;
        Assert.Equal(0, first.Position);
        Assert.Equal(new RestTimer(gym.Time.GetUtcNow().AddSeconds(120), 120), first.Rest);

        var second = (await gym.CompleteAsync(actor, session, 0, 2, Gym.Reps(8, 60))).Progress;
        Assert.Equal(1, second.Position);

        // The dips are left for later; after the plank they are what is left.
        var third = (await gym.CompleteAsync(actor, session, 2, 1, Gym.Held(30))).Progress;
        Assert.Equal(1, third.Position);
        Assert.Null(third.Rest);

        var last = (await gym.CompleteAsync(actor, session, 1, 1, Gym.Reps(8))).Progress;
        Assert.Null(last.Rest);
        Assert.True((await gym.Training.GetAsync(actor, session)).IsDone);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_set_taken_back_leaves_its_place_free_until_it_is_restored(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var first = (await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60))).Set.Id;
        await gym.CompleteAsync(actor, session, 0, 2, Gym.Reps(7, 60));

        var without = await gym.Sets.DeleteAsync(actor, first);
        Assert.Equal([2], without.Sets.Select(set => set.SetNumber));
        Assert.Equal(0, without.Position);
        Assert.Equal(1, (await gym.Training.GetAsync(actor, session)).DueSet(0));

        Assert.Equal([1, 2], (await gym.Sets.RestoreAsync(actor, first)).Sets.Select(set => set.SetNumber));

        await gym.Sets.DeleteAsync(actor, first);
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(10, 60));
        Assert.Equal([1, 2, 3], (await gym.Sets.RestoreAsync(actor, first)).Sets.Select(set => set.SetNumber));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_late_retry_does_not_bring_back_a_set_that_was_taken_back(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var id = (await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60))).Set.Id;
        await gym.Sets.DeleteAsync(actor, id);

        Assert.Empty((await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60), id)).Progress.Sets);
        Assert.Empty((await gym.Sets.DeleteAsync(actor, id)).Sets);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task An_edit_changes_the_values_also_after_the_end(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var id = (await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60))).Set.Id;
        await gym.Events.FinishAsync(actor, session, null, null);

        var progress = await gym.Sets.EditAsync(actor, id, Gym.Reps(9, 62.5m, 9));

        Assert.Equal(Gym.Reps(9, 62.5m, 9), Assert.Single(progress.Sets).Values);
        await Assert.ThrowsAsync<Refusal>(() => gym.Sets.EditAsync(actor, id, Gym.Reps(1001)));
    }

    public static TheoryData<SetValues, string> Unbelievable => new()
    {
        { Gym.Reps(-1), "Reps" },
        { Gym.Reps(1001), "Reps" },
        { new SetValues { Load = Load.FromKilograms(60) }, "Reps" },
        { Gym.Reps(8, 60, 4.5m), "RPE" },
        { Gym.Reps(8, 60, 10.5m), "RPE" },
        { Gym.Reps(8, 60, 8.25m), "RPE" },
        { new SetValues { Reps = 8, Seconds = 0 }, "Seconds" },
        { new SetValues { Reps = 8, Seconds = 86_401 }, "Seconds" },
        { new SetValues { Reps = 8, Metres = 0 }, "Metres" },
    };

    [Theory]
    [MemberData(nameof(Unbelievable))]
    public async Task What_cannot_be_true_is_refused_beside_its_field(SetValues values, string field)
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => gym.CompleteAsync(actor, session, 0, 1, values));

        Assert.Equal((RefusalCode.ValidationError, field), (refusal.Code, refusal.Field));
        Assert.Equal(0, await gym.StoredSetsAsync());
    }

    [Fact]
    public async Task A_hold_needs_its_seconds_and_places_outside_the_workout_are_refused()
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);

        Assert.Equal("Seconds", (await Assert.ThrowsAsync<Refusal>(() => gym.CompleteAsync(actor, session, 2, 1, new()))).Field);
        await Assert.ThrowsAsync<Refusal>(() => gym.CompleteAsync(actor, session, 3, 1, Gym.Reps(8)));
        await Assert.ThrowsAsync<Refusal>(() => gym.CompleteAsync(actor, session, -1, 1, Gym.Reps(8)));
        await Assert.ThrowsAsync<Refusal>(() => gym.CompleteAsync(actor, session, 0, 0, Gym.Reps(8)));
        await Assert.ThrowsAsync<Refusal>(() => gym.CompleteAsync(actor, session, 0, SetRules.MaxSetNumber + 1, Gym.Reps(8)));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_record_is_said_at_the_set_that_made_it(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);

        Assert.Equal(RecordKinds.None, (await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(8, 60))).Set.Records);
        Assert.Equal(RecordKinds.None, (await gym.CompleteAsync(actor, session, 0, 2, Gym.Reps(8, 60))).Set.Records);
        Assert.Equal(RecordKinds.EstimatedMax | RecordKinds.Volume, (await gym.CompleteAsync(actor, session, 0, 3, Gym.Reps(9, 60))).Set.Records);
        Assert.Equal(RecordKinds.HeaviestLoad, (await gym.CompleteAsync(actor, session, 0, 4, Gym.Reps(5, 62.5m))).Set.Records);
        Assert.Equal(RecordKinds.None, (await gym.CompleteAsync(actor, session, 0, 5, Gym.Reps(12, 100, kind: SetKind.WarmUp))).Set.Records);
        Assert.Equal(
            RecordKinds.EstimatedMax | RecordKinds.HeaviestLoad | RecordKinds.Volume,
            (await gym.CompleteAsync(actor, session, 0, 6, Gym.Reps(9, 65))).Set.Records);
        await gym.CompleteAsync(actor, session, 1, 1, Gym.Reps(8));
        Assert.Equal(RecordKinds.MostReps, (await gym.CompleteAsync(actor, session, 1, 2, Gym.Reps(9))).Set.Records);
        await gym.CompleteAsync(actor, session, 2, 1, Gym.Held(30));
        Assert.Equal(RecordKinds.LongestTime, (await gym.CompleteAsync(actor, session, 2, 2, Gym.Held(35))).Set.Records);
        Assert.Equal(RecordKinds.LongestTime, (await gym.CompleteAsync(actor, session, 2, 3, new() { Seconds = 90, Metres = 400 })).Set.Records);
        Assert.Equal(RecordKinds.Fastest, (await gym.CompleteAsync(actor, session, 2, 4, new() { Seconds = 85, Metres = 400 })).Set.Records);
        Assert.Equal(RecordKinds.None, (await gym.CompleteAsync(actor, session, 2, 5, new() { Seconds = 87, Metres = 400 })).Set.Records);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_record_of_long_ago_still_stands(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        await gym.TrainAsync(actor, values: Gym.Reps(5, 100));
        foreach (var _ in Enumerable.Range(0, RecordQueries.Recent))
        {
            await gym.TrainAsync(actor);
        }

        var now = await gym.StartAsync(actor);
        Assert.Equal(RecordKinds.None, (await gym.CompleteAsync(actor, now, 0, 1, Gym.Reps(8, 60))).Set.Records);
        Assert.Equal(RecordKinds.None, (await gym.CompleteAsync(actor, now, 0, 2, Gym.Reps(4, 95))).Set.Records);
        Assert.Equal(RecordKinds.Volume, (await gym.CompleteAsync(actor, now, 0, 3, Gym.Reps(9, 60))).Set.Records);
        Assert.Equal(RecordKinds.EstimatedMax | RecordKinds.HeaviestLoad, (await gym.CompleteAsync(actor, now, 0, 4, Gym.Reps(5, 105))).Set.Records);
    }
}
