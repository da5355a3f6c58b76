using System.Text;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Export;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Import;

/// <summary>Random logs go out and come back as they were, whatever was done in them and wherever somebody lives meanwhile.</summary>
public sealed class ExportRoundTripTests
{
    private const int Workouts = 12;

    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu"];

    private static readonly string[] Slugs = ["barbell-back-squat", "chin-up", "machine-assisted-pull-up", "plank", "treadmill-run", "dumbbell-curl", "push-up", "farmer-carry", "zercher-squat"];

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 1)]
    [InlineData(DatabaseKind.Sqlite, 2)]
    [InlineData(DatabaseKind.Sqlite, 3)]
    [InlineData(DatabaseKind.Postgres, 4)]
    public async Task Table_and_file_bring_back_the_identical_log_before_and_after_a_change_of_zone(DatabaseKind kind, int seed)
    {
        await using var office = await ImportOffice.OpenAsync(kind);
        var random = new Random(seed);
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with { TimeZone = Zones[random.Next(Zones.Length)] });
        await FillAsync(office, actor, random);
        var log = await LogAsync(office, actor);
        Assert.Equal(Workouts, log.Count);

        foreach (var zone in Zones.Take(2))
        {
            await using (var db = await office.Database.Contexts.CreateDbContextAsync())
            {
                await db.Profiles.Where(profile => profile.UserId == actor.UserId).ExecuteUpdateAsync(change => change.SetProperty(profile => profile.TimeZone, zone));
            }

            foreach (var file in new[] { await TableAsync(office, actor), await FileAsync(office, actor) })
            {
                var other = await office.Database.AddPersonAsync(profile: profile => profile with { TimeZone = Zones[^1] });
                var run = await office.ImportAsync(other, file);
                Assert.Equal((Workouts, 0, 0), (run.WorkoutsAdded, run.WorkoutsKnown, run.Preview.ProblemCount));
                Assert.Equal(log, await LogAsync(office, other));
                Assert.Equal(0, (await office.ImportAsync(actor, file)).WorkoutsAdded);
                Assert.Equal(0, (await office.ImportAsync(other, file)).WorkoutsAdded);
            }

            // What pages tell of a workout is the clock of where it was done.
            Assert.Equal(log.Select(workout => workout.Split('\n')[0].Split('|')[1]), (await office.WorkoutsAsync(actor)).Select(workout =>
                $"{workout.Row.Day:yyyy-MM-dd} {TimeZoneInfo.ConvertTime(workout.Row.StartedAt, workout.Zone):yyyy-MM-dd HH:mm}"));
        }
    }

    private static async Task FillAsync(ImportOffice office, Actor actor, Random random)
    {
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        for (var number = 0; number < Workouts; number++)
        {
            var zone = Zones[random.Next(Zones.Length)];
            var at = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(number * 20).AddSeconds(random.Next(86_400)).AddMilliseconds(random.Next(1000));
            var places = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Slugs[random.Next(Slugs.Length)]).ToList();
            var isSuperset = places.Count > 1 && random.Next(2) == 0;
            var planned = places.Select((slug, place) => new PlannedExercise { Slug = slug, Role = ExerciseRole.Main, Sets = 3, Reps = new(5, 8), Superset = isSuperset && place < 2 ? 1 : null });
            var session = Session.Past(
                actor.UserId,
                $"{(random.Next(3) == 0 ? "=" : "")}Day {number % 5}",
                new() { Name = "Day", Description = "", Exercises = [.. planned] },
                new(at, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime), zone),
                random.Next(1, Session.MaxMinutes),
                finishedAt: at.AddSeconds(random.Next(3600, 7200)));
            session.Remark(random.Next(2) == 0 ? random.Next(1, 11) : null, random.Next(2) == 0 ? "Windy, \"cold\";\nsecond line" : null);
            if (random.Next(2) == 0)
            {
                session.CheckIn(random.Next(1, 6));
            }

            db.Sessions.Add(session);
            foreach (var (slug, place) in places.Select((slug, place) => (slug, place)))
            {
                foreach (var set in Enumerable.Range(1, random.Next(1, 5)))
                {
                    var entry = SetEntry.Of(session, Guid.CreateVersion7(), slug, (place, set), Values(slug, random), at.AddSeconds((place * 600) + (set * 60)).AddMilliseconds(random.Next(1000)));
                    entry.Beat((RecordKinds)random.Next(0, 8));
                    db.SetEntries.Add(entry);
                }
            }
        }

        await db.SaveChangesAsync();
    }

    private static SetValues Values(string slug, Random random)
    {
        var isTimed = slug is "plank" or "treadmill-run" or "farmer-carry";
        return new()
        {
            Kind = (SetKind)random.Next(4),
            Load = slug is "machine-assisted-pull-up" || random.Next(3) == 0 ? null : new Load(random.Next(1, 300_000)),
            Help = slug is "machine-assisted-pull-up" or "chin-up" ? new Load(random.Next(1, 60_000)) : null,
            Reps = isTimed ? null : random.Next(0, 1001),
            Seconds = isTimed ? random.Next(1, 4000) : null,
            Metres = slug == "treadmill-run" ? random.Next(1, 20_000) : null,
            Rpe = random.Next(2) == 0 ? random.Next(10, 21) / 2m : null,
        };
    }

    private static async Task<List<string>> LogAsync(ImportOffice office, Actor actor)
    {
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        var sessions = await db.Sessions.AsNoTracking().Where(session => session.UserId == actor.UserId).ToListAsync();
        var sets = (await db.SetEntries.AsNoTracking().Where(set => set.UserId == actor.UserId).ToListAsync()).ToLookup(set => set.SessionId);
        return [.. sessions.OrderBy(session => session.StartedAt).Select(session => string.Join('\n', sets[session.Id].OrderBy(set => set.Position).ThenBy(set => set.SetNumber)
            .Select(set => $"{set.ExerciseSlug} {set.Position} {session.Workout.Exercises[set.Position].Superset} {set.SetNumber} {set.Kind} {set.LoadGrams} {set.HelpGrams} {set.Reps} {set.Seconds} {set.Metres} {set.Rpe:0.0} {set.CompletedAt.UtcDateTime:O} {set.Records}")
            .Prepend($"{session.Name} {session.StartedAt.UtcDateTime:O} {session.FinishedAt!.Value.UtcDateTime:O} {session.Zone} {session.Minutes} {session.Recovery} {session.Intensity} {session.Notes?.ReplaceLineEndings("/")}|{session.LocalDay:yyyy-MM-dd} {LocalStart.Clock(session.StartedAt, session.Zone, TimeZoneInfo.Utc):yyyy-MM-dd HH:mm}")))];
    }

    private static async Task<string> TableAsync(ImportOffice office, Actor actor)
    {
        using var output = new MemoryStream();
        await new ExportService(office.Database.Contexts, ExerciseCatalogue.Default, TimeProvider.System).WriteSetsAsync(actor, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static async Task<string> FileAsync(ImportOffice office, Actor actor)
    {
        using var output = new MemoryStream();
        await new ExportService(office.Database.Contexts, ExerciseCatalogue.Default, TimeProvider.System).WriteAllAsync(actor, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
