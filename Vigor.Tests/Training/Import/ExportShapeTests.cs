using System.Text;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.History;

namespace Vigor.Tests.Training.Import;

/// <summary>Quirks of exports as they lie on people's disks, from the file to the log.</summary>
public sealed class ExportShapeTests
{
    private const string Hevy = "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n";

    [Theory]
    [InlineData("18 sept. 2024, 17:30", 9)]
    [InlineData("18 März 2024, 17:30", 3)]
    [InlineData("18 Mär. 2024, 17:30", 3)]
    [InlineData("18 févr. 2024, 17:30", 2)]
    [InlineData("18 juil. 2024, 17:30", 7)]
    [InlineData("18 ene 2024, 17:30", 1)]
    [InlineData("18 de agosto de 2024, 17:30", 8)]
    [InlineData("18 mag 2024, 17:30", 5)]
    [InlineData("18 dez. 2024, 17:30", 12)]
    [InlineData("18 Sept 2024, 5:30 PM", 9)]
    public async Task Months_are_named_in_the_language_of_the_phone(string start, int month)
    {
        var workout = Assert.Single(await ImportAsync($"{Hevy}Push,\"{start}\",,,Plank,,\"two\nlines, and a \"\"quote\"\"\",0,normal,,,,60,\n"));
        Assert.Equal((new DateTimeOffset(2024, month, 18, 17, 30, 0, TimeSpan.Zero), "Plank: two\nlines, and a \"quote\""), (workout.Row.StartedAt, workout.Notes));
    }

    [Theory]
    [InlineData("Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier\n2024-03-06 02:30:00 +0000,Plank,0,0.0,60.0,0.0,0.0,0.0,false,,1.0\n")]
    [InlineData(Hevy + "Push,2024-03-05T21:30:00-05:00,,,Plank,,,0,normal,,,,60,\n")]
    [InlineData("Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Completed Reps,Weight Value,Weight Unit,Notes\n2024-03-06T02:30:00.000Z,P,Day 1,Push Up,0,10,0,lb,\n")]
    public async Task A_time_that_names_its_zone_is_that_instant_and_the_day_is_the_persons(string text)
    {
        var workout = Assert.Single(await ImportAsync(text, zone: "America/New_York"));
        Assert.Equal((new DateTimeOffset(2024, 3, 6, 2, 30, 0, TimeSpan.Zero), new DateOnly(2024, 3, 5)), (workout.Row.StartedAt, workout.Row.Day));
    }

    [Theory]
    [InlineData("Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,RPE,Is AMRAP?,Weight Value,Weight Unit,Completed Reps Time,Target Muscles,Synergist Muscles,Notes\n2024-03-05T18:00:00.000Z,My program,Day 1,\"Bench Press, Barbell\",1,5,5,,0,95,lb,,,,\n2024-03-05T18:00:00.000Z,My program,Day 1,\"Bench Press, Barbell\",0,5,4,8.5,1,225,lb,,,,hard\n2024-03-05T18:00:00.000Z,My program,Day 1,\"Bench Press, Barbell\",0,5,,,1,225,lb,,,,\n")]
    [InlineData("Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,Is AMRAP?,Required RPE,Completed RPE,Log RPE?,Required Weight Value,Required Weight Unit,Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,Target Muscles,Synergist Muscles,Notes\n2024-03-05T18:00:00.000Z,My program,Day 1,\"Bench Press, Barbell\",1,5,5,0,,,0,45,lb,95,lb,0,,,,\n2024-03-05T18:00:00.000Z,My program,Day 1,\"Bench Press, Barbell\",0,5,4,1,8,8.5,1,230,lb,225,lb,0,,,,hard\n2024-03-05T18:00:00.000Z,My program,Day 1,\"Bench Press, Barbell\",0,5,,1,8,,1,230,lb,,lb,0,,,,\n")]
    public async Task Liftosaur_tells_what_was_done_and_not_what_was_asked_for(string text)
    {
        var workout = Assert.Single(await ImportAsync(text));
        var exercise = Assert.Single(workout.Exercises);
        Assert.Equal(("Day 1", "barbell-bench-press"), (workout.Row.Name, exercise.Slug));
        Assert.Equal(
            [(SetKind.WarmUp, 95m, 5, (decimal?)null), (SetKind.Working, 225m, 4, 8.5m)],
            exercise.Sets.Select(set => (set.Values.Kind, set.Values.Load!.Value.Pounds, set.Values.Reps!.Value, set.Values.Rpe)));
    }

