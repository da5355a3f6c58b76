using System.Text;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Training.Import.Names;

namespace Vigor.Core.Training.Import.Files;

/// <summary>A table of sets.</summary>
internal sealed class SetsFile(Func<Stream> open, Encoding encoding, char separator, LogFormat format, TimeProvider time)
    : TableFile(open, encoding, separator, format)
{
    private readonly DateTime latest = time.GetUtcNow().UtcDateTime.AddDays(1);

    /// <summary>Whether the sets of each workout stand together; known when the file was looked through.</summary>
    private bool standTogether;

    /// <inheritdoc/>
    public override Task<ImportPreview> PreviewAsync(ExerciseCatalogue known, UnitSystem usual, CancellationToken cancellationToken) =>
        Task.Run(() => Preview(known, usual, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override async Task<Func<ImportRun, Task>> PrepareAsync(ImportTarget target, ImportDecisions decisions, CancellationToken cancellationToken)
    {
        var slugs = await SlugsAsync(target, decisions.Matches, cancellationToken);
        await using var db = await target.Contexts.CreateDbContextAsync(cancellationToken);
        var profile = await db.ProfileOfAsync(target.Actor, cancellationToken);
        var known = await db.CatalogueOfAsync(target.Actor, target.Shipped, cancellationToken);
        var writer = new ImportWriter(target.Contexts, target.Actor, profile, decisions.Units, slugs, known);
        var records = new ImportedRecords(target.Contexts, target.Actor, known);
        return async run =>
        {
            await StoreAsync(run, writer);
            if (!Format.IsOurs)
            {
                await records.MarkAsync(slugs.Values);
            }

            run.Stopped.ThrowIfCancellationRequested();
        };
    }

    /// <summary>Each set of the file in its order, or what is wrong with a line.</summary>
    public IEnumerable<(ImportedSet? Set, LineProblem? Problem)> Sets() => Rows().SelectMany(SetsOf);

    private IEnumerable<(ImportedSet? Set, LineProblem? Problem)> SetsOf(LogRow row) => Read<List<(ImportedSet?, LineProblem?)>>(
        row,
        () => [.. Format.Read(row).Select(set => ((ImportedSet?)Believable.Check(set, latest), default(LineProblem)))],
        problem => [(null, problem)]);

    private ImportPreview Preview(ExerciseCatalogue known, UnitSystem usual, CancellationToken cancellationToken)
    {
        var tally = LookThrough(() => new SetsTally(), (tally, row) =>
        {
            foreach (var (set, problem) in SetsOf(row))
            {
                tally.Add(set, problem);
            }
        }, cancellationToken);
        RequireReadable(tally.Sets, 0, tally.ProblemCount, tally.Problems.FirstOrDefault(), "There is no set in this file.");
        (var starts, standTogether) = tally.Workouts(Format.StartOf);
        return new(
            Format.Name,
            starts.Count,
            tally.Sets,
            DateOnly.FromDateTime(starts.Min(workout => workout.Start)),
            DateOnly.FromDateTime(starts.Max(workout => workout.Start)),
            tally.Matches(new(known), Format.IsOurs, cancellationToken),
            tally.SilentUnits(usual),
            tally.Problems,
            tally.ProblemCount);
    }

    private async Task StoreAsync(ImportRun run, ImportWriter writer)
    {
        var sets = Sets().Select(read => read.Set).OfType<ImportedSet>();
        foreach (var batch in ImportedWorkout.Of(sets, standTogether).Chunk(ImportWriter.BatchSize))
        {
            if (run.Stopped.IsCancellationRequested)
            {
                return;
            }

            var (workouts, added, empty) = await writer.StoreAsync(batch, CancellationToken.None);
            run.Add(batch.Length, workouts, added, empty);
        }
    }

    /// <summary>The slug of each exercise that is imported; what the catalogue does not have becomes the person's own.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> SlugsAsync(ImportTarget target, IReadOnlyList<ExerciseMatch> matches, CancellationToken cancellationToken)
    {
        var known = await target.OwnExercises.CatalogueAsync(target.Actor, cancellationToken);
        var matcher = new ExerciseMatcher(known);
        var slugs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var drafts = new Dictionary<string, OwnExerciseDraft>(StringComparer.OrdinalIgnoreCase);
        foreach (var match in matches.Where(match => !match.IsLeftOut))
        {
            if ((match.Slug is { } slug ? known.Find(slug) : known.Named(match.Name)) is { } found)
            {
                slugs[match.Name] = found.Slug;
            }
            else if (match.Slug is not null)
            {
                throw Refusal.Invalid("slug", "An exercise that was chosen is not in the library any more.");
            }
            else
            {
                drafts[match.Name] = Draft(match, matcher);
            }
        }

        // All of them or none: a refusal leaves no exercises behind that nothing was logged with.
        foreach (var (name, exercise) in drafts.Keys.Zip(await target.OwnExercises.CreateAllAsync(target.Actor, [.. drafts.Values], cancellationToken)))
        {
            slugs[name] = exercise.Slug;
        }

        return slugs;
    }

    /// <summary>An exercise that the library does not have: what it trains is what one trains in which the body does the same.</summary>
    private static OwnExerciseDraft Draft(ExerciseMatch match, ExerciseMatcher matcher)
    {
        if (match.IsTimed)
        {
            return new() { Name = match.Name, LoadType = LoadType.Timed };
        }

        var draft = new OwnExerciseDraft
        {
            Name = match.Name,
            LoadType = Assistance.IsHelp(match.Name, exercise: null) ? LoadType.BodyWeight : LoadType.External,
        };
        return matcher.Relative(match.Name) is { } relative
            ? draft with
            {
                Pattern = relative.Pattern,
                Primary = [.. relative.Primary.Take(OwnExerciseDraft.MaxMuscles)],
                Secondary = [.. relative.Secondary.Take(OwnExerciseDraft.MaxMuscles)],
                PerSide = relative.PerSide,
            }
            : draft;
    }
}
