using System.Globalization;
using System.Text;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Import;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Import;

/// <summary>A file is looked through first, stored once, and never by halves.</summary>
public sealed class ImportServiceTests
{
    private const string Header = "title,start_time,end_time,exercise_title,superset_id,set_index,set_type,weight_kg,reps,duration_seconds\n";

    private const string TwoDays = Header
        + "Push,\"5 Mar 2024, 18:00\",\"5 Mar 2024, 19:00\",Bench Press (Barbell),1,0,warmup,40,10,\n"
        + "Push,\"5 Mar 2024, 18:00\",\"5 Mar 2024, 19:00\",Bench Press (Barbell),1,1,normal,82.5,8,\n"
        + "Push,\"5 Mar 2024, 18:00\",\"5 Mar 2024, 19:00\",Grandmother's chopping,1,0,normal,12,20,\n"
        + "Push,\"5 Mar 2024, 18:00\",\"5 Mar 2024, 19:00\",Bench Press (Barbell),1,2,normal,80,6,\n"
        + "Core,\"6 Mar 2024, 23:30\",\"7 Mar 2024, 00:10\",Plank,,0,normal,,,45\n";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task It_is_previewed_then_stored_whole_and_once(DatabaseKind kind)
    {
        await using var office = await ImportOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "America/New_York" });
        var preview = (await office.ReadAsync(actor, TwoDays)).Preview;
        Assert.Equal(("Hevy", 2, 5, new DateOnly(2024, 3, 5), new DateOnly(2024, 3, 6)), (preview.Application, preview.Workouts, preview.Sets, preview.First, preview.Last));
        Assert.Null(preview.SilentUnits);
        Assert.Equal(0, await office.SetsAsync(actor));

        var run = await office.ImportAsync(actor, TwoDays);
        Assert.Equal((ImportStatus.Done, 2, 5, 0), (run.Status, run.WorkoutsAdded, run.SetsAdded, run.WorkoutsKnown));
        var workouts = await office.WorkoutsAsync(actor);
        Assert.Equal(["Push", "Core"], workouts.Select(workout => workout.Row.Name));
        Assert.Equal([new DateOnly(2024, 3, 5), new DateOnly(2024, 3, 6)], workouts.Select(workout => workout.Row.Day));
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 23, 0, 0, TimeSpan.Zero), workouts[0].Row.StartedAt);
        Assert.Equal([60, 40], workouts.Select(workout => workout.Row.Minutes));
        Assert.Equal(["Bench press", "Grandmother's chopping", "Bench press"], workouts[0].Exercises.Select(exercise => exercise.Name));
        Assert.Equal([2, 1, 1], workouts[0].Exercises.Select(exercise => exercise.Sets.Count));
        Assert.Equal((SetKind.WarmUp, 40m), (workouts[0].Exercises[0].Sets[0].Values.Kind, workouts[0].Exercises[0].Sets[0].Values.Load!.Value.Kilograms));
        Assert.Equal(45, workouts[1].Exercises[0].Sets[0].Values.Seconds);

        // The same file, and a longer one that holds it, add only what is new; the own exercise is not made twice.
        var longer = TwoDays + "Pull,\"8 Mar 2024, 18:00\",\"8 Mar 2024, 19:00\",Grandmother's chopping,,0,normal,14,20,\n";
        foreach (var (text, added) in new[] { (TwoDays, 0), (longer, 1), (longer, 0) })
        {
            office.Again();
            Assert.Equal(added, (await office.ImportAsync(actor, text)).WorkoutsAdded);
        }

        Assert.Equal(6, await office.SetsAsync(actor));
        Assert.Single((await office.Own.CatalogueAsync(actor)).Search("grandmother", 5));
        Assert.Equal(0, office.FilesLeft());
        Assert.Empty(await office.WorkoutsAsync(await office.Database.AddPersonAsync()));
    }

    [Fact]
    public async Task What_is_fixed_or_left_out_in_the_preview_is_stored_so()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        var matches = (await office.ReadAsync(actor, TwoDays)).Preview.Matches;
        ExerciseMatch Fixed(ExerciseMatch match) => match.Name switch
        {
            "Plank" => match with { IsLeftOut = true },
            "Grandmother's chopping" => match with { Slug = "goblet-squat" },
            _ => match,
        };
        await await office.Imports.StartAsync(actor, new(UnitSystem.Metric, [.. matches.Select(Fixed)]));

        var workout = Assert.Single(await office.WorkoutsAsync(actor));
        Assert.Equal(["barbell-bench-press", "goblet-squat", "barbell-bench-press"], workout.Exercises.Select(exercise => exercise.Slug));
    }

    [Fact]
    public async Task Units_are_asked_where_the_file_is_silent()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        const string Silent = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n2024-03-05 18:00:00,Push,1h,Bench Press (Barbell),1,{0},8,0,0,,,\n";
        Assert.Equal(UnitSystem.Metric, (await office.ReadAsync(actor, Silent.Replace("{0}", "82.5", StringComparison.Ordinal))).Preview.SilentUnits);
        Assert.Equal(UnitSystem.Imperial, (await office.ReadAsync(actor, Silent.Replace("{0}", "315", StringComparison.Ordinal))).Preview.SilentUnits);
        await office.ImportAsync(actor, Silent.Replace("{0}", "135", StringComparison.Ordinal), UnitSystem.Imperial);

        var set = Assert.Single(await office.WorkoutsAsync(actor)).Exercises[0].Sets[0];
        Assert.Equal(135m, set.Values.Load!.Value.Pounds);
    }

    [Fact]
    public async Task Sets_of_a_workout_that_stand_apart_come_together()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        var run = await office.ImportAsync(actor, Header
            + "Push,2024-03-05 18:00,,Bench Press (Barbell),,0,normal,80,8,\n"
            + "Legs,2024-03-06 18:00,,Squat (Barbell),,0,normal,80,8,\n"
            + "Push,2024-03-05 18:00,,Bench Press (Barbell),,1,normal,80,8,\n");

        Assert.Equal((2, 3), (run.WorkoutsAdded, run.SetsAdded));
        Assert.Equal([2, 1], (await office.WorkoutsAsync(actor)).Select(workout => workout.Row.Sets));
    }

    [Theory]
    [InlineData("17:58", 1)]
    [InlineData("17:59", 0)]
    [InlineData("18:01", 0)]
    [InlineData("18:02", 1)]
    public async Task What_another_application_logged_within_a_minute_is_the_same_workout(string time, int added)
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        await office.ImportAsync(actor, Header + "Push,2024-03-05 18:00,,Bench Press (Barbell),,0,normal,80,8,\n");

        var run = await office.ImportAsync(actor, Header + $"Evening,2024-03-05 {time},,Squat (Barbell),,0,normal,80,8,\n");

        Assert.Equal((added, 1 - added), (run.WorkoutsAdded, run.WorkoutsKnown));
    }

    [Fact]
    public async Task Lines_that_cannot_be_read_are_told_and_the_others_stored()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        var run = await office.ImportAsync(actor, Header
            + "Push,2024-03-05 18:00,,Bench Press (Barbell),,0,normal,80,8,\n"
            + "Push,2024-03-05 18:00,,Bench Press (Barbell),,1,normal,heavy,8,\n"
            + "Push,2024-03-05 18:00,,Bench Press (Barbell),,2,normal,80,7,\n");

        Assert.Equal((2, 1, 3L), (run.SetsAdded, run.Preview.ProblemCount, run.Preview.Problems[0].Line));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("PK\u0003\u0004zip", "packed")]
    [InlineData("%PDF-1.7\0binary", "not a text file")]
    [InlineData("hello", "does not know this kind of export")]
    [InlineData("a,b,c\n1,2,3\n", "does not know this kind of export")]
    [InlineData("title,start_time,exercise_title,set_index,weight_kg,reps\n", "no set in this file")]
    [InlineData("title,start_time,exercise_title,set_index,weight_kg,reps\nA,soon,Squat,0,60,5\nA,soon,Squat,0,60,5\n", "More than half")]
    public async Task A_file_of_another_kind_gets_a_sentence_and_stores_nothing(string text, string sentence)
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();

        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.ReadAsync(actor, text));
        Assert.Equal((RefusalCode.ValidationError, "file"), (refusal.Code, refusal.Field));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.Null(office.Imports.Of(actor));
        Assert.Equal(0, office.FilesLeft());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_given_up_while_it_comes()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        await using var endless = new EndlessStream(300L << 20);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.Imports.ReadAsync(actor, endless));
        Assert.Contains("64 MB", refusal.Message, StringComparison.Ordinal);
        Assert.True(endless.Position < 70L << 20);
        Assert.Equal(0, office.FilesLeft());
    }

    [Fact]
    public async Task A_quotation_mark_that_never_closes_does_not_swallow_the_memory()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        var text = Header + "Push,2024-03-05 18:00,,\"Bench" + string.Concat(Enumerable.Repeat(",x\n", 200_000));
        var refusal = await Assert.ThrowsAsync<Refusal>(() => office.ReadAsync(actor, text));
        Assert.Equal("file", refusal.Field);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public async Task Letters_of_other_encodings_are_read(string encoding)
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        var run = await office.ReadAsync(actor, Header + "Übung,2024-03-05 18:00,,Rückenstrecker,,0,normal,80,8,\n", Encoding.GetEncoding(encoding));
        Assert.Equal("Rückenstrecker", Assert.Single(run.Preview.Matches).Name);
    }

    [Fact]
    public async Task Hostile_cells_are_text_and_nothing_else()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        await office.ImportAsync(actor, Header + "\"<script>alert(1)</script>\",2024-03-05 18:00,,\"=cmd|' /C calc'!A0\",,0,normal,80,8,\n" + $"Long,2024-03-06 18:00,,{new string('x', 5000)},,0,normal,80,8,\n");

        var workouts = await office.WorkoutsAsync(actor);
        Assert.Equal("<script>alert(1)</script>", workouts[0].Row.Name);
        Assert.Equal("=cmd|' /C calc'!A0", workouts[0].Exercises[0].Name);
        Assert.Equal(80, workouts[1].Exercises[0].Name.Length);
    }

    [Fact]
    public async Task A_run_that_is_stopped_keeps_whole_workouts_and_goes_on_with_the_same_file()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        var text = Large(workouts: 450);
        var run = await office.ReadAsync(actor, text);
        run.Changed += () => office.Imports.Cancel(actor);
        await await office.Imports.StartAsync(actor, new(UnitSystem.Metric, run.Preview.Matches));
        Assert.Equal(ImportStatus.Cancelled, run.Status);
        Assert.Equal(100, run.WorkoutsAdded);
        Assert.Equal(100 * 20, await office.SetsAsync(actor));

        var again = await office.ImportAsync(actor, text);
        Assert.Equal((ImportStatus.Done, 350, 100), (again.Status, again.WorkoutsAdded, again.WorkoutsKnown));
        Assert.Equal(450 * 20, await office.SetsAsync(actor));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_hundred_thousand_sets_go_in(DatabaseKind kind)
    {
        await using var office = await ImportOffice.OpenAsync(kind);
        var actor = await office.Database.AddPersonAsync();
        var run = await office.ImportAsync(actor, Large(workouts: 5000));

        Assert.Equal((ImportStatus.Done, 5000, 100_000), (run.Status, run.WorkoutsAdded, run.SetsAdded));
        Assert.Equal(100_000, await office.SetsAsync(actor));
    }

    private static string Large(int workouts)
    {
        var text = new StringBuilder(Header);
        for (var workout = 0; workout < workouts; workout++)
        {
            var start = new DateTime(2005, 1, 1, 18, 0, 0).AddDays(workout);
            for (var set = 0; set < 20; set++)
            {
                text.Append(CultureInfo.InvariantCulture, $"Day,{start:yyyy-MM-dd HH:mm},,{(set < 10 ? "Bench Press (Barbell)" : "Squat (Barbell)")},,{set % 10},normal,{60 + set},8,\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Commas without end; nobody holds them.</summary>
    private sealed class EndlessStream(long length) : Stream
    {
        private long position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - position);
            buffer.AsSpan(offset, read).Fill((byte)',');
            position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
