using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Training;
using Vigor.Core.Training.Import;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Import;

/// <summary>One file of one person takes so much of the server and no more, and a file that somebody wrote by hand breaks nothing.</summary>
public sealed class ImportBoundsTests
{
    private const string Header = "title,start_time,exercise_title,set_index,weight_kg,reps\n";
    private const string Good = """{"id":"0198c0de-0000-7000-8000-000000000001","name":"Push","startedAt":"2025-03-05T18:00:00Z","localDay":"2025-03-05","finishedAt":"2025-03-05T19:00:00Z","minutes":60,"planned":{"name":"Push","description":"","exercises":[{"slug":"bench-press","role":"Main","sets":3}]},"sets":[{"exercise":"bench-press","position":0,"number":1,"grams":60000,"reps":8,"completedAt":"2025-03-05T18:10:00Z"}]}""";

    [Fact]
    public async Task A_file_with_more_exercises_than_any_log_has_is_refused_before_they_are_looked_for()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();

        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.ReadAsync(actor, Strange(20_001)));

        Assert.Contains("more than 20,000 different exercises. Export a shorter time, then the rest.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, office.FilesLeft());
    }

    [Fact]
    public async Task As_many_as_are_allowed_are_all_looked_for_and_become_ones_own_while_there_is_room()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        await office.Own.CreateAsync(actor, new() { Name = "Tractor tyre shove" });

        var run = await office.ReadAsync(actor, Strange(19_998) + "Push,2024-03-05 18:00,Xq1wz barbell 1zk,1,80,5\nPush,2024-03-05 18:00,Bench Presss (Barbell),0,80,5\nPush,2024-03-05 18:00,Tractor Tyre Shove,0,80,5\n");

        Assert.Equal((20_000, 499), (run.Preview.Matches.Count, run.Preview.Room));
        Assert.Equal("barbell-bench-press", run.Preview.Matches.Single(match => match.Name.StartsWith("Bench", StringComparison.Ordinal)).Slug);
        Assert.Equal(499, run.Preview.Matches.Count(match => match.IsOwn));
        Assert.Equal(19_499, run.Preview.Matches.Count(match => match.IsLeftOut));
        Assert.True(run.Preview.Matches.Single(match => match.Sets == 2).IsOwn);

        await await office.Imports.StartAsync(actor, new(UnitSystem.Metric, run.Preview.Matches));
        Assert.Equal((ImportStatus.Done, 502), (run.Status, await office.SetsAsync(actor)));
    }

    [Fact]
    public async Task A_workout_of_which_everything_is_left_out_is_not_one_that_was_there_already()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        var run = await office.ReadAsync(actor, Header + "Push,2024-03-05 18:00,Bench Press (Barbell),0,80,5\nOdd,2024-03-07 18:00,Xq1wz,0,80,5\n");

        await await office.Imports.StartAsync(actor, new(UnitSystem.Metric, [.. run.Preview.Matches.Select(match => match with { IsLeftOut = match.Slug is null })]));

        Assert.Equal((2, 1, 0), (run.WorkoutsDone, run.WorkoutsAdded, run.WorkoutsKnown));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task More_of_ones_own_than_there_is_room_for_are_refused_whole(DatabaseKind kind)
    {
        await using var office = await ImportOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var run = await office.ReadAsync(actor, Strange(501));
        List<ExerciseMatch> greedy = [.. run.Preview.Matches.Select(match => match with { IsLeftOut = false })];

        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.Imports.StartAsync(actor, new(UnitSystem.Metric, greedy)));

        Assert.Equal("There is room for 500 more exercises of your own, and 501 would become one. Choose what others are, or leave them out.", refusal.Message);
        Assert.Equal(ImportStatus.Preview, run.Status);
        await using (var db = await office.Database.Contexts.CreateDbContextAsync())
        {
            Assert.Equal(0, await db.OwnExercises.CountAsync());
        }

        await await office.Imports.StartAsync(actor, new(UnitSystem.Metric, run.Preview.Matches));
        Assert.Equal(500, await office.SetsAsync(actor));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Of_one_person_one_file_is_worked_on_wherever_it_was_chosen(DatabaseKind kind)
    {
        await using var office = await ImportOffice.OpenAsync(kind);
        var (actor, other) = (await office.Database.AddPersonAsync(), await office.Database.AddPersonAsync());
        var slow = new SlowFile(Header + "Push,2024-03-05 18:00,Bench Press (Barbell),0,80,5\n");
        var first = office.Imports.ReadAsync(actor, slow);
        await slow.IsRead;
        var another = office.Again();

        Assert.Equal(RefusalCode.Conflict, (await Assert.ThrowsAsync<Refusal>(() => another.ReadAsync(actor, new MemoryStream(Encoding.UTF8.GetBytes(Header))))).Code);
        Assert.Equal("other", (await ReadAsync(other, "other")).Preview.Matches.Single().Name);
        slow.GoOn();
        Assert.Equal(1, (await first).Preview.Sets);
        Assert.Equal("again", (await ReadAsync(actor, "again")).Preview.Matches.Single().Name);

        Task<ImportRun> ReadAsync(Actor who, string name) => another.ReadAsync(who, new MemoryStream(Encoding.UTF8.GetBytes($"{Header}Push,2024-03-05 18:00,{name},0,80,5\n")));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_process_that_died_holds_nobody_up_for_long(DatabaseKind kind)
    {
        await using var office = await ImportOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (until, isFree) in new[] { (now + ImportDesk.Lasting, false), (now - TimeSpan.FromSeconds(1), true) })
        {
            await using (var db = await office.Database.Contexts.CreateDbContextAsync())
            {
                await db.ImportLeases.ExecuteDeleteAsync();
                db.ImportLeases.Add(new() { UserId = actor.UserId, Holder = Guid.CreateVersion7(), Until = until });
                await db.SaveChangesAsync();
            }

            var read = office.ReadAsync(actor, Header + "Push,2024-03-05 18:00,Bench Press (Barbell),0,80,5\n");
            Assert.Equal(isFree, await Record.ExceptionAsync(() => read) is null);
        }
    }

    [Fact]
    public async Task What_nobody_decides_about_is_given_up_after_a_day()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var imports = office.Again(time);
        await office.ReadAsync(actor, Header + "Push,2024-03-05 18:00,Bench Press (Barbell),0,80,5\n");
        time.Advance(TimeSpan.FromHours(23));
        imports.Sweep();
        Assert.NotNull(imports.Of(actor));

        time.Advance(TimeSpan.FromHours(2));
        imports.Sweep();
        Assert.Null(imports.Of(actor));
        Assert.Equal(0, office.FilesLeft());
    }

    [Theory]
    [InlineData("\"2025-03-05T18:00:00Z\",\"localDay\"", "\"0001-01-01T00:00:00Z\",\"localDay\"")]
    [InlineData("\"2025-03-05T18:00:00Z\",\"localDay\"", "\"9999-12-30T00:00:00Z\",\"localDay\"")]
    [InlineData("\"localDay\":\"2025-03-05\"", "\"localDay\":\"2031-03-05\"")]
    [InlineData("\"position\":0", "\"position\":-5")]
    [InlineData("\"position\":0", "\"position\":2147483647")]
    [InlineData("\"number\":1", "\"number\":-1")]
    [InlineData("\"sets\":[{", "\"order\":[999,-1],\"sets\":[{")]
    [InlineData("\"sets\":[{", "\"order\":[0,0],\"sets\":[{")]
    [InlineData("\"completedAt\":\"2025-03-05T18:10:00Z\"", "\"completedAt\":\"9999-12-30T00:00:00Z\"")]
    [InlineData("\"completedAt\":\"2025-03-05T18:10:00Z\"}]", "\"completedAt\":\"2025-03-05T18:10:00Z\"},null]")]
    [InlineData("\"exercises\":[{", "\"exercises\":[null,{")]
    public async Task A_workout_past_belief_is_left_out_and_the_others_are_stored(string good, string bad)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        var broken = Good.Replace("000000000001", "000000000002", StringComparison.Ordinal).Replace(good, bad, StringComparison.Ordinal);

        var run = await office.ImportAsync(actor, $$"""[{"vigor":1},{"workout":{{broken}}},{"workout":{{Good}}}]""");

        Assert.Equal((ImportStatus.Done, 1, 1), (run.Status, run.Preview.ProblemCount, run.WorkoutsAdded));
        Assert.Equal(1, run.Preview.Problems.Single().Line);
    }

    [Theory]
    [InlineData("\"sets\":[{\"exercise\":\"bench-press\",\"position\":0,\"number\":1,\"grams\":60000,\"reps\":8,\"completedAt\":\"2025-03-05T18:10:00Z\"}]", "\"sets\":null")]
    [InlineData("\"name\":\"Push\",\"startedAt\"", "\"name\":null,\"startedAt\"")]
    public async Task A_file_with_nothing_that_can_be_read_is_refused_in_a_sentence(string good, string bad)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();

        await Assert.ThrowsAsync<Refusal>(() => office.ReadAsync(actor, $$"""[{"vigor":1},{"workout":{{Good.Replace(good, bad, StringComparison.Ordinal)}}}]"""));
    }

    [Fact]
    public async Task A_name_past_belief_is_cut_and_what_nobody_sees_goes()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        var named = Good.Replace("\"name\":\"Push\",\"startedAt\"", $"\"name\":\"Pu\\u0007sh {new string('x', 5_000)}\",\"startedAt\"", StringComparison.Ordinal).Replace("\"reps\":8", "\"reps\":-8", StringComparison.Ordinal);

        await office.ImportAsync(actor, $$"""[{"vigor":1},{"workout":{{named}}}]""");

        var workout = Assert.Single(await office.WorkoutsAsync(actor));
        Assert.StartsWith("Push xxx", workout.Row.Name, StringComparison.Ordinal);
        Assert.InRange(workout.Row.Name.Length, 1, Session.MaxName);
        Assert.Null(Assert.Single(workout.Exercises.Single().Sets).Values.Reps);
    }

    /// <summary>A workout with one set each of so many exercises that mean none.</summary>
    private static string Strange(int names)
    {
        var text = new StringBuilder(Header);
        for (var number = 0; number < names; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Push,2024-03-05 18:00,Xq{number:x}wz barbell {number:x}zk,0,80,5\n");
        }

        return text.ToString();
    }

    /// <summary>A file whose end waits until it is asked for.</summary>
    private sealed class SlowFile(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        private readonly TaskCompletionSource isRead = new(), goOn = new();

        public Task IsRead => isRead.Task;

        public void GoOn() => goOn.TrySetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            isRead.TrySetResult();
            await goOn.Task.WaitAsync(cancellationToken);
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
