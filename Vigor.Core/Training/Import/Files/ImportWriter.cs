using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;

namespace Vigor.Core.Training.Import.Files;

/// <summary>Stores the workouts of a file for one person, some at a time; each is in the log as a whole or not at all.</summary>
internal sealed class ImportWriter(IDbContextFactory<VigorDb> contexts, Actor actor, TimeZoneInfo zone, UnitSystem units, IReadOnlyDictionary<string, string> slugs, ExerciseCatalogue known)
{
    /// <summary>Workouts that are stored in one transaction.</summary>
    public const int BatchSize = 100;

    private const int SecondsASet = 120;

    private static readonly TimeSpan SameTime = TimeSpan.FromMinutes(1);

    /// <summary>Stores those of some workouts that are not in the log yet.</summary>
    /// <returns>How many workouts and sets were added.</returns>
    public async Task<(int Workouts, int Sets)> StoreAsync(IReadOnlyList<ImportedWorkout> workouts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var keys = workouts.Select(workout => workout.Key).ToList();
        var stored = (await db.Sessions.AsNoTracking()
            .Where(session => session.UserId == actor.UserId && session.ImportKey != null && keys.Contains(session.ImportKey))
            .Select(session => session.ImportKey!)
            .ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var (first, last) = (workouts.Min(workout => Instant(workout)) - SameTime, workouts.Max(workout => Instant(workout)) + SameTime);
        var logged = db.SetEntries;
        var around = await db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.StartedAt >= first && session.StartedAt <= last)
            .Select(session => new LoggedWorkout(session.StartedAt, session.Name, logged.Count(set => set.SessionId == session.Id && set.DeletedAt == null)))
            .Take(10_000)
            .ToListAsync(cancellationToken);
        var (added, sets) = (0, 0);
        foreach (var workout in workouts)
        {
            var startedAt = Instant(workout);
            List<ImportedSet> kept = [.. workout.Sets.Where(set => !set.IsNote && slugs.ContainsKey(set.Exercise)).Select(set => Assistance.Of(set, known.Find(slugs[set.Exercise])))];
            if (kept.Count == 0 || !stored.Add(workout.Key) || around.Exists(other => other.IsSame(workout, startedAt, kept.Count)))
            {
                continue;
            }

            var session = SessionOf(workout, kept, startedAt);
            db.Sessions.Add(session);
            var entries = SetsOf(session, kept).ToList();
            db.SetEntries.AddRange(entries);
            (added, sets) = (added + 1, sets + entries.Count);
        }

        if (added > 0)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return (added, sets);
    }

    /// <summary>What is in the log already, written there by the person or read from another application's file.</summary>
    private sealed record LoggedWorkout(DateTimeOffset StartedAt, string Name, int Sets)
    {
        /// <summary>Whether a workout of a file is this one. Where a file has only days, all of a day begin at noon, so that the name has to say it too.</summary>
        public bool IsSame(ImportedWorkout workout, DateTimeOffset startedAt, int sets) =>
            (StartedAt - startedAt).Duration() <= SameTime && Sets == sets && (!workout.IsOnlyADay || string.Equals(Name, workout.Name, StringComparison.OrdinalIgnoreCase));
    }

    private Session SessionOf(ImportedWorkout workout, List<ImportedSet> sets, DateTimeOffset startedAt)
    {
        var day = DateOnly.FromDateTime(workout.Offset is null ? workout.Start : TimeZoneInfo.ConvertTime(startedAt, zone).DateTime);
        var session = Session.Past(
            actor.UserId,
            workout.Name,
            new() { Name = workout.Name, Description = "", Exercises = [.. Blocks(sets).Select(Planned)] },
            new(startedAt, day, Zone: null),
            workout.Minutes,
            workout.Key);
        session.Remark(workout.Sets[0].Intensity, Notes(workout, sets));
        if (workout.Sets[0].Recovery is { } recovery)
        {
            session.CheckIn(recovery);
        }

        return session;
    }

    private string? Notes(ImportedWorkout workout, List<ImportedSet> sets)
    {
        string?[] parts = [workout.Notes, Assistance.Notes(sets, units)];
        var notes = string.Join('\n', parts.OfType<string>());
        return notes.Length == 0 ? null : notes.Cut(Session.MaxNotes);
    }

    private IEnumerable<SetEntry> SetsOf(Session session, List<ImportedSet> sets)
    {
        var spacing = Math.Min(SecondsASet, Math.Max(1, session.Minutes * 60 / sets.Count));
        var done = 0;
        foreach (var (block, position) in Blocks(sets).Select((block, position) => (block, position)))
        {
            foreach (var (set, number) in block.Select((set, index) => (set, index + 1)))
            {
                var values = new SetValues
                {
                    Kind = set.Kind,
                    Load = LoadOf(set),
                    Reps = set.Reps,
                    Seconds = set.Seconds,
                    Metres = set.Metres ?? Cells.Metres(set.SilentDistance, (set.Units ?? units) == UnitSystem.Metric ? "km" : "mi"),
                    Rpe = set.Rpe,
                };
                yield return SetEntry.Of(session, Guid.CreateVersion7(), slugs[set.Exercise], (position, number), values, session.StartedAt.AddSeconds(++done * spacing));
            }
        }
    }

    private Load? LoadOf(ImportedSet set) => set.Weight is { } amount && (set.Units ?? units).TryLoad(amount, out var load) ? load : null;

    /// <summary>Sets of one exercise that follow each other; the same exercise later in the workout is another block.</summary>
    private static IEnumerable<IReadOnlyList<ImportedSet>> Blocks(List<ImportedSet> sets)
    {
        List<ImportedSet> block = [];
        foreach (var set in sets)
        {
            if (block.Count > 0 && (!string.Equals(block[0].Exercise, set.Exercise, StringComparison.OrdinalIgnoreCase) || block[0].Superset != set.Superset || block.Count == SetRules.MaxSetNumber))
            {
                yield return block;
                block = [];
            }

            block.Add(set);
        }

        yield return block;
    }

    private PlannedExercise Planned(IReadOnlyList<ImportedSet> block)
    {
        var slug = slugs[block[0].Exercise];
        var reps = block.Select(set => set.Reps).OfType<int>().Where(count => count > 0).ToList();
        var isTimed = block.All(set => set.Reps is null);
        return new()
        {
            Slug = slug,
            Role = known.Find(slug)?.Pattern switch { MovementPattern.Cardio => ExerciseRole.Cardio, MovementPattern.Mobility => ExerciseRole.Mobility, _ => ExerciseRole.Main },
            Sets = Math.Min(block.Count, PlanLimits.Sets),
            Reps = isTimed ? null : new(reps.DefaultIfEmpty(1).Min(), reps.DefaultIfEmpty(1).Max()),
            Seconds = isTimed ? block.Max(set => set.Seconds) ?? 60 : null,
            Superset = int.TryParse(block[0].Superset, CultureInfo.InvariantCulture, out var group) ? group : null,
        };
    }

    private DateTimeOffset Instant(ImportedWorkout workout)
    {
        var wall = DateTime.SpecifyKind(workout.Start, DateTimeKind.Unspecified);
        if (workout.Offset is { } offset)
        {
            return new DateTimeOffset(wall, offset).ToUniversalTime();
        }

        return new(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall, zone), TimeSpan.Zero);
    }
}
