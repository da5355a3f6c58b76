using Vigor.Core.Exercises;
using Vigor.Core.Training.Export;
using Vigor.Core.Training.History;
using Vigor.Core.Training.Import;

namespace Vigor.Tests.Training.Import;

/// <summary>Small files in which real exports went wrong once, each with what is right.</summary>
public sealed class ImportCasesTests
{
    [Theory]
    [InlineData("c01-hevy-reps-over-100", 3, new[] { "barbell-back-squat 80 5", "jump-rope - 150", "barbell-back-squat 82.5 5" })]
    [InlineData("c02-fitnotes-comma-in-name", 1, new[] { "barbell-bench-press 60 8", "dumbbell-seated-press 14 10", "dumbbell-seated-press 14 9" })]
    [InlineData("c03-stronglifts-same-minute", 2, new[] { "barbell-back-squat 60 5", "barbell-back-squat 60 5", "barbell-back-squat 40 5" })]
    [InlineData("c06-strong-french", 1, new[] { "barbell-back-squat 80 5" })]
    [InlineData("c07-strong-oldest-kg-column", 1, new[] { "barbell-back-squat 70 5", "barbell-back-squat 70 5" })]
    [InlineData("c08-fitbod-reps-over-100", 1, new[] { "jump-rope - 140", "barbell-back-squat 80 5" })]
    [InlineData("c09-strong-dst", 3, new[] { "barbell-back-squat 80 5", "barbell-back-squat 82.5 5", "barbell-back-squat 80 5" })]
    [InlineData("c10-hevy-superset-blocks", 1, new[] { "dumbbell-curl 8 12", "dumbbell-curl 12.5 10", "cable-pressdown 25 12", "cable-pressdown 15 12" })]
    public async Task Every_set_of_a_file_arrives(string file, int workouts, string[] sets)
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Europe/Berlin" });

        var run = await office.ImportAsync(actor, Text(file));

