using Vigor.Core.Exercises;
using Vigor.Core.Training;
using Vigor.Core.Training.History;

namespace Vigor.Tests.Training.Import;

/// <summary>Whole files as the applications write them: their quotation marks, line ends, units, dates and what else they leave to the reader.</summary>
public sealed class RealExportTests
{
    private const string Hevy = "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\",\"exercise_notes\",\"set_index\",\"set_type\",\"weight_kg\",\"reps\",\"distance_km\",\"duration_seconds\",\"rpe\"";

    private const string StrongOnIphone = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE";

    private const string FitbodHeader = "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier";

    [Fact]
    public async Task Hevy_keeps_supersets_blocks_of_one_exercise_and_notes()
    {
        var workout = Assert.Single(await ImportAsync(
            $"\uFEFF{Hevy}\r\n"
            + "\"Oberkörper 💪\",\"3 févr. 2024, 18:00\",\"3 févr. 2024, 19:10\",\"Line one\\nLine two\",\"Bench Press (Barbell)\",,\"Pause, \"\"long\"\"\",0,\"warmup\",40,10,,,\r\n"
            + "\"Oberkörper 💪\",\"3 févr. 2024, 18:00\",\"3 févr. 2024, 19:10\",\"Line one\\nLine two\",\"Bench Press (Barbell)\",,\"Pause, \"\"long\"\"\",1,\"normal\",82.5,5,,,8.5\r\n"
            + "\"Oberkörper 💪\",\"3 févr. 2024, 18:00\",\"3 févr. 2024, 19:10\",\"Line one\\nLine two\",\"Lateral Raise (Dumbbell)\",0,\"\",0,\"normal\",10,12,,,\r\n"
            + "\"Oberkörper 💪\",\"3 févr. 2024, 18:00\",\"3 févr. 2024, 19:10\",\"Line one\\nLine two\",\"Triceps Pushdown\",0,\"\",0,\"dropset\",25,12,,,\r\n"
            + "\"Oberkörper 💪\",\"3 févr. 2024, 18:00\",\"3 févr. 2024, 19:10\",\"Line one\\nLine two\",\"Bench Press (Barbell)\",,\"\",0,\"failure\",60,14,,,10\r\n"
            + "\"Oberkörper 💪\",\"3 févr. 2024, 18:00\",\"3 févr. 2024, 19:10\",\"Line one\\nLine two\",\"Pull Up\",,\"\",0,\"normal\",,9,,,\r\n"));

        Assert.Equal(["barbell-bench-press", "dumbbell-lateral-raise", "cable-pressdown", "barbell-bench-press", "pull-up"], workout.Exercises.Select(exercise => exercise.Slug));
        Assert.Equal((new DateOnly(2024, 2, 3), 70, "Oberkörper 💪"), (workout.Row.Day, workout.Row.Minutes, workout.Row.Name));
        Assert.Equal("Line one\nLine two\nBench Press (Barbell): Pause, \"long\"", workout.Notes);
        Assert.Equal([SetKind.WarmUp, SetKind.Working], workout.Exercises[0].Sets.Select(set => set.Values.Kind));
        Assert.Null(Assert.Single(workout.Exercises[4].Sets).Values.Load);
    }

    [Theory]
    [InlineData("Sep 1, 2024, 6:55 PM", "Sep 1, 2024, 7:54 PM")]
    [InlineData("1 Sep 2024, 18:55", "1 Sep 2024, 19:54")]
    [InlineData("2024-09-01 18:55:00", "2024-09-01 19:54:00")]
    [InlineData("1 Sept. 2024, 18:55", "1 Sept. 2024, 19:54")]
    public async Task Hevy_in_pounds_and_miles_tells_the_time_in_any_way_of_writing(string start, string end)
    {
        var header = Hevy.Replace("weight_kg", "weight_lbs", StringComparison.Ordinal).Replace("distance_km", "distance_miles", StringComparison.Ordinal);
        var workout = Assert.Single(await ImportAsync($"{header}\n\"Mix\",\"{start}\",\"{end}\",\"\",\"Squat (Barbell)\",,\"\",0,\"normal\",225,5,,,\n\"Mix\",\"{start}\",\"{end}\",\"\",\"Elliptical Trainer\",,\"\",0,\"normal\",,,1.28,240,\n"));

        Assert.Equal((new DateTimeOffset(2024, 9, 1, 18, 55, 0, TimeSpan.Zero), 59), (workout.Row.StartedAt, workout.Row.Minutes));
        Assert.Equal(225m, Assert.Single(workout.Exercises[0].Sets).Values.Load!.Value.Pounds);
        Assert.Equal((2060, 240), (Assert.Single(workout.Exercises[1].Sets).Values.Metres, workout.Exercises[1].Sets[0].Values.Seconds));
    }

