using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.People.Services;
using Vigor.Core.Training.Import;
using Vigor.Core.Training.Import.Files;

namespace Vigor.Core.Training.Services;

/// <summary>
/// The door to importing. A file is looked through first, and stored only when the person says so. The run belongs to the
/// server: a page that is closed stops nothing. What is stored is known again, so that the same file can be read twice.
/// </summary>
public sealed partial class ImportService(
    IDbContextFactory<VigorDb> contexts,
    ExerciseCatalogue shipped,
    OwnExerciseService ownExercises,
    BodyWeightService bodyWeights,
    BodyMeasureService bodyMeasures,
    DatabaseLocation location,
    TimeProvider time,
    ILogger<ImportService> log)
{
    /// <summary>Largest file in bytes: 64 MiB, which is more than ten times what 100,000 sets take.</summary>
    public const long MaxBytes = 64L << 20;

    private const string Folder = "imports";

    // Longer than anybody looks at a preview; a server that was restarted has forgotten whose the files are.
    private static readonly TimeSpan LongestKept = TimeSpan.FromDays(1);

    private readonly ImportDesk desk = new(contexts, time);

    private readonly ConcurrentDictionary<Guid, KeptFile> runs = [];

    /// <summary>Refuses a file that is too large.</summary>
    /// <param name="bytes">Its size.</param>
    /// <exception cref="Refusal">It has more than <see cref="MaxBytes"/>.</exception>
    public static void CheckSize(long bytes)
    {
        if (bytes > MaxBytes)
        {
            throw Refusal.Invalid("file", $"This file is too large. Vigor reads up to {MaxBytes >> 20} MB; export a shorter time.");
        }
    }

    /// <summary>The run of a person, or null.</summary>
    public ImportRun? Of(Actor actor) => runs.TryGetValue(actor.UserId, out var run) ? run.Run : null;

    /// <summary>Takes a file and looks it through.</summary>
    /// <exception cref="Refusal">It is too large, of a kind that cannot be read, or an import of this person is still running.</exception>
    public async Task<ImportRun> ReadAsync(Actor actor, Stream content, CancellationToken cancellationToken = default)
    {
        await using var held = await desk.TakeAsync(actor, cancellationToken);
        Forget(actor);
        var (path, head) = await KeepAsync(content, cancellationToken);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var known = await db.CatalogueOfAsync(actor, shipped, cancellationToken);
            var usual = (await db.ProfileOfAsync(actor, cancellationToken)).Units;
            var room = await ownExercises.RoomAsync(actor, cancellationToken);
            var file = ImportFile.Of(head, () => File.OpenRead(path), time);

            // Not before: whoever sends slowly holds nobody else up.
            using var place = await desk.PlaceAsync(cancellationToken);
            var run = new ImportRun((await file.PreviewAsync(known, usual, cancellationToken)).Within(room));
            runs[actor.UserId] = new(run, file, path, time.GetUtcNow());
            return run;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Begins to store what was looked through; returns at once.</summary>
    /// <exception cref="Refusal">There is nothing to import, or it is running already.</exception>
    public async Task<Task> StartAsync(Actor actor, ImportDecisions decisions, CancellationToken cancellationToken = default)
    {
        if (!runs.TryGetValue(actor.UserId, out var kept) || !kept.Run.TryStart())
        {
            throw new Refusal(RefusalCode.Conflict, "There is no file to import. Choose one first.");
        }

        IAsyncDisposable? held = null;
        try
        {
            held = await desk.TakeAsync(actor, cancellationToken);
            var target = new ImportTarget(actor, contexts, shipped, ownExercises, bodyWeights, bodyMeasures, time);
            var store = await kept.File.PrepareAsync(target, decisions, cancellationToken);
            return Task.Run(() => StoreAsync(kept, store, held), CancellationToken.None);
        }
        catch
        {
            kept.Run.Status = ImportStatus.Preview;
            if (held is not null)
            {
                await held.DisposeAsync();
            }

            throw;
        }
    }

    /// <summary>Stops a run after the workouts that are being stored.</summary>
    public void Cancel(Actor actor) => Of(actor)?.Stop();

    /// <summary>Gives a file up that is not being stored.</summary>
    public void Forget(Actor actor)
    {
        if (Of(actor) is { Status: not ImportStatus.Running } && runs.TryRemove(actor.UserId, out var gone))
        {
            File.Delete(gone.Path);
        }
    }

    /// <summary>Gives up what nobody has decided about for a day, and files of a server that was killed.</summary>
    internal void Sweep()
    {
        var before = time.GetUtcNow() - LongestKept;
        foreach (var (userId, kept) in runs.Where(run => run.Value.At < before))
        {
            Forget(new(userId));
        }

        var folder = new DirectoryInfo(Path.Combine(location.Directory, Folder));
        foreach (var left in folder.Exists ? folder.GetFiles().Where(file => file.LastWriteTimeUtc < before.UtcDateTime) : [])
        {
            left.Delete();
        }
    }

    private async Task StoreAsync(KeptFile kept, Func<ImportRun, Task> store, IAsyncDisposable held)
    {
        ImportStatus end;
        try
        {
            using var place = await desk.PlaceAsync(kept.Run.Stopped);
            await store(kept.Run);
            end = ImportStatus.Done;
        }
        catch (OperationCanceledException)
        {
            end = ImportStatus.Cancelled;
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            end = ImportStatus.Failed;
        }

        File.Delete(kept.Path);
        await held.DisposeAsync();
        kept.Run.End(end);
    }

    private async Task<(string Path, FileHead Head)> KeepAsync(Stream content, CancellationToken cancellationToken)
    {
        Sweep();
        var folder = Directory.CreateDirectory(Path.Combine(location.Directory, Folder));
        var path = Path.Combine(folder.FullName, Guid.CreateVersion7().ToString("N"));
        try
        {
            await using var file = File.Create(path);
            var buffer = new byte[1 << 16];
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                CheckSize(file.Length + read);

                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return (path, FileHead.Of(file));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An import ended before its end; what it stored stays.")]
    private partial void LogFailed(Exception exception);

    /// <summary>A file of a person, kept until it is stored or given up.</summary>
    private sealed record KeptFile(ImportRun Run, ImportFile File, string Path, DateTimeOffset At);
}
