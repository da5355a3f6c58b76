using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Training;
using Vigor.Core.Training.History;
using Vigor.Core.Training.Import;
using Vigor.Core.Training.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Import;

/// <summary>A database into which files are imported with the shipped catalogue.</summary>
public sealed class ImportOffice : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("vigor-import-").FullName;

    private ImportOffice(TestDatabase database)
    {
        Database = database;
        Imports = Again();
        History = new(database.Contexts, ExerciseCatalogue.Default, TimeProvider.System);
        Training = new(database.Contexts, ExerciseCatalogue.Default, TimeProvider.System);
        Own = new(database.Contexts, ExerciseCatalogue.Default, TimeProvider.System);
    }

    public TestDatabase Database { get; }

    public ImportService Imports { get; private set; }

    public HistoryService History { get; }

    public TrainingService Training { get; }

    public OwnExerciseService Own { get; }

    public static async Task<ImportOffice> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite) => new(await TestDatabase.CreateAsync(kind));

    /// <summary>The service as a server that has just started has it.</summary>
    public ImportService Again(TimeProvider? time = null) => Imports = new(
        Database.Contexts,
        ExerciseCatalogue.Default,
        new OwnExerciseService(Database.Contexts, ExerciseCatalogue.Default, TimeProvider.System),
        new BodyWeightService(Database.Contexts, TimeProvider.System),
        new BodyMeasureService(Database.Contexts, TimeProvider.System),
        new DatabaseLocation(false, "", folder),
        time ?? TimeProvider.System,
        NullLogger<ImportService>.Instance);

    public Task<ImportRun> ReadAsync(Actor actor, string text, Encoding? encoding = null) =>
        Imports.ReadAsync(actor, new MemoryStream([.. encoding?.GetPreamble() ?? [], .. (encoding ?? new UTF8Encoding(false)).GetBytes(text)]));

    /// <summary>Reads and stores a file as proposed.</summary>
    public async Task<ImportRun> ImportAsync(Actor actor, string text, UnitSystem units = UnitSystem.Metric)
    {
        var run = await ReadAsync(actor, text);
        await await Imports.StartAsync(actor, new(units, run.Preview.Matches));
        return run;
    }

    /// <summary>All workouts of a person in order, with their sets.</summary>
    public async Task<List<WorkoutDetail>> WorkoutsAsync(Actor actor)
    {
        var workouts = new List<WorkoutDetail>();
        foreach (var row in (await History.PageAsync(actor)).Rows.Reverse())
        {
            workouts.Add(await History.GetAsync(actor, row.Id));
        }

        return workouts;
    }

    public async Task<int> SetsAsync(Actor actor)
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        return await db.SetEntries.CountAsync(set => set.UserId == actor.UserId);
    }

    /// <summary>Files that were kept and not deleted.</summary>
    public int FilesLeft() => Directory.Exists(Path.Combine(folder, "imports")) ? Directory.GetFiles(Path.Combine(folder, "imports")).Length : 0;

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
