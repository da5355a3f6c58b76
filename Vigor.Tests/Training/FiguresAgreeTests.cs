using System.Globalization;
using System.Text;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Export;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training;

/// <summary>What one page says of a log no other page contradicts: counts, minutes, sets, volume and records of random logs.</summary>
public sealed class FiguresAgreeTests
{
    private const int Days = 40;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 11)]
    [InlineData(DatabaseKind.Sqlite, 12)]
    [InlineData(DatabaseKind.Postgres, 13)]
    public async Task Pages_tell_the_same_of_a_random_log(DatabaseKind kind, int seed)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Pacific/Auckland", DaysPerWeek = 3 });
        await FillAsync(gym, actor, new Random(seed));

        var today = await gym.Today.GetAsync(actor);
        var rows = (await gym.History.PageAsync(actor)).Rows;
        var weeks = await gym.Progress.WeeksAsync(actor);
        var report = await gym.Progress.GetAsync(actor, ChartRange.All);
        foreach (var week in weeks)
        {
            var here = rows.Where(row => row.Day >= week.Monday && row.Day < week.Monday.AddDays(7)).ToList();
            Assert.Equal(
                (here.Count, here.Select(row => row.Day).Distinct().Count(), here.Sum(row => row.Minutes), here.Sum(row => row.Sets)),
                (week.Sessions, week.Days, week.Minutes, week.Sets));
        }

        Assert.Equal(weeks[^1], today.Week);
        Assert.Equal((rows.Count, rows[0].Id, rows[0].Minutes, rows[0].Day), (today.Workouts, today.Last!.Id, today.Last.Minutes, today.Last.Day));
        Assert.Equal(rows.Sum(row => row.Minutes), report.Year.Sum(day => day.Minutes));
        Assert.Equal(rows.Count, report.Year.Sum(day => day.Sessions));

        using var table = new MemoryStream();
        await new ExportService(gym.Database.Contexts, Gym.Catalogue, gym.Time).WriteSetsAsync(actor, table);
        var lines = Encoding.UTF8.GetString(table.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        foreach (var row in rows)
        {
            var workout = await gym.History.GetAsync(actor, row.Id);
            var sets = workout.Exercises.SelectMany(exercise => exercise.Sets).ToList();
            Assert.Equal(row, workout.Row);
            Assert.Equal(sets.Count(set => set.Values.Kind != SetKind.WarmUp), row.Sets);
            Assert.Equal(sets.Where(set => set.Records != RecordKinds.None).Select(set => set.ExerciseSlug).Distinct().Count(), row.Records);
            var told = lines.Where(line => line[^1] == row.Id.ToString()).ToList();
            Assert.Equal(sets.Count, told.Count);
            Assert.All(told, line => Assert.Equal((row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), TimeZoneInfo.ConvertTime(row.StartedAt, workout.Zone).ToString("HH:mm", CultureInfo.InvariantCulture)), (line[0], line[1])));
        }
    }

    private static async Task FillAsync(Gym gym, Actor actor, Random random)
    {
        await using var db = await gym.Database.Contexts.CreateDbContextAsync();
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland");
        for (var back = 1; back < Days; back++)
        {
            if (random.Next(2) == 0)
            {
                continue;
            }

            var at = gym.Time.GetUtcNow().AddDays(-back).AddMinutes(random.Next(0, 600));
            var local = TimeZoneInfo.ConvertTime(at, zone);
            var session = Session.Past(actor.UserId, $"Day {back}", Gym.Workout, new(at, DateOnly.FromDateTime(local.DateTime), zone.Id), random.Next(10, 120));
            db.Sessions.Add(session);
            foreach (var (planned, place) in Gym.Workout.Exercises.Select((planned, place) => (planned, place)))
            {
                for (var number = 1; number <= random.Next(1, 5); number++)
                {
                    decimal? load = planned.Slug == Gym.Bench ? random.Next(20, 120) : null;
                    var values = planned.Reps is null ? new SetValues { Seconds = random.Next(10, 90) } : Gym.Reps(random.Next(1, 15), load, kind: (SetKind)random.Next(4));
                    var set = SetEntry.Of(session, Guid.CreateVersion7(), planned.Slug, (place, number), values, at.AddMinutes((place * 10) + number));
                    set.Beat(values.Kind == SetKind.WarmUp ? RecordKinds.None : (RecordKinds)random.Next(0, 3));
                    db.SetEntries.Add(set);
                }
            }
        }

        await db.SaveChangesAsync();
    }
}
