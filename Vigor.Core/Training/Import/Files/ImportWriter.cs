using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;

namespace Vigor.Core.Training.Import.Files;

/// <summary>Stores the workouts of a file for one person, some at a time; each is in the log as a whole or not at all.</summary>
internal sealed class ImportWriter(IDbContextFactory<VigorDb> contexts, Actor actor, Profile profile, UnitSystem units, IReadOnlyDictionary<string, string> slugs, ExerciseCatalogue known)
{
    /// <summary>Workouts that are stored in one transaction.</summary>
    public const int BatchSize = 100;

    private const int SecondsASet = 120;

    private static readonly TimeSpan SameTime = TimeSpan.FromMinutes(1);

    private readonly TimeZoneInfo zone = profile.Zone;

    /// <summary>Keys of workouts of this file: two may begin in one minute with one exercise.</summary>
    private readonly HashSet<string> mine = new(StringComparer.Ordinal);

    /// <summary>Stores those of some workouts that are not in the log yet.</summary>
    /// <returns>How many workouts and sets were added, and how many workouts have no set that is to come along.</returns>
    public async Task<(int Workouts, int Sets, int Empty)> StoreAsync(IReadOnlyList<ImportedWorkout> workouts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var keys = workouts.Select(KeyOf).ToList();
        var stored = (await db.Sessions.AsNoTracking()
            .Where(session => session.UserId == actor.UserId && session.ImportKey != null && keys.Contains(session.ImportKey))
            .Select(session => session.ImportKey!)
            .ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var around = await AroundAsync(db, workouts, cancellationToken);
        var (added, sets, empty) = (0, 0, 0);
        foreach (var (workout, key) in workouts.Zip(keys))
        {
            var startedAt = Instant(workout);
            List<ImportedSet> kept = [.. workout.Sets.Where(set => !set.IsNote && slugs.ContainsKey(set.Exercise)).Select(set => Assistance.Of(set, known.Find(slugs[set.Exercise])))];
            empty += kept.Count == 0 ? 1 : 0;
            if (kept.Count == 0 || !stored.Add(key) || around.Exists(other => !mine.Contains(other.Key ?? "") && other.IsSame(workout, startedAt, kept.Count)))
            {
                continue;
            }

            var session = SessionOf(workout, kept, startedAt, key);
            db.Sessions.Add(session);
            var entries = SetsOf(session, kept).ToList();
            db.SetEntries.AddRange(entries);
            (added, sets) = (added + 1, sets + entries.Count);
        }

        if (added > 0)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return (added, sets, empty);
    }

    /// <summary>What the log has of the time that some workouts tell of.</summary>
    private async Task<List<LoggedWorkout>> AroundAsync(VigorDb db, IReadOnlyList<ImportedWorkout> workouts, CancellationToken cancellationToken)
    {
        var (first, last) = (workouts.Min(workout => Instant(workout)) - SameTime, workouts.Max(workout => Instant(workout)) + SameTime);
        var logged = db.SetEntries;
        return await db.SessionsOf(actor).AsNoTracking()
            .Where(session => session.StartedAt >= first && session.StartedAt <= last)
            .Select(session => new LoggedWorkout(session.StartedAt, session.Name, session.ImportKey, logged.Count(set => set.SessionId == session.Id && set.DeletedAt == null)))
            .Take(10_000)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What is in the log already, written there by the person or read from another application's file.</summary>
    private sealed record LoggedWorkout(DateTimeOffset StartedAt, string Name, string? Key, int Sets)
    {
        /// <summary>Whether a workout of a file is this one. Where a file has only days, all of a day begin at noon, so that the name has to say it too.</summary>
        public bool IsSame(ImportedWorkout workout, DateTimeOffset startedAt, int sets) =>
            (StartedAt - startedAt).Duration() <= SameTime && Sets == sets && (!workout.IsOnlyADay || string.Equals(Name, workout.Name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The key of a workout; one that begins as another of the file does has what the file tells them apart by behind it.</summary>
    private string KeyOf(ImportedWorkout workout)
    {
        if (workout.Sets[0].Own?.Workout is { } id)
        {
            return VigorFile.KeyOf(id);
        }

        var key = workout.Key;
        for (var number = 2; !mine.Add(key); number++)
        {
            key = workout.KeyOf(number);
        }

        return key;
    }

    private Session SessionOf(ImportedWorkout workout, List<ImportedSet> sets, DateTimeOffset startedAt, string key)
    {
        var own = workout.Sets[0].Own;
        var day = own?.Day ?? DateOnly.FromDateTime(workout.Offset is null ? workout.Start : TimeZoneInfo.ConvertTime(startedAt, zone).DateTime);
        var session = Session.Past(
            actor.UserId,
            workout.Name,
            new() { Name = workout.Name, Description = "", Exercises = [.. Blocks(sets).Select(Planned)] },
            new(startedAt, day, own is null ? profile.TimeZone : own.Zone),
            workout.Minutes,
            key,
            own?.FinishedAt);
        session.Remark(workout.Sets[0].Intensity, workout.Notes);
        if (workout.Sets[0].Recovery is { } recovery)
        {
            session.CheckIn(recovery);
        }

        return session;
    }

    private IEnumerable<SetEntry> SetsOf(Session session, List<ImportedSet> sets)
    {
        var spacing = Math.Min(SecondsASet, Math.Max(1, session.Minutes * 60 / sets.Count));
        var done = 0;
        foreach (var (block, position) in Blocks(sets).Select((block, position) => (block, position)))
        {
            var isNumbered = block.All(set => set.Own?.Number is not null) && block.DistinctBy(set => set.Own!.Number).Count() == block.Count;
            foreach (var (set, number) in block.Select((set, index) => (set, isNumbered ? set.Own!.Number!.Value : index + 1)))
            {
                var values = new SetValues
                {
                    Kind = set.Kind,
                    Load = LoadOf(set.Weight, set),
                    Help = LoadOf(set.Help, set),
                    Reps = set.Reps,
                    Seconds = set.Seconds,
                    Metres = set.Metres ?? Cells.Metres(set.SilentDistance, (set.Units ?? units) == UnitSystem.Metric ? "km" : "mi"),
                    Rpe = set.Rpe,
                };
                var completedAt = set.Own?.CompletedAt ?? session.StartedAt.AddSeconds(++done * spacing);
                var entry = SetEntry.Of(session, Guid.CreateVersion7(), slugs[set.Exercise], (position, number), values, completedAt);
                entry.Beat(set.Own?.Records ?? RecordKinds.None);
                yield return entry;
            }
        }
    }

    private Load? LoadOf(decimal? weight, ImportedSet set) => weight is { } amount && (set.Units ?? units).TryLoad(amount, out var load) ? load : null;

    /// <summary>Sets of one exercise that follow each other; the same exercise later in the workout is another block, as its place says where a file tells it.</summary>
    private static IEnumerable<IReadOnlyList<ImportedSet>> Blocks(List<ImportedSet> sets)
    {
        List<ImportedSet> block = [];
        foreach (var set in sets)
        {
            if (block.Count > 0 && (!string.Equals(block[0].Exercise, set.Exercise, StringComparison.OrdinalIgnoreCase)
                || block[0].Superset != set.Superset
                || block[0].Own?.Place != set.Own?.Place
                || block.Count == SetRules.MaxSetNumber))
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
            Reps = isTimed ? null : RepRange.Nearest(reps.DefaultIfEmpty(1).Min(), reps.DefaultIfEmpty(1).Max()),
            Seconds = isTimed ? Math.Clamp(block.Max(set => set.Seconds) ?? 60, PlanLimits.ShortestSet, PlanLimits.LongestSet) : null,
            Superset = int.TryParse(block[0].Superset, CultureInfo.InvariantCulture, out var group) ? group : null,
        };
    }

    private DateTimeOffset Instant(ImportedWorkout workout)
    {
        if (workout.Sets[0].Own?.StartedAt is { } told)
        {
            return told;
        }

        var at = OfWall(workout);
        if (workout.Sets[0].Own?.CompletedAt is not { } done)
        {
            return at;
        }

        // Tables of before had the day of one zone and the clock of another, where somebody had moved in between.
        return new[] { at.AddDays(-1), at, at.AddDays(1) }.MinBy(start => done >= start ? done - start : TimeSpan.MaxValue);
    }

    private DateTimeOffset OfWall(ImportedWorkout workout)
    {
        var wall = DateTime.SpecifyKind(workout.Start, DateTimeKind.Unspecified);
        if (workout.Offset is { } offset)
        {
            return new DateTimeOffset(wall, offset).ToUniversalTime();
        }

        return new(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall, zone), TimeSpan.Zero);
    }
}
