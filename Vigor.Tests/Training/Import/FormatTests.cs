using Vigor.Core.People;
using Vigor.Core.Training;

namespace Vigor.Tests.Training.Import;

/// <summary>What each application's export says, in every shape that is known.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n2024-03-05 18:01:02,\"Push, heavy\",1h 5m,Bench Press (Barbell),1,82.5,8,0,0,,,8.5\n2024-03-05 18:01:02,\"Push, heavy\",1h 5m,Bench Press (Barbell),Rest Timer,0,0,0,90,,,\n")]
    [InlineData("Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n2024-03-05 6:01:02\u202FPM,\"Push, heavy\",65m,Bench Press (Barbell),1,82.5,8,0,0,8.5\n")]
    [InlineData("Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration\n2024-03-05 18:01:02;\"Push, heavy\";\"Bench Press (Barbell)\";1;82,5;kg;8;8,5;;;0;;;1h 5m\n")]
    [InlineData("\uFEFFWorkout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes\n12;2024-03-05 18:01:02;\"Push, heavy\";3900;Bench Press (Barbell);1;82.5;8;8.5;;;;\n")]
    [InlineData("Datum;Workout-Name;Dauer;Name der Übung;Reihenfolge festlegen;Gewicht;Wiederh.;Entfernung;Sekunden;Notizen;Workout-Notizen;RPE\n2024-03-05 18:01:02;\"Push, heavy\";1h 5m;Bench Press (Barbell);1;82,5;8;0;0;;;8,5\n")]
    public void Strong_in_every_shape(string text)
    {
        var set = Assert.Single(ExportedFile.Read(text, "Strong"));

        Assert.Equal(("Push, heavy", "Bench Press (Barbell)", 82.5m, 8, 8.5m, 65), (set.Workout, set.Exercise, set.Weight, set.Reps, set.Rpe, set.Minutes));
        Assert.Equal(new DateTime(2024, 3, 5, 18, 1, 2), set.Start);
        Assert.Null(set.Seconds);
        Assert.Null(set.Metres);
    }

    [Fact]
    public void Strong_tells_set_types_pounds_and_distances()
    {
        var sets = ExportedFile.Read(
            """
            Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (lb);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes
            1;2024-03-05 18:00:00;Legs;600;Squat (Barbell);W;45;10;;;;;
            1;2024-03-05 18:00:00;Legs;600;Squat (Barbell);D;135;10;;;;;
            1;2024-03-05 18:00:00;Legs;600;Squat (Barbell);F;185;10;;;;;
            1;2024-03-05 18:00:00;Legs;600;Squat (Barbell);4;0;0;;;0;;
            1;2024-03-05 18:00:00;Legs;600;Running;1;0;0;;5000;1500;;
            """,
            "Strong");

        Assert.Equal([SetKind.WarmUp, SetKind.Drop, SetKind.Failure, SetKind.Working], sets.Select(set => set.Kind));
        Assert.All(sets, set => Assert.Equal(UnitSystem.Imperial, set.Units));
        Assert.Equal((5000, 1500, null, null), (sets[3].Metres, sets[3].Seconds, sets[3].Weight, sets[3].Reps));
    }

    [Theory]
    [InlineData(",", "weight_kg", "82.5", "distance_km", "5 Mar 2024, 18:01")]
    [InlineData("\t", "weight_kg", "82.5", "distance_km", "2024-03-05T18:01:00")]
    [InlineData(",", "weight_lbs", "182", "distance_miles", "5 Mar 2024, 18:01")]
    public void Hevy_with_units_in_its_columns(string separator, string weight, string amount, string distance, string start)
    {
        string[] header = ["title", "start_time", "end_time", "description", "exercise_title", "superset_id", "exercise_notes", "set_index", "set_type", weight, "reps", distance, "duration_seconds", "rpe"];
        string[] cells = ["Push", start, "5 Mar 2024, 19:06", "Felt good\\nvery", "Bench Press (Barbell)", "0", "", "0", "dropset", amount, "8", "", "", "9"];
        string[] run = ["Push", start, "5 Mar 2024, 19:06", "", "Treadmill", "", "", "0", "normal", "", "", "2", "600", ""];
        static string Line(string[] line, string separator) => string.Join(separator, line.Select(cell => $"\"{cell}\""));
        var sets = ExportedFile.Read($"{Line(header, separator)}\n{Line(cells, separator)}\n{Line(run, separator)}\n", "Hevy");

        Assert.Equal(("Push", SetKind.Drop, 8, 9m, 65, "0"), (sets[0].Workout, sets[0].Kind, sets[0].Reps, sets[0].Rpe, sets[0].Minutes, sets[0].Superset));
        Assert.Equal("Felt good\nvery", sets[0].WorkoutNotes);
        Assert.Equal(new DateTime(2024, 3, 5, 18, 1, 0), sets[0].Start);
        Assert.Equal(weight == "weight_kg" ? UnitSystem.Metric : UnitSystem.Imperial, sets[0].Units);
        Assert.Equal((distance == "distance_km" ? 2000 : 3219, 600, null), (sets[1].Metres, sets[1].Seconds, sets[1].Weight));
    }

    [Theory]
    [InlineData("Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n2024-03-05,Flat Barbell Bench Press,Chest,82.5,kgs,8,,,,ok\n2024-03-05,Rowing Machine,Cardio,,,,2.0,km,0:08:30,\n", UnitSystem.Metric)]
    [InlineData("Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time,Comment\n05/03/2024,Flat Barbell Bench Press,Chest,82.5,8,,,,ok\n05/03/2024,Rowing Machine,Cardio,,,2.0,km,8:30,\n20/03/2024,Dip,Chest,0,8,,,,\n", UnitSystem.Imperial)]
    [InlineData("Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment\n3/5/2024,Flat Barbell Bench Press,Chest,82.5,8,,,,ok\n3/5/2024,Rowing Machine,Cardio,,,2.0,km,510,\n3/20/2024,Dip,Chest,0,8,,,,\n", UnitSystem.Metric)]
    public void FitNotes_decides_the_order_of_day_and_month_for_the_whole_file(string text, UnitSystem units)
    {
        var sets = ExportedFile.Read(text, "FitNotes");

        Assert.Equal(("Flat Barbell Bench Press", "Chest", 82.5m, 8, "ok", units), (sets[0].Exercise, sets[0].Workout, sets[0].Weight, sets[0].Reps, sets[0].Notes, sets[0].Units));
        Assert.All(sets.Take(2), set => Assert.Equal(new DateTime(2024, 3, 5, 12, 0, 0), set.Start));
        Assert.Equal((2000, 510), (sets[1].Metres, sets[1].Seconds));
    }

    [Fact]
    public void FitNotes_for_iOS_says_reps_in_reserve()
    {
        var set = Assert.Single(ExportedFile.Read(
            "Name,StartTime,EndTime,BodyWeight,Exercise,Equipment,Reps,Weight,Time,Distance,Status,IsWarmup,RPE,RIR,Categories,Note\nPush,2024-03-05 18:00:00,2024-03-05 19:00:00,80,Bench Press,Barbell,8,82.5 kg,,,Done,false,,2,Chest,steady\n",
            "FitNotes"));

        Assert.Equal(("Bench Press (Barbell)", 82.5m, UnitSystem.Metric, 8, 8m, 60, "steady"), (set.Exercise, set.Weight, set.Units, set.Reps, set.Rpe, set.Minutes, set.Notes));
    }

    [Fact]
    public void Fitbod_keeps_the_weight_of_one_dumbbell()
    {
        var sets = ExportedFile.Read(
            "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier\n2024-03-05 18:00:00 +0000,Dumbbell Bench Press,10,22.5,0.0,0.0,0.0,0.0,true,,2.0\n2024-03-05 18:00:00 +0000,Running,0,0.0,600.0,1500.0,0.0,0.0,false,,1.0\n",
            "Fitbod");

        Assert.Equal((22.5m, 10, SetKind.WarmUp, null), (sets[0].Weight, sets[0].Reps, sets[0].Kind, sets[0].Seconds));
        Assert.Equal((600, 1500), (sets[1].Seconds, sets[1].Metres));
        Assert.All(sets, set => Assert.Equal(new DateTime(2024, 3, 5, 18, 0, 0), set.Start));
    }

    [Fact]
    public void StrongLifts_has_all_sets_of_an_exercise_in_a_line()
    {
        var sets = ExportedFile.Read(
            "Date (yyyy/mm/dd),Workout,Exercise,Set 1 (Reps),Set 1 (KG),Set 2 (Reps),Set 2 (KG),Set 3 (Reps),Set 3 (KG)\n2024/03/05,A,Squat,5,60,5,60,,\n2024/03/05,A,Bench Press,5,40,4,40,3,40\n",
            "StrongLifts");

        Assert.Equal([5, 5, 5, 4, 3], sets.Select(set => set.Reps!.Value));
        Assert.Equal(("Workout A", 60m, UnitSystem.Metric), (sets[0].Workout, sets[0].Weight, sets[0].Units));
    }

    [Theory]
    [InlineData("abc", "5", "not a number of weight")]
    [InlineData("-5", "5", "out of range")]
    [InlineData("9999", "5", "out of range")]
    [InlineData("50", "10000", "out of range")]
    [InlineData("50", "99999999999999", "too large")]
    public void A_cell_that_cannot_be_true_is_named_with_its_line(string weight, string reps, string sentence)
    {
        var read = ExportedFile.All($"title,start_time,exercise_title,set_index,weight_kg,reps\nPush,2024-03-05 18:00,Squat,0,60,5\nPush,2024-03-05 18:00,Squat,1,{weight},{reps}\n").ToList();

        Assert.NotNull(read[0].Set);
        Assert.Equal(3, read[1].Problem!.Line);
        Assert.Contains(sentence, read[1].Problem!.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1900-01-01 10:00", "too long ago")]
    [InlineData("2199-01-01 10:00", "in the future")]
    [InlineData("yesterday", "not a date")]
    [InlineData("", "not a date")]
    public void A_day_that_cannot_be_true_is_named_with_its_line(string date, string sentence) =>
        Assert.Contains(sentence, Assert.Single(ExportedFile.All($"title,start_time,exercise_title,set_index,weight_kg,reps\nPush,{date},Squat,0,60,5\n")).Problem!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void Line_numbers_count_the_lines_within_a_cell_too()
    {
        var read = ExportedFile.All("title,start_time,exercise_title,exercise_notes,set_index,weight_kg,reps\nPush,2024-03-05 18:00,Squat,\"a\nb\nc\",0,60,5\nPush,2024-03-05 18:00,Squat,,1,60,x\n").ToList();
        Assert.Equal("a\nb\nc", read[0].Set!.Notes);
        Assert.Equal(5, read[1].Problem!.Line);
    }
}