    [Fact]
    public async Task Hevy_with_columns_of_both_units_reads_the_one_that_is_filled()
    {
        var workout = Assert.Single(await ImportAsync("title,start_time,exercise_title,set_index,set_type,weight_kg,weight_lbs,reps\nLegs,2024-03-05 18:00:00,Squat (Barbell),0,normal,100,,5\nLegs,2024-03-05 18:00:00,Squat (Barbell),1,normal,,225,5\n"));

        Assert.Equal([100m, 102.058m], Assert.Single(workout.Exercises).Sets.Select(set => set.Values.Load!.Value.Kilograms));
    }

    [Fact]
    public async Task Strong_on_an_iPhone_leaves_rests_and_empty_sets_out_and_does_not_believe_a_forgotten_clock()
    {
        var workouts = await ImportAsync(
            $"{StrongOnIphone}\r\n"
            + "2024-03-05 07:10:00,\"Day 3, Quads\",62h 43m,\"Running (Treadmill)\",1,0,0.0,0,420.0,\"\",\"\",\r\n"
            + "2024-03-05 07:10:00,\"Day 3, Quads\",62h 43m,\"Running (Treadmill)\",Rest Timer,0,0.0,0,120.0,,,\r\n"
            + "2024-03-05 07:10:00,\"Day 3, Quads\",62h 43m,\"Squat (Barbell)\",W,40.0,10.0,0,0.0,\"\",\"\",\r\n"
            + "2024-03-05 07:10:00,\"Day 3, Quads\",62h 43m,\"Squat (Barbell)\",1,102.5,5.0,0,0.0,\"Belt \"\"on\"\"\",\"\",8.5\r\n"
            + "2024-03-05 07:10:00,\"Day 3, Quads\",62h 43m,\"Squat (Barbell)\",D,80.0,8.0,0,0.0,,,\r\n"
            + "2024-03-05 07:10:00,\"Day 3, Quads\",62h 43m,\"Leg Press\",1,0,0.0,0,0.0,,,\r\n"
            + "2024-03-05 18:30:00,Evening,20m,\"Plank\",1,0,0.0,0,60.0,,\"slow\",\r\n");

        Assert.Equal([("Day 3, Quads", 16), ("Evening", 20)], workouts.Select(workout => (workout.Row.Name, workout.Row.Minutes)));
        Assert.Equal(["treadmill-run", "barbell-back-squat"], workouts[0].Exercises.Select(exercise => exercise.Slug));
        Assert.Equal([SetKind.WarmUp, SetKind.Working, SetKind.Drop], workouts[0].Exercises[1].Sets.Select(set => set.Values.Kind));
        Assert.Equal((420, null, null), (workouts[0].Exercises[0].Sets[0].Values.Seconds, workouts[0].Exercises[0].Sets[0].Values.Reps, workouts[0].Exercises[0].Sets[0].Values.Load));
        Assert.Equal("slow", workouts[1].Notes);
    }

    [Fact]
    public async Task Strong_on_Android_says_units_with_a_full_stop()
    {
        var workout = Assert.Single(await ImportAsync("""
            Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration
            2024-09-02 07:10:00;"Morning Ride";"Cycling";1;0.0;lbs;0.0;;10.0;mi.;1800.0;"";"";35m
            2024-09-02 07:10:00;"Morning Ride";"Bench Press (Barbell)";1;132.3;lbs;5.0;9,5;0.0;mi.;0.0;"";"";35m
            """));

        Assert.Equal((16093, 1800), (workout.Exercises[0].Sets[0].Values.Metres, workout.Exercises[0].Sets[0].Values.Seconds));
        Assert.Equal((132.3m, 9.5m), (workout.Exercises[1].Sets[0].Values.Load!.Value.Pounds, workout.Exercises[1].Sets[0].Values.Rpe));
    }

