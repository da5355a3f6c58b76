using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.OwnExercises;
using Vigor.Core.Training.Export;

namespace Vigor.Core.Training.Import.Files;

/// <summary>Vigor's own file, read element by element.</summary>
internal sealed class VigorFile(Func<Stream> open, TimeProvider time) : ImportFile
{
    private const string Application = "Vigor", Prefix = "vigor:";

    private const string Unreadable = "This JSON is not one that Vigor has exported, or it was cut off.";

    /// <inheritdoc/>
    public override async Task<ImportPreview> PreviewAsync(ExerciseCatalogue known, UnitSystem usual, CancellationToken cancellationToken)
    {
        var exercises = new Dictionary<string, int>(StringComparer.Ordinal);
        var (workouts, sets, first, last) = (0, 0, DateOnly.MaxValue, DateOnly.MinValue);
        var (number, problems) = (0, new List<LineProblem>());
        IReadOnlyDictionary<string, OwnExerciseDraft> own = new Dictionary<string, OwnExerciseDraft>();
        await foreach (var item in ItemsAsync(cancellationToken))
        {
            own = item.OwnExercises ?? own;
            number += item.Workout is null && !item.IsUnreadable ? 0 : 1;
            if (item.IsUnreadable)
            {
                problems.Add(new(number, "A value in this workout is not one that Vigor writes."));
            }

            if (item.Workout is not { } workout)
            {
                continue;
            }

            if (ExportedCheck.Problem(workout, time.GetUtcNow()) is { } sentence)
            {
                problems.Add(new(number, sentence));
                continue;
            }

            workouts++;
            sets += workout.Sets.Count;
            (first, last) = (workout.LocalDay < first ? workout.LocalDay : first, workout.LocalDay > last ? workout.LocalDay : last);
            foreach (var set in workout.Sets)
            {
                exercises[set.Exercise] = exercises.GetValueOrDefault(set.Exercise) + 1;
            }

            ImportBounds.Check(exercises.Count, sets);
        }

        Require(workouts > 0, problems.Count == 0 ? "There is no workout in this file." : $"No workout of this file can be read. {problems[0].Sentence}");
        return new(Application, workouts, sets, first, last, Matches(known, exercises, own), null, [.. problems.Take(ImportPreview.MostProblems)], problems.Count) { IsFixed = true };
    }

    /// <inheritdoc/>
    public override Task<Func<ImportRun, Task>> PrepareAsync(ImportTarget target, ImportDecisions decisions, CancellationToken cancellationToken) =>
        Task.FromResult<Func<ImportRun, Task>>(run => StoreAsync(run, target));

    private static IReadOnlyList<ExerciseMatch> Matches(ExerciseCatalogue known, Dictionary<string, int> exercises, IReadOnlyDictionary<string, OwnExerciseDraft> own)
    {
        var matches = exercises.Select(exercise =>
        {
            if (known.Find(exercise.Key) is { } found)
            {
                return new ExerciseMatch(found.Name, exercise.Value, found.Slug, 1);
            }

            var name = own.GetValueOrDefault(exercise.Key)?.Name;
            return new ExerciseMatch(name ?? exercise.Key, exercise.Value, known.Named(name ?? "")?.Slug, 1);
        });
        return [.. matches.OrderBy(match => match.Slug is not null).ThenByDescending(match => match.Sets)];
    }

    /// <summary>Each element after the first, which says that it is one of these files.</summary>
    /// <exception cref="Refusal">It is no file of Vigor's, or a later one's.</exception>
    private async IAsyncEnumerable<ExportedItem> ItemsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = open();
        await using var items = JsonSerializer.DeserializeAsyncEnumerable(file, ExportJson.Default.JsonElement, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var isFirst = true;
        while (true)
        {
            ExportedItem? item;
            try
            {
                if (!await items.MoveNextAsync())
                {
                    yield break;
                }

                item = isFirst ? items.Current.Deserialize(ExportJson.Default.ExportedItem) : Later(items.Current);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                throw Refusal.Invalid("file", Unreadable);
            }

            if (item is null || (isFirst && item.Vigor is null))
            {
                throw Refusal.Invalid("file", Unreadable);
            }

            if (isFirst && item.Vigor > ExportService.Version)
            {
                throw Refusal.Invalid("file", "This file is from a later Vigor than this one.");
            }

            isFirst = false;
            yield return item;
        }
    }

    /// <summary>An element after the first; one with a value that cannot be costs itself and not the file.</summary>
    private static ExportedItem Later(JsonElement element)
    {
        try
        {
            return element.Deserialize(ExportJson.Default.ExportedItem) ?? new();
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or NotSupportedException)
        {
            return new() { IsUnreadable = true };
        }
    }

