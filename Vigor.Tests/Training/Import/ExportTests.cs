using System.Text;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Export;
using Vigor.Core.Training.History;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Import;

/// <summary>What goes out comes back whole, and runs nowhere as a formula.</summary>
public sealed class ExportTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Everything_comes_back_in_another_account_and_nothing_twice_in_the_same(DatabaseKind kind)
    {
        await using var office = await ImportOffice.OpenAsync(kind);
        var (actor, other) = (await office.Database.AddPersonAsync(), await office.Database.AddPersonAsync());
        var log = SetSteps.Of(office.Database.Contexts, ExerciseCatalogue.Default, TimeProvider.System);
        var events = SetSteps.LogOf(office.Database.Contexts, ExerciseCatalogue.Default, TimeProvider.System);
        var own = await office.Own.CreateAsync(actor, new() { Name = "Stone carry", LoadType = LoadType.External, Primary = [Muscle.Glutes], Notes = "Hug it." });
        foreach (var day in Enumerable.Range(1, 3))
        {
            var session = await office.Training.WriteDownAsync(actor, new($"Day {day}", new(2024, 5, day), new(18, 0), 40 + day));
            await office.Training.ChangeAsync(actor, session, new Vigor.Core.Training.Editing.SessionEdit.Add(own.Slug));
            await office.Training.ChangeAsync(actor, session, new Vigor.Core.Training.Editing.SessionEdit.Add("barbell-bench-press"));
            await log.CompleteAsync(actor, new(Guid.CreateVersion7(), session, 0, 1, new() { Reps = 5, Load = Load.FromPounds(45 + day), Rpe = 8.5m, Kind = SetKind.Failure }, IsAfterwards: true));
            await log.CompleteAsync(actor, new(Guid.CreateVersion7(), session, 1, 1, new() { Reps = 8, Load = Load.FromKilograms(60), Kind = SetKind.WarmUp }, IsAfterwards: true));
            await events.UpdateAsync(actor, session, $"Day {day}", 40 + day, 7, "Windy.");
            await events.CheckInAsync(actor, session, 2 + day);
        }

        var file = await WriteAsync(office, actor);
        Assert.Equal((0, 3), await ImportedAsync(office, actor, file));
        Assert.Equal((3, 0), await ImportedAsync(office, other, file));
        Assert.Equal((0, 3), await ImportedAsync(office, other, file));
        var (mine, theirs) = (await office.WorkoutsAsync(actor), await office.WorkoutsAsync(other));
        Assert.Equal(mine.Select(Told), theirs.Select(Told));
        var copy = (await office.Own.CatalogueAsync(other)).Search("stone carry", 1)[0];
        Assert.NotEqual(own.Slug, copy.Slug);
        Assert.Equal(("Hug it.", Muscle.Glutes), (copy.Instructions, Assert.Single(copy.Primary)));

        // And out of there again into a third.
        var third = await office.Database.AddPersonAsync();
        Assert.Equal((3, 0), await ImportedAsync(office, third, await WriteAsync(office, other)));
        Assert.Equal(mine.Select(Told), (await office.WorkoutsAsync(third)).Select(Told));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Help_and_the_zone_of_a_workout_come_back(DatabaseKind kind)
    {
        await using var office = await ImportOffice.OpenAsync(kind);
        var (actor, other) = (await office.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Asia/Tokyo" }), await office.Database.AddPersonAsync());
        var log = SetSteps.Of(office.Database.Contexts, ExerciseCatalogue.Default, TimeProvider.System);
        var session = await office.Training.WriteDownAsync(actor, new("Pull", new(2024, 5, 1), new(18, 0), 40));
        await office.Training.ChangeAsync(actor, session, new Vigor.Core.Training.Editing.SessionEdit.Add("pull-up"));
        await log.CompleteAsync(actor, new(Guid.CreateVersion7(), session, 0, 1, new() { Reps = 5, Help = Load.FromKilograms(17.5m) }, IsAfterwards: true));

        Assert.Equal((1, 0), await ImportedAsync(office, other, await WriteAsync(office, actor)));

        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        var copy = Assert.Single(db.Sessions.Where(copy => copy.UserId == other.UserId));
        Assert.Equal("Asia/Tokyo", copy.Zone);
        Assert.Equal(17_500, Assert.Single(db.SetEntries.Where(set => set.SessionId == copy.Id)).HelpGrams);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_or_is_another_json_gets_a_sentence()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        foreach (var text in new[] { "{\"a\":1}", "[1,2]", "[{\"vigor\":1}", "[{\"workout\":null}]", "[{\"vigor\":99}]", "[{\"vigor\":1}]" })
        {
            Assert.Equal("file", (await Assert.ThrowsAsync<Vigor.Core.Refusal>(() => office.ReadAsync(actor, text))).Field);
        }

        Assert.Equal(0, office.FilesLeft());
    }

    [Fact]
    public async Task A_spreadsheet_finds_text_where_a_formula_could_be()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        await office.ImportAsync(actor, "title,start_time,exercise_title,set_index,weight_kg,reps\n=1+1,2024-03-05 18:00,@SUM(A1),0,82.5,5\n\"-2, \"\"quoted\"\"\",2024-03-06 18:00,+cmd,0,,5\n");
        var exports = new ExportService(office.Database.Contexts, ExerciseCatalogue.Default, TimeProvider.System);
        using var output = new MemoryStream();
        await exports.WriteSetsAsync(actor, output);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, lines.Length);
        Assert.StartsWith("\uFEFFDate,Start,Workout", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2024-03-05,18:00,\"'=1+1\",3,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",\"'@SUM(A1)\",own-", lines[1], StringComparison.Ordinal);
        Assert.Contains(",82.5,181.88,,5,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("2024-03-06,18:00,\"'-2, \"\"quoted\"\"\"", lines[2], StringComparison.Ordinal);
        Assert.Contains(",\"'+cmd\",", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_for_spreadsheets_is_read_back_too_and_what_is_there_is_known_again()
    {
        await using var office = await ImportOffice.OpenAsync();
        var (actor, other) = (await office.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Asia/Tokyo" }), await office.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Asia/Tokyo" }));
        await office.ImportAsync(
            actor,
            "title,start_time,description,exercise_title,set_index,set_type,weight_lbs,reps,duration_seconds,rpe\n=Push,2024-03-05 18:00,\"-1, \"\"two\"\"\",Bench Press (Barbell),0,warmup,45,10,,\n=Push,2024-03-05 18:00,\"-1, \"\"two\"\"\",Bench Press (Barbell),1,normal,135.5,5,,8.5\n=Push,2024-03-05 18:00,,+cmd,0,failure,,5,,\nCore,2024-03-06 12:00,,Plank,0,normal,,,60,\n");
        var events = SetSteps.LogOf(office.Database.Contexts, ExerciseCatalogue.Default, TimeProvider.System);
        foreach (var workout in await office.WorkoutsAsync(actor))
        {
            await events.UpdateAsync(actor, workout.Row.Id, workout.Row.Name, workout.Row.Minutes, 9, workout.Notes);
            await events.CheckInAsync(actor, workout.Row.Id, 4);
        }

        using var output = new MemoryStream();
        await new ExportService(office.Database.Contexts, ExerciseCatalogue.Default, TimeProvider.System).WriteSetsAsync(actor, output);
        var table = Encoding.UTF8.GetString(output.ToArray());

        Assert.Equal((0, 2), await ImportedAsync(office, actor, table));
        Assert.Equal((2, 0), await ImportedAsync(office, other, table));
        Assert.Equal((0, 2), await ImportedAsync(office, other, table));
        Assert.Equal((await office.WorkoutsAsync(actor)).Select(Sets), (await office.WorkoutsAsync(other)).Select(Sets));
    }

    private static string Sets(WorkoutDetail workout) => string.Join('\n', workout.Exercises
        .SelectMany(exercise => exercise.Sets.Select(set => $"{exercise.Name} {set.Position} {set.SetNumber} {set.Values}"))
        .Prepend($"{workout.Row.Name} {workout.Row.Day} {workout.Row.StartedAt:O} {workout.Row.Minutes} {workout.Row.Recovery} {workout.Row.Intensity} {workout.Notes}"));

    private static string Told(WorkoutDetail workout) => string.Join('\n', workout.Exercises
        .SelectMany(exercise => exercise.Sets.Select(set => $"{exercise.Name} {set.Position} {set.SetNumber} {set.Values} {set.CompletedAt:O} {set.Records}"))
        .Prepend($"{workout.Row.Name} {workout.Row.Day} {workout.Row.StartedAt:O} {workout.Row.FinishedAt:O} {workout.Row.Minutes} {workout.Row.Recovery} {workout.Row.Intensity} {workout.Notes}"));

    private static async Task<string> WriteAsync(ImportOffice office, Actor actor)
    {
        using var output = new MemoryStream();
        await new ExportService(office.Database.Contexts, ExerciseCatalogue.Default, TimeProvider.System).WriteAllAsync(actor, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static async Task<(int Added, int Known)> ImportedAsync(ImportOffice office, Actor actor, string file)
    {
        var run = await office.ImportAsync(actor, file);
        return (run.WorkoutsAdded, run.WorkoutsKnown);
    }
}
