using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.People.Services;

namespace Vigor.Core.Training.Import;

/// <summary>
/// The door to importing. A file is looked through first, and stored only when the person says so. The run belongs to the
/// server: a page that is closed stops nothing. What is stored is known again, so that the same file can be read twice.
/// </summary>
public sealed partial class ImportService(
    IDbContextFactory<VigorDb> contexts,
    ExerciseCatalogue shipped,
    OwnExerciseService ownExercises,
    BodyWeightService bodyWeights,
    DatabaseLocation location,
    ILogger<ImportService> log)
{
    /// <summary>Largest file in bytes.</summary>
    public const long MaxBytes = LogFile.MaxBytes;

    private readonly ConcurrentDictionary<Guid, (ImportRun Run, bool StandTogether)> runs = [];

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
        if (Of(actor) is { Status: ImportStatus.Running })
        {
            throw new Refusal(RefusalCode.Conflict, "An import is still running. Let it end, or stop it first.");
        }

        Forget(actor);
        var path = await KeepAsync(content, cancellationToken);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var known = await db.CatalogueOfAsync(actor, shipped, cancellationToken);
            var usual = (await db.ProfileOfAsync(actor, cancellationToken)).Units;
            var scan = VigorFile.Is(path)
                ? new ImportScan(await new VigorFile(path).ScanAsync(known, cancellationToken), StandTogether: true)
                : await Task.Run(() => ImportScan.Of(LogFile.Open(path), known, usual), cancellationToken);
            var run = new ImportRun(path, scan.Preview);
            runs[actor.UserId] = (run, scan.StandTogether);
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
        if (!runs.TryGetValue(actor.UserId, out var held) || held.Run.Status != ImportStatus.Preview)
        {
            throw new Refusal(RefusalCode.Conflict, "There is no file to import. Choose one first.");
        }

        held.Run.Status = ImportStatus.Running;
        try
        {
            if (VigorFile.Is(held.Run.Path))
            {
                return Task.Run(() => RunAsync(held.Run, () => new VigorFile(held.Run.Path).StoreAsync(held.Run, contexts, actor, ownExercises)), CancellationToken.None);
            }

            if (held.Run.Preview.BodyWeights > 0)
            {
                return Task.Run(() => RunAsync(held.Run, () => StoreWeightsAsync(held.Run, actor)), CancellationToken.None);
            }

            var slugs = await SlugsAsync(actor, decisions.Matches, cancellationToken);
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var profile = await db.ProfileOfAsync(actor, cancellationToken);
            var known = await db.CatalogueOfAsync(actor, shipped, cancellationToken);
            var writer = new ImportWriter(contexts, actor, profile.Zone, decisions.Units, slugs, known);
            return Task.Run(() => RunAsync(held.Run, () => StoreAsync(held.Run, held.StandTogether, writer)), CancellationToken.None);
        }
        catch
        {
            held.Run.Status = ImportStatus.Preview;
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
            File.Delete(gone.Run.Path);
        }
    }

    private static async Task StoreAsync(ImportRun run, bool standTogether, ImportWriter writer)
    {
        var sets = LogFile.Open(run.Path).Sets().Select(read => read.Set).OfType<ImportedSet>();
        foreach (var batch in ImportedWorkout.Of(sets, standTogether).Chunk(ImportWriter.BatchSize))
        {
            run.Stopped.ThrowIfCancellationRequested();
            var (workouts, added) = await writer.StoreAsync(batch, CancellationToken.None);
            run.WorkoutsDone += batch.Length;
            run.WorkoutsAdded += workouts;
            run.SetsAdded += added;
            run.WorkoutsKnown += batch.Length - workouts;
            run.Tell();
        }
    }

    /// <summary>Stores the weights of days that have none: what somebody corrected here stays.</summary>
    private async Task StoreWeightsAsync(ImportRun run, Actor actor)
    {
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        var today = (await db.ProfileOfAsync(actor, CancellationToken.None)).DayOf(DateTimeOffset.UtcNow);
        var known = await db.BodyWeights.Where(entry => entry.UserId == actor.UserId).Select(entry => entry.Day).ToHashSetAsync(CancellationToken.None);
        var added = LogFile.Open(run.Path).Weights()
            .Select(read => read.Weight)
            .OfType<BodyWeight>()
            .Where(weight => weight.Day <= today && !known.Contains(weight.Day))
            .ToList();
        await bodyWeights.StoreAsync(actor, added, CancellationToken.None);
        run.WeightsAdded = added.DistinctBy(weight => weight.Day).Count();
    }

    private async Task RunAsync(ImportRun run, Func<Task> store)
    {
        try
        {
            await store();
            run.Status = ImportStatus.Done;
        }
        catch (OperationCanceledException)
        {
            run.Status = ImportStatus.Cancelled;
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            run.Status = ImportStatus.Failed;
        }

        File.Delete(run.Path);
        run.Tell();
    }

    /// <summary>The slug of each exercise that is imported; what the catalogue does not have becomes the person's own.</summary>
    private async Task<IReadOnlyDictionary<string, string>> SlugsAsync(Actor actor, IReadOnlyList<ExerciseMatch> matches, CancellationToken cancellationToken)
    {
        var known = await ownExercises.CatalogueAsync(actor, cancellationToken);
        var matcher = new ExerciseMatcher(known);
        var slugs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var match in matches.Where(match => !match.IsLeftOut))
        {
            if (match.Slug is { } slug)
            {
                slugs[match.Name] = known.Find(slug)?.Slug ?? throw Refusal.Invalid("slug", "An exercise that was chosen is not in the library any more.");
                continue;
            }

            slugs[match.Name] = known.Named(match.Name)?.Slug ?? (await ownExercises.CreateAsync(actor, Draft(match, matcher), cancellationToken)).Slug;
        }

        return slugs;
    }

    /// <summary>An exercise that the library does not have: what it trains is what one trains in which the body does the same.</summary>
    private static OwnExerciseDraft Draft(ExerciseMatch match, ExerciseMatcher matcher)
    {
        var loadType = match.IsTimed ? LoadType.Timed : Assistance.IsHelp(match.Name, exercise: null) ? LoadType.BodyWeight : LoadType.External;
        var draft = new OwnExerciseDraft { Name = match.Name, LoadType = loadType };
        return match.IsTimed || matcher.Relative(match.Name) is not { } relative
            ? draft
            : draft with { Pattern = relative.Pattern, Primary = [.. relative.Primary.Take(OwnExerciseDraft.MaxMuscles)], Secondary = [.. relative.Secondary.Take(OwnExerciseDraft.MaxMuscles)], PerSide = relative.PerSide };
    }

    private async Task<string> KeepAsync(Stream content, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(location.Directory, "imports")).FullName, Guid.CreateVersion7().ToString("N"));
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

            return path;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An import ended before its end; what it stored stays.")]
    private partial void LogFailed(Exception exception);
}