        Assert.Equal((workouts, sets.Length, 0), (run.Preview.Workouts, run.Preview.Sets, run.Preview.ProblemCount));
        Assert.Equal((workouts, sets.Length), (run.WorkoutsAdded, run.SetsAdded));
        Assert.Equal(sets.Order(StringComparer.Ordinal), (await office.WorkoutsAsync(actor)).SelectMany(Told).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await office.ImportAsync(actor, Text(file))).WorkoutsAdded);
    }

    [Fact]
    public async Task Help_of_a_band_is_kept_as_help_of_the_set()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();

        await office.ImportAsync(actor, Text("c04-stronglifts-assisted"));

        var exercise = Assert.Single(Assert.Single(await office.WorkoutsAsync(actor)).Exercises);
        Assert.Equal("chin-up", exercise.Slug);
        Assert.Equal([(8, null, 12.5m), (7, null, 10m)], exercise.Sets.Select(set => (set.Values.Reps!.Value, set.Values.Load?.Kilograms, set.Values.Help!.Value.Kilograms)));
    }

    [Theory]
    [InlineData("c05-fitnotes-machine-names", "Hip Abductor", "machine-hip-abduction")]
    [InlineData("c05-fitnotes-machine-names", "Hip Adductor", "machine-hip-adduction")]
    [InlineData("c05-fitnotes-machine-names", "Torso Rotation", "machine-torso-rotation")]
    [InlineData("c05-fitnotes-machine-names", "Pause Squat", "barbell-pause-squat")]
    [InlineData("c05-fitnotes-machine-names", "Box Squat", "barbell-box-squat")]
    [InlineData("c05-fitnotes-machine-names", "Standing Leg Curl", "machine-standing-leg-curl")]
    [InlineData("c05-fitnotes-machine-names", "Thruster", "barbell-thruster")]
    [InlineData("c05-fitnotes-machine-names", "Kneeling Squat", "barbell-kneeling-squat")]
    [InlineData("c05-fitnotes-machine-names", "Standing Calf Raise", "machine-calf-raise")]
    [InlineData("c05-fitnotes-machine-names", "Bulgarian Split Squat", "dumbbell-bulgarian-split-squat")]
    [InlineData("c05-fitnotes-machine-names", "Clean Pull", "barbell-clean-pull")]
    [InlineData("c12-liftosaur-machine-names", "Hip Abductor", "machine-hip-abduction")]
    [InlineData("c12-liftosaur-machine-names", "Chest Fly, Leverage Machine", "machine-chest-fly")]
    [InlineData("c12-liftosaur-machine-names", "Lateral Raise, Leverage Machine", "machine-lateral-raise")]
    public async Task What_carries_weight_is_a_loaded_lift(string file, string name, string slug)
    {
        var match = await MatchAsync(file, name);

        Assert.Equal((slug, false), (match.Slug, match.IsQuestion));
    }

    [Fact]
    public async Task A_machine_that_the_catalogue_has_in_another_make_is_asked_for() =>
        Assert.True((await MatchAsync("c12-liftosaur-machine-names", "Hack Squat, Smith Machine")).IsQuestion);

    [Fact]
    public async Task Clocks_that_jump_leave_workouts_on_their_days()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Europe/Berlin" });

        await office.ImportAsync(actor, Text("c09-strong-dst"));

        Assert.Equal(
            [new DateTimeOffset(2025, 10, 26, 1, 30, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 28, 22, 50, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero)],
            (await office.WorkoutsAsync(actor)).Select(workout => workout.Row.StartedAt));
    }

    [Fact]
    public async Task A_table_of_before_that_mixed_two_zones_adds_nothing_where_its_workout_is()
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Pacific/Auckland" });
        await office.ImportAsync(actor, "title,start_time,exercise_title,set_index,weight_kg,reps\nLegs,2026-03-02T12:30:00Z,Squat (Barbell),0,65,8\n");

        var run = await office.ImportAsync(actor, Text("c11-vigor-csv-after-zone-change"));

        Assert.Equal((0, 1), (run.WorkoutsAdded, run.WorkoutsKnown));
    }

    [Theory]
    [InlineData("Datum;Workout-Name;Name der Übung;Reihenfolge festlegen;Gewicht;Gewichtseinheit;Wiederh.;RPE;Entfernung;Entfernungseinheit;Sekunden;Notizen;Workout-Notizen;Workout-Dauer", ';')]
    [InlineData("Date;Nom de l’entraînement;Nom de l’exercice;Ordre des séries;Poids;Unité de poids;Répétitions;RPE;Distance;Unité de distance;Secondes;Remarques;Remarques sur l’entraînement;Durée de l’entraînement", ';')]
    [InlineData("Fecha;Nombre del entrenamiento;Nombre del ejercicio;Orden de la serie;Peso;Unidad de peso;Repeticiones;RPE;Distancia;Unidad de distancia;Segundos;Notas;Notas del entrenamiento;Duración del entrenamiento", ';')]
    [InlineData("Data;Nome allenamento;Nome esercizio;Ordine serie;Peso;Unità di peso;Ripetizioni;RPE;Distanza;Unità di distanza;Secondi;Note;Note allenamento;Durata allenamento", ';')]
    [InlineData("Data;Nome do treino;Nome do exercício;Ordem da série;Peso;Unidade de peso;Repetições;RPE;Distância;Unidade de distância;Segundos;Notas;Notas do treino;Duração do treino", ';')]
    [InlineData("Datum;Trainingsnaam;Oefeningsnaam;Volgorde sets;Gewicht;Gewichtseenheid;Herhalingen;RPE;Afstand;Afstandseenheid;Seconden;Notities;Trainingsnotities;Trainingsduur", ';')]
    [InlineData("Data;Nazwa treningu;Nazwa ćwiczenia;Kolejność serii;Ciężar;Jednostka ciężaru;Powtórzenia;RPE;Dystans;Jednostka dystansu;Sekundy;Notatki;Notatki treningu;Czas trwania treningu", ';')]
    public async Task Strong_is_read_in_the_languages_it_speaks(string header, char separator)
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();
        string[] cells = ["2026-03-02 18:00:00", "Legs", "Squat (Barbell)", "1", "132,5", "lbs", "5", "8,5", "0", "km", "0", "slow", "fine", "45m"];

        var run = await office.ImportAsync(actor, $"{header}\n{string.Join(separator, cells)}\n");

        Assert.Equal(0, run.Preview.ProblemCount);
        var workout = Assert.Single(await office.WorkoutsAsync(actor));
        var set = Assert.Single(Assert.Single(workout.Exercises).Sets).Values;
        Assert.Equal(("Legs", 45, "fine\nSquat (Barbell): slow", 132.5m, 5, 8.5m), (workout.Row.Name, workout.Row.Minutes, workout.Notes, set.Load!.Value.Pounds, set.Reps, set.Rpe));
    }

    [Theory]
    [InlineData("2026-03-02,Squat,Legs,60,5,kgs,8,,,,", 60.5, 8)]
    [InlineData("2026-03-02,\"Squat\",Legs,60,kgs,8,,,,slow, deep, steady", 60, 8)]
    [InlineData("2026-03-02,Squat,Legs,60,kgs,8", 60, 8)]
    [InlineData("2026-03-02,Squat,Legs,60,kgs,8,,,,,,,", 60, 8)]
    public async Task A_line_that_is_not_well_formed_is_read_as_it_was_meant(string line, double kilograms, int reps)
    {
        await using var office = await ImportOffice.OpenAsync();
        var actor = await office.Database.AddPersonAsync();

        var run = await office.ImportAsync(actor, $"\uFEFFDate,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\r\n{line}\r\n");

        Assert.Equal(0, run.Preview.ProblemCount);
        var set = Assert.Single(Assert.Single(Assert.Single(await office.WorkoutsAsync(actor)).Exercises).Sets).Values;
        Assert.Equal(((decimal)kilograms, reps), (set.Load!.Value.Kilograms, set.Reps!.Value));
    }

    [Fact]
    public async Task One_workout_that_cannot_be_read_costs_itself_and_not_the_file()
    {
        await using var office = await ImportOffice.OpenAsync();
        var (actor, other) = (await office.Database.AddPersonAsync(), await office.Database.AddPersonAsync());
        await office.ImportAsync(actor, Text("c01-hevy-reps-over-100"));
        using var output = new MemoryStream();
        await new ExportService(office.Database.Contexts, ExerciseCatalogue.Default, TimeProvider.System).WriteAllAsync(actor, output);
        var text = System.Text.Encoding.UTF8.GetString(output.ToArray()).Replace("\"max\":100", "\"max\":150", StringComparison.Ordinal);

        var run = await office.ImportAsync(other, text);

        Assert.Equal((2, 1), (run.WorkoutsAdded, run.Preview.ProblemCount));
    }

    private static async Task<ExerciseMatch> MatchAsync(string file, string name)
    {
        await using var office = await ImportOffice.OpenAsync();
        var run = await office.ReadAsync(await office.Database.AddPersonAsync(), Text(file));
        return Assert.Single(run.Preview.Matches, match => match.Name == name);
    }

    private static IEnumerable<string> Told(WorkoutDetail workout) => workout.Exercises.SelectMany(exercise => exercise.Sets.Select(set =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{exercise.Slug} {(set.Values.Load is { } load ? load.Kilograms.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) : "-")} {set.Values.Reps}")));

    private static string Text(string file)
    {
        using var reader = new StreamReader(typeof(ImportCasesTests).Assembly.GetManifestResourceStream($"{file}.csv")!);
        return reader.ReadToEnd();
    }
}