    [Theory]
    [InlineData(UnitSystem.Metric, 5200)]
    [InlineData(UnitSystem.Imperial, 8369)]
    public async Task A_distance_without_a_unit_goes_with_the_unit_that_is_asked_for(UnitSystem units, int metres)
    {
        const string Text = """
            Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
            2024-03-05 18:00:00,Cardio,45m,Running,1,0,0,5.2,1800,,,
            2024-03-05 18:00:00,Cardio,45m,Rowing (Machine),1,0,0,2000,480,,,
            """;
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        Assert.NotNull((await office.ReadAsync(actor, Text)).Preview.SilentUnits);
        await office.ImportAsync(actor, Text, units);
        Assert.Equal([metres, 2000], Assert.Single(await office.WorkoutsAsync(actor)).Exercises.Select(exercise => exercise.Sets[0].Values.Metres!.Value));
    }

    [Fact]
    public async Task Strong_keeps_what_is_noted_in_a_line_of_its_own_and_leaves_rests_out()
    {
        var workout = Assert.Single(await ImportAsync("""
            sep=;

            Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes
            7;2024-03-05 18:00:00;Push;3900;Bench Press (Barbell);Note;;;;;;"narrow; slow";
            7;2024-03-05 18:00:00;Push;3900;Bench Press (Barbell);W;40;10;;;;;
            7;2024-03-05 18:00:00;Push;3900;Bench Press (Barbell);Rest Timer;;;;;90;;
            7;2024-03-05 18:00:00;Push;3900;Bench Press (Barbell);1;82,5;8;8,5;;;;=1+1
            """));
        Assert.Equal([40m, 82.5m], Assert.Single(workout.Exercises).Sets.Select(set => set.Values.Load!.Value.Kilograms));
        Assert.Equal((65, "=1+1\nBench Press (Barbell): narrow; slow"), (workout.Row.Minutes, workout.Notes));
    }

    [Fact]
    public async Task StrongLifts_tells_pounds_and_the_time_of_day()
    {
        var workout = Assert.Single(await ImportAsync("""
            Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (LB),Exercise,Start Time (h:mm),End Time (h:mm),Notes,Set 1 (Reps),Set 1 (LB),Set 2 (Reps),Set 2 (LB)
            2024/03/05,12,Workout A,StrongLifts 5x5,180,Squat,17:05,18:10,,5,135,3,135
            """));
        Assert.Equal(("Workout A", new DateTimeOffset(2024, 3, 5, 17, 5, 0, TimeSpan.Zero), 65), (workout.Row.Name, workout.Row.StartedAt, workout.Row.Minutes));
        Assert.Equal([(135m, 5), (135m, 3)], Assert.Single(workout.Exercises).Sets.Select(set => (set.Values.Load!.Value.Pounds, set.Values.Reps!.Value)));
    }

    [Fact]
    public async Task FitNotes_for_iOS_leaves_out_what_was_planned_and_not_done()
    {
        var workout = Assert.Single(await ImportAsync("""
            Name,StartTime,EndTime,BodyWeight,Exercise,Equipment,Reps,Weight,Time,Distance,Status,IsWarmup,RPE,RIR,Categories,Note
            Push,2024-03-05 18:00:00,2024-03-05 19:00:00,80,Bench Press,Barbell,8,82.5 kg,,,Completed,false,,1,Chest,
            Push,2024-03-05 18:00:00,2024-03-05 19:00:00,80,Bench Press,Barbell,8,82.5 kg,,,Pending,false,,,Chest,
            """));
        Assert.Equal(9m, Assert.Single(Assert.Single(workout.Exercises).Sets).Values.Rpe);
    }

    [Fact]
    public async Task Letters_of_two_bytes_are_read_with_a_mark_and_without()
    {
        foreach (var encoding in new[] { new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UnicodeEncoding(false, false) })
        {
            await using var office = await ImportOffice.OpenAsync();
            var actor = await office.Database.AddPersonAsync();
            var preview = (await office.ReadAsync(actor, $"{Hevy}Früh,2024-03-05 18:00,,,Kniebeuge für Große,,,0,normal,60,5,,,\n", encoding)).Preview;
            Assert.Equal("Kniebeuge für Große", Assert.Single(preview.Matches).Name);
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>", "web page")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml", "spreadsheet")]
    [InlineData("PK\u0003\u0004 strong.csv", "Unpack")]
    [InlineData("%PDF-1.7\n1 0 obj", "does not know this kind of export")]
    [InlineData("sep=,\n", "does not know this kind of export")]
    [InlineData(Hevy, "no set in this file")]
    public async Task Other_files_are_refused_in_a_sentence_that_says_what_to_do(string text, string sentence)
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.ReadAsync(actor, text));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, office.FilesLeft());
    }

    private static async Task<List<WorkoutDetail>> ImportAsync(string text, string zone = "UTC")
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with { TimeZone = zone });
        Assert.Equal(0, (await office.ImportAsync(actor, text)).Preview.ProblemCount);

        // However often it is read.
        Assert.Equal(0, (await office.ImportAsync(actor, text)).WorkoutsAdded);
        return await office.WorkoutsAsync(actor);
    }
}