    [Fact]
    public async Task Strong_of_today_quotes_everything_and_counts_in_seconds_and_metres()
    {
        var workouts = await ImportAsync(
            "\"Workout #\";\"Date\";\"Workout Name\";\"Duration (sec)\";\"Exercise Name\";\"Set Order\";\"Weight (kg)\";\"Reps\";\"RPE\";\"Distance (meters)\";\"Seconds\";\"Notes\";\"Workout Notes\"\r\n"
            + "\"1\";\"2024-05-01 18:00:00\";\"Back\";\"3300\";\"Bent Over Row (Barbell)\";\"1\";\"62,5\";\"8\";\"8,5\";\"0\";\"0\";\"two\r\nlines\";\"Good day\"\r\n"
            + "\"1\";\"2024-05-01 18:00:00\";\"Back\";\"3300\";\"Bent Over Row (Barbell)\";\"Rest Timer\";\"\";\"\";\"\";\"\";\"90\";\"\";\"\"\r\n"
            + "\"2\";\"2024-05-03 17:00:00\";\"Cardio\";\"780\";\"Running (Treadmill)\";\"1\";\"0\";\"0\";\"\";\"180\";\"780\";\"\";\"\"\r\n");

        Assert.Equal([("Back", 55, "Good day\nBent Over Row (Barbell): two\nlines"), ("Cardio", 13, null)], workouts.Select(workout => (workout.Row.Name, workout.Row.Minutes, workout.Notes)));
        Assert.Equal((62.5m, 8.5m), (workouts[0].Exercises[0].Sets[0].Values.Load!.Value.Kilograms, workouts[0].Exercises[0].Sets[0].Values.Rpe));
        Assert.Equal(180, workouts[1].Exercises[0].Sets[0].Values.Metres);
    }

    [Fact]
    public async Task Two_workouts_of_a_day_stay_two_where_the_file_has_only_days()
    {
        var workouts = await ImportAsync("Date,Workout Name,Exercise Name,Weight,Reps,RPE,Notes\n2024-08-05,Push,Bench Press (Barbell),80,5,,\n2024-08-05,Pull,Bench Press (Barbell),60,5,,\n");

        Assert.Equal(["Pull", "Push"], workouts.Select(workout => workout.Row.Name).Order());
        Assert.All(workouts, workout => Assert.Equal(12, workout.Row.StartedAt.Hour));
    }

