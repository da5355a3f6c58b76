using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;

namespace Vigor.Core.Training.Export;

/// <summary>Writes a person's log to a file, some workouts at a time: years of training are never held as a whole.</summary>
public sealed class ExportService(IDbContextFactory<VigorDb> contexts, ExerciseCatalogue shipped, TimeProvider time)
{
    /// <summary>Shape of Vigor's own file.</summary>
    public const int Version = 1;

    private const int BatchSize = 200;

    private static readonly string[] Columns =
        ["Date", "Start", "Workout", "Minutes", "Recovery", "Intensity", "Workout notes", "Exercise", "Exercise id", "Place", "Set", "Set type", "Weight (kg)", "Weight (lb)", "Help (kg)", "Reps", "Seconds",
        "Metres", "RPE", "Superset", "Records", "Completed at (UTC)", "Started at (UTC)", "Finished at (UTC)", "Zone", "Workout id"];

    /// <summary>One line a set. What a spreadsheet would run as a formula is written as text.</summary>
    public async Task WriteSetsAsync(Actor actor, Stream output, CancellationToken cancellationToken = default)
    {
        // Read before the first byte is written: an answer that has begun cannot say any more that it fails.
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.CatalogueOfAsync(actor, shipped, cancellationToken);
        var zone = (await db.ProfileOfAsync(actor, cancellationToken)).Zone;
        await using var writer = SpreadsheetCsv.Create(output);
        await writer.WriteRecordAsync(Columns, cancellationToken);
        await foreach (var workout in WorkoutsAsync(actor, cancellationToken))
        {
            foreach (var set in workout.Sets)
            {
                Write(writer, workout, set, known, zone);
            }

            await writer.FlushAsync(cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
    }

    private static void Write(CsvWriter writer, ExportedWorkout workout, ExportedSet set, ExerciseCatalogue known, TimeZoneInfo zone)
    {
        Load? load = set.Grams is { } grams ? new Load(grams) : null;
        writer.WriteField(workout.LocalDay, default, CultureInfo.InvariantCulture);
        writer.WriteField(LocalStart.Clock(workout.StartedAt, workout.Zone, zone).ToString("HH:mm", CultureInfo.InvariantCulture));
        writer.WriteText(workout.Name);
        writer.WriteField(workout.Minutes, default, CultureInfo.InvariantCulture);
        writer.WriteField(workout.Recovery);
        writer.WriteField(workout.Intensity);
        writer.WriteText(workout.Notes);
        writer.WriteText(known.NameOf(set.Exercise));
        writer.WriteField(set.Exercise);
        writer.WriteField(set.Position + 1, default, CultureInfo.InvariantCulture);
        writer.WriteField(set.Number, default, CultureInfo.InvariantCulture);
        writer.WriteField(set.Kind.ToString());
        writer.WriteField(load?.Kilograms);
        writer.WriteField(load?.Pounds);
        writer.WriteField(set.HelpGrams is { } help ? new Load(help).Kilograms : null);
        writer.WriteField(set.Reps);
        writer.WriteField(set.Seconds);
        writer.WriteField(set.Metres);
        writer.WriteField(set.Rpe);
        writer.WriteField(workout.Planned.Exercises.ElementAtOrDefault(set.Position)?.Superset);
        writer.WriteField(set.Records == RecordKinds.None ? "" : set.Records.ToString());
        writer.WriteField(Instant(set.CompletedAt));
        writer.WriteField(Instant(workout.StartedAt));
        writer.WriteField(Instant(workout.FinishedAt));
        writer.WriteField(workout.Zone);
        writer.WriteField(workout.Id.ToString());
        writer.EndRecord();
    }

    /// <summary>To the last part of a second, so that what is read back is the same.</summary>
    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>Everything, so that reading it back loses nothing.</summary>
    public async Task WriteAllAsync(Actor actor, Stream output, CancellationToken cancellationToken = default)
    {
        // Read before the first byte is written, as above.
        var own = await OwnAsync(actor, cancellationToken);
        await output.WriteAsync("[\n"u8.ToArray(), cancellationToken);
        await WriteAsync(output, new() { Vigor = Version, ExportedAt = time.GetUtcNow(), OwnExercises = own }, cancellationToken);
        await foreach (var workout in WorkoutsAsync(actor, cancellationToken))
        {
            await output.WriteAsync(",\n"u8.ToArray(), cancellationToken);
            await WriteAsync(output, new() { Workout = workout }, cancellationToken);
        }

        await output.WriteAsync("\n]\n"u8.ToArray(), cancellationToken);
    }

    private static Task WriteAsync(Stream output, ExportedItem item, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(output, item, ExportJson.Default.ExportedItem, cancellationToken);

    private async Task<Dictionary<string, OwnExerciseDraft>> OwnAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await db.OwnExercises.AsNoTracking()
            .Where(exercise => exercise.UserId == actor.UserId)
            .Take(OwnExercise.Most)
            .ToListAsync(cancellationToken);
        return own.ToDictionary(exercise => exercise.Slug, exercise => new OwnExerciseDraft
        {
            Name = exercise.Name,
            Pattern = exercise.Pattern,
            Primary = exercise.Primary,
            Secondary = exercise.Secondary,
            Equipment = exercise.Equipment,
            LoadType = exercise.LoadType,
            PerSide = exercise.PerSide,
            Notes = exercise.Notes,
        });
    }

    /// <summary>Finished workouts, the oldest first.</summary>
    private async IAsyncEnumerable<ExportedWorkout> WorkoutsAsync(Actor actor, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HistoryCursor? last = null;
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var finished = db.SessionsOf(actor).AsNoTracking().Where(session => session.FinishedAt != null);
            if (last is { } after)
            {
                finished = finished.Where(session => session.StartedAt > after.StartedAt || (session.StartedAt == after.StartedAt && session.Id.CompareTo(after.Id) > 0));
            }

            var sessions = await finished.OrderBy(session => session.StartedAt).ThenBy(session => session.Id).Take(BatchSize).ToListAsync(cancellationToken);
            if (sessions.Count == 0)
            {
                yield break;
            }

            var ids = sessions.ConvertAll(session => session.Id);
            var sets = (await db.SetsOf(actor).AsNoTracking()
                .Where(set => ids.Contains(set.SessionId))
                .OrderBy(set => set.Position).ThenBy(set => set.SetNumber)
                .ToListAsync(cancellationToken)).ToLookup(set => set.SessionId, Exported);
            foreach (var session in sessions)
            {
                yield return Exported(session, [.. sets[session.Id]]);
            }

            last = new(sessions[^1].StartedAt, sessions[^1].Id);
        }
    }

    private static ExportedWorkout Exported(Session session, IReadOnlyList<ExportedSet> sets) => new()
    {
        Id = session.Id,
        Name = session.Name,
        StartedAt = session.StartedAt,
        LocalDay = session.LocalDay,
        Zone = session.Zone,
        FinishedAt = session.FinishedAt!.Value,
        Minutes = session.Minutes,
        Recovery = session.Recovery,
        Intensity = session.Intensity,
        Notes = session.Notes,
        ImportKey = session.ImportKey,
        Planned = session.Workout,
        Order = session.Order,
        Sets = sets,
    };

    private static ExportedSet Exported(SetEntry set) => new()
    {
        Exercise = set.ExerciseSlug,
        Position = set.Position,
        Number = set.SetNumber,
        Kind = set.Kind,
        Grams = set.LoadGrams,
        HelpGrams = set.HelpGrams,
        Reps = set.Reps,
        Seconds = set.Seconds,
        Metres = set.Metres,
        Rpe = set.Rpe,
        CompletedAt = set.CompletedAt,
        Records = set.Records,
    };
}