    /// <summary>Stores the workouts that the person does not have yet.</summary>
    private async Task StoreAsync(ImportRun run, ImportTarget target)
    {
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        var batch = new List<ExportedWorkout>(ImportWriter.BatchSize);
        await foreach (var item in ItemsAsync(run.Stopped))
        {
            foreach (var (slug, draft) in (item.OwnExercises ?? new Dictionary<string, OwnExerciseDraft>()).Take(OwnExercise.Most))
            {
                slugs[slug] = await SlugAsync(target, slug, draft);
            }

            if (item.Workout is { } workout && ExportedCheck.Problem(workout, time.GetUtcNow()) is null)
            {
                batch.Add(workout);
                if (batch.Count == ImportWriter.BatchSize)
                {
                    await StoreAsync(run, target, batch, slugs);
                }
            }
        }

        await StoreAsync(run, target, batch, slugs);
    }

    /// <summary>The exercise of the person's that one of the file is; one that cannot be made stays what the file calls it.</summary>
    private static async Task<string> SlugAsync(ImportTarget target, string slug, OwnExerciseDraft draft)
    {
        var known = await target.OwnExercises.CatalogueAsync(target.Actor, CancellationToken.None);
        try
        {
            return known.Find(slug)?.Slug ?? known.Named(draft.Name)?.Slug ?? (await target.OwnExercises.CreateAsync(target.Actor, draft, CancellationToken.None)).Slug;
        }
        catch (Refusal)
        {
            return slug;
        }
    }

    private static async Task StoreAsync(ImportRun run, ImportTarget target, List<ExportedWorkout> batch, Dictionary<string, string> slugs)
    {
        run.Stopped.ThrowIfCancellationRequested();
        await using var db = await target.Contexts.CreateDbContextAsync(CancellationToken.None);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var (ids, keys) = (batch.ConvertAll(workout => workout.Id), batch.ConvertAll(KeyOf));
        var there = (await db.Sessions.AsNoTracking()
            .Where(session => session.UserId == target.Actor.UserId && (ids.Contains(session.Id) || (session.ImportKey != null && keys.Contains(session.ImportKey))))
            .Select(session => new { session.Id, session.ImportKey })
            .ToListAsync(CancellationToken.None)).SelectMany(session => new[] { session.Id.ToString(), session.ImportKey }).ToHashSet(StringComparer.Ordinal);
        var (added, sets) = (0, 0);
        foreach (var workout in batch.Where(workout => !there.Contains(workout.Id.ToString()) && there.Add(KeyOf(workout))))
        {
            var session = SessionOf(workout, target.Actor, slugs);
            db.Sessions.Add(session);
            db.SetEntries.AddRange(workout.Sets.Select(set => SetOf(set, session, slugs)));
            (added, sets) = (added + 1, sets + workout.Sets.Count);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        run.Add(batch.Count, added, sets);
        batch.Clear();
    }

    /// <summary>Knows a workout of Vigor's own again.</summary>
    internal static string KeyOf(Guid id) => $"{Prefix}{id:N}";

    /// <summary>Whether a workout with this key was logged in Vigor, wherever it was read from.</summary>
    internal static bool IsOwn(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    private static string KeyOf(ExportedWorkout workout) => workout.ImportKey ?? KeyOf(workout.Id);

    private static Session SessionOf(ExportedWorkout workout, Actor actor, Dictionary<string, string> slugs)
    {
        var session = Session.Past(
            actor.UserId,
            Believable.Name(workout.Name) is { Length: > 0 } name ? name : "Workout",
            workout.Planned with { Exercises = [.. workout.Planned.Exercises.Select(planned => planned with { Slug = slugs.GetValueOrDefault(planned.Slug, planned.Slug) })] },
            new(workout.StartedAt.ToUniversalTime(), workout.LocalDay, Believable.Zone(workout.Zone)),
            Math.Clamp(workout.Minutes, 1, Session.MaxMinutes),
            KeyOf(workout),
            workout.FinishedAt.ToUniversalTime());
        session.Remark(Believable.Intensity(workout.Intensity), workout.Notes is { Length: <= Session.MaxNotes } ? workout.Notes : null);
        if (Believable.Recovery(workout.Recovery) is { } recovery)
        {
            session.CheckIn(recovery);
        }

        if (workout.Order is { } order)
        {
            session.Revise(session.Workout, order, position: 0);
        }

        return session;
    }

    private static SetEntry SetOf(ExportedSet set, Session session, Dictionary<string, string> slugs)
    {
        var values = new SetValues
        {
            Kind = set.Kind,
            Load = LoadOf(set.Grams),
            Help = LoadOf(set.HelpGrams),
            Reps = SetBounds.Reps.OrNothing(set.Reps),
            Seconds = SetBounds.Seconds.OrNothing(set.Seconds),
            Metres = SetBounds.Metres.OrNothing(set.Metres),
            Rpe = Cells.Rpe(set.Rpe),
        };
        var slug = slugs.GetValueOrDefault(set.Exercise, set.Exercise);
        var entry = SetEntry.Of(session, Guid.CreateVersion7(), slug, (set.Position, set.Number), values, set.CompletedAt.ToUniversalTime());
        entry.Beat(set.Records);
        return entry;
    }

    private static Load? LoadOf(int? grams) => grams is >= 0 and <= Load.MaximumGrams ? new Load(grams.Value) : null;
}