    [Fact]
    public async Task FitNotes_on_an_iPhone_has_both_units_and_what_was_lifted_is_the_round_one()
    {
        var workouts = await ImportAsync(
            "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind\n"
            + "2024-01-13,Incline Barbell Bench Press,Chest,70.00,154.32,5,,,,,wr\n"
            + "2024-01-13,Flat Barbell Bench Press,Chest,102.06,225.00,5,,,,\"30s rest\n2s hold\",wr\n"
            + "2024-01-13,Crunch,Abs,0.00,0.00,35,,,,,wr\n"
            + "2024-01-14,Stationary Bike,Cardio,,,,0.00,m,10:00,,dt\n"
            + "2024-01-14,Side Plank,Abs,0.00,0.00,,,,01:00,,wt\n");

        Assert.Equal(["Chest, Abs", "Cardio, Abs"], workouts.Select(workout => workout.Row.Name));
        Assert.Equal([70m, 102.058m], workouts[0].Exercises.Take(2).Select(exercise => exercise.Sets[0].Values.Load!.Value.Kilograms));
        Assert.Equal(225m, workouts[0].Exercises[1].Sets[0].Values.Load!.Value.Pounds);
        Assert.Equal([600, 60], workouts[1].Exercises.Select(exercise => exercise.Sets[0].Values.Seconds!.Value));
        Assert.Contains("30s rest\n2s hold", workouts[0].Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FitNotes_for_iOS_writes_decimal_commas_the_instant_and_what_failed()
    {
        var workout = Assert.Single(await ImportAsync(
            "Name,StartTime,EndTime,BodyWeight,Exercise,Equipment,Reps,Weight,Time,Distance,Status,IsWarmup,RPE,RIR,Categories,Note\n"
            + "Push,2024-02-23T22:13:53Z,2024-02-23T23:08:47Z,\"94,0\",Bench Press,Barbell,10,\"20,0\",,,Done,true,,,\"Pectorals,Triceps\",\n"
            + "Push,2024-02-23T22:13:53Z,2024-02-23T23:08:47Z,\"94,0\",Bench Press,Barbell,8,\"61,25\",,,Done,false,\"8,5\",2,\"Pectorals,Triceps\",\n"
            + "Push,2024-02-23T22:13:53Z,2024-02-23T23:08:47Z,\"94,0\",Bench Press,Barbell,3,\"80,0\",,,Failed,false,,,\"Pectorals\",\n"
            + "Push,2024-02-23T22:13:53Z,2024-02-23T23:08:47Z,\"94,0\",Bench Press,Barbell,5,\"85,0\",,,NotStarted,false,,,\"Pectorals\",\n",
            zone: "Asia/Tokyo"));

        Assert.Equal((new DateOnly(2024, 2, 24), 55), (workout.Row.Day, workout.Row.Minutes));
        Assert.Equal(
            [(SetKind.WarmUp, 20m, (decimal?)null), (SetKind.Working, 61.25m, 8.5m), (SetKind.Failure, 80m, null)],
            Assert.Single(workout.Exercises).Sets.Select(set => (set.Values.Kind, set.Values.Load!.Value.Kilograms, set.Values.Rpe)));
    }

    [Theory]
    [InlineData("2024-12-27 23:30:00 +0000", "2024-12-27 23:38:00 +0000", "2024-12-28 00:05:00 +0000", 35)]
    [InlineData("2024-12-27 23:30:00 +0000", "2024-12-27 23:30:00 +0000", "2024-12-27 23:30:00 +0000", 12)]
    public async Task Fitbod_is_one_workout_whether_its_sets_share_a_time_or_have_their_own(string first, string second, string third, int minutes)
    {
        var workouts = await ImportAsync(
            $"{FitbodHeader}\n"
            + $"{first},Dumbbell Bench Press, 10,31.751465900000003,0.0,0.0,0.0,0.0,true,,2.0\n"
            + $"{second},Dumbbell Bench Press, 8,27.5,0.0,0.0,0.0,0.0,false,\"heavy, stop\", 2.0\n"
            + $"{third},Elliptical, 0,0.0,360.0,500.0,0.0,0.0,false,, 0.0\n"
            + "2024-12-29 09:00:00 +0000,Plank, 0,0.0,45.0,0.0,0.0,0.0,false,, 1.0\n");

        Assert.Equal(2, workouts.Count);
        Assert.Equal((3, minutes, new DateOnly(2024, 12, 27)), (workouts[0].Exercises.Sum(exercise => exercise.Sets.Count), workouts[0].Row.Minutes, workouts[0].Row.Day));
        Assert.Equal(70m, workouts[0].Exercises[0].Sets[0].Values.Load!.Value.Pounds);
    }

    [Fact]
    public async Task Fitbods_support_writes_days_and_other_names_of_columns()
    {
        var workouts = await ImportAsync(
            "date,exercise_name,Reps,weight_kg,duration_seconds,distance_meters,Incline,Resistance,isWarmup\n"
            + "2024-06-23,Seated Leg Curl,5,31.751465900000003,,,,,false\n"
            + "2024-06-30,Farmer's Walk,,20.41165665,,18.288,,,false\n"
            + "2024-06-23,Back Squat,5,100,,,,,true\n");

        Assert.Equal([["machine-leg-curl", "barbell-back-squat"], ["farmer-carry"]], workouts.Select(workout => workout.Exercises.Select(exercise => exercise.Slug)));
        Assert.Equal((18, 45m), (workouts[1].Exercises[0].Sets[0].Values.Metres, workouts[1].Exercises[0].Sets[0].Values.Load!.Value.Pounds));
    }

    [Fact]
    public async Task StrongLifts_of_today_may_hold_two_workouts_of_one_minute()
    {
        var workouts = await ImportAsync(
            "Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (KG),Exercise,Sets×Reps,Sets×Time,Top Set (Reps×KG),e1RM  (KG),Reps,Volume (KG),Workout Volume (KG),Duration (hours),Start Time (h:mm),End Time (h:mm),Notes,Set 1 (Reps), Set 1 (KG),Set 2 (Reps), Set 2 (KG),Set 3 (Reps), Set 3 (KG)\n"
            + "2024/08/11,1,\"Workout A\",\"Stronglifts 5×5\",83.5,\"Squat\",5/5/-,,5×55,63.7,20,1100,3330.0,0.5,10:56 PM,11:26 PM,\"\",5,55,5,55,0,55\n"
            + "2024/08/11,1,\"Workout A\",\"Stronglifts 5×5\",83.5,\"Barbell Row\",5/4,,1×60,60,22,1320,3330.0,0.5,10:56 PM,11:26 PM,\"form note\",5,60,4,60,,\n"
            + "\"2024/08/11\",\"2\",\"Workout B\",\"\",\"83.5\",\"Overhead Press\",\"1x5\",\"\",\"5x30\",\"34\",\"5\",\"150\",\"\",\"0.6\",\"10:56 PM\",\"11:32 PM\",\"\",\"5\",\"30\",\"\",\"\",\"\",\"\"\n");

        Assert.Equal([("Workout A", 30), ("Workout B", 36)], workouts.Select(workout => (workout.Row.Name, workout.Row.Minutes)).Order());
        Assert.Equal(4, workouts.Single(workout => workout.Row.Name == "Workout A").Exercises.Sum(exercise => exercise.Sets.Count));
    }

    [Fact]
    public async Task StrongLifts_of_earlier_years_has_a_workout_in_a_line()
    {
        var workouts = await ImportAsync(
            "Date,Note,Workout,Body Weight,Exercise 1,Weight (KG),Weight (LB),Set 1,Set 2,Set 3,Set 4,Set 5,Exercise 2,Weight (KG),Weight (LB),Set 1,Set 2,Set 3,Set 4,Set 5\n"
            + "18/03/2015,\"\",B,84KG,Squat,62.5,140,5,5,5,5,5,Overhead press,30,65,5,5,5,5,5\n"
            + "03/04/2015,\"tired\",A,185LB,Squat,60,130,5,5,5,4,0,Bench press,,,5,5,,,\n");

        Assert.Equal([("Workout B", new DateOnly(2015, 3, 18)), ("Workout A", new DateOnly(2015, 4, 3))], workouts.Select(workout => (workout.Row.Name, workout.Row.Day)));
        Assert.Equal(["barbell-back-squat", "barbell-overhead-press"], workouts[0].Exercises.Select(exercise => exercise.Slug));
        Assert.Equal((62.5m, 30m), (workouts[0].Exercises[0].Sets[4].Values.Load!.Value.Kilograms, workouts[0].Exercises[1].Sets[0].Values.Load!.Value.Kilograms));
        Assert.Equal((4, 130m, "tired"), (workouts[1].Exercises[0].Sets.Count, workouts[1].Exercises[0].Sets[0].Values.Load!.Value.Pounds, workouts[1].Notes));
    }

    [Fact]
    public async Task An_exercise_that_becomes_ones_own_counts_for_the_muscles_it_trains()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        await office.ImportAsync(actor, $"{Hevy}\n\"Arms\",\"5 Mar 2024, 18:00\",\"5 Mar 2024, 19:00\",\"\",\"Bicep Curl (Rings)\",,\"\",0,\"normal\",20,12,,,\n");

        var own = (await office.Own.CatalogueAsync(actor)).Named("Bicep Curl (Rings)")!;
        Assert.Equal((MovementPattern.IsolationUpper, Muscle.Biceps), (own.Pattern, Assert.Single(own.Primary)));
    }

    [Fact]
    public async Task Help_by_a_machine_is_kept_as_help_and_not_lifted()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        string[] sets = ["\"Pull Up (Assisted)\",,\"\",0,\"normal\",25,8", "\"Pull Up (Assisted)\",,\"\",1,\"normal\",-17.5,7", "\"Muscle Up (Assisted)\",,\"\",0,\"normal\",40,5", "\"Lat Pulldown (Cable)\",,\"\",0,\"normal\",50,10"];

        var run = await office.ImportAsync(actor, $"{Hevy}\n{string.Join('\n', sets.Select(set => $"\"Back\",\"5 Mar 2024, 18:00\",\"5 Mar 2024, 19:00\",\"good day\",{set},,,"))}\n");

        Assert.Equal(0, run.Preview.ProblemCount);
        Assert.Equal(["Muscle Up (Assisted)", "Pull Up (Assisted)"], run.Preview.Matches.Where(match => match.IsHelped(ExerciseCatalogue.Default)).Select(match => match.Name).Order());
        var workout = Assert.Single(await office.WorkoutsAsync(actor));
        Assert.Equal(("machine-assisted-pull-up", LoadType.BodyWeight), (workout.Exercises[0].Slug, (await office.Own.CatalogueAsync(actor)).Named("Muscle Up (Assisted)")!.LoadType));
        Assert.Equal([null, null, null, 50m], workout.Exercises.SelectMany(exercise => exercise.Sets).Select(set => set.Values.Load?.Kilograms));
        Assert.Equal([8, 7, 5, 10], workout.Exercises.SelectMany(exercise => exercise.Sets).Select(set => set.Values.Reps!.Value));
        Assert.Equal([25m, 17.5m, 40m, null], workout.Exercises.SelectMany(exercise => exercise.Sets).Select(set => set.Values.Help?.Kilograms));
        Assert.Equal("good day", workout.Notes);
    }

    private static async Task<List<WorkoutDetail>> ImportAsync(string text, string zone = "UTC")
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with { TimeZone = zone });
        Assert.Equal(0, (await office.ImportAsync(actor, text)).Preview.ProblemCount);
        var workouts = await office.WorkoutsAsync(actor);

        // However often it is read.
        Assert.Equal(0, (await office.ImportAsync(actor, text)).WorkoutsAdded);
        return workouts;
    }
}
