using System.Globalization;
using System.Text;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Export;
using Vigor.Core.Training.History;
using Vigor.Core.Training.Services;
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
            var here = rows.Where(row => row.Day >= week.First && row.Day < week.First.AddDays(7)).ToList();
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

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 21)]
    [InlineData(DatabaseKind.Sqlite, 22)]
    [InlineData(DatabaseKind.Postgres, 23)]
    public async Task Charts_exercises_coach_support_and_export_tell_the_same_of_a_random_log(DatabaseKind kind, int seed)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Pacific/Auckland", DaysPerWeek = 3 });
        await FillAsync(gym, actor, new Random(seed));
        var rows = (await gym.History.PageAsync(actor)).Rows;
        var sets = await SetsAsync(gym, actor, rows);

        // Volume: a row of the history, its page, the weeks of the charts, the coach's look and the exported file.
        using var table = new MemoryStream();
        await new ExportService(gym.Database.Contexts, Gym.Catalogue, gym.Time).WriteSetsAsync(actor, table);
        var lines = Encoding.UTF8.GetString(table.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).Where(line => line[11] != nameof(SetKind.WarmUp)).ToList();
        var looks = new LogLookService(gym.Database.Contexts);
        var told = await looks.SetsAsync(actor, null, rows[^1].Day, rows[0].Day);
        foreach (var row in rows)
        {
            Assert.Equal(row.VolumeGrams, (await gym.History.GetAsync(actor, row.Id)).VolumeGrams);
            Assert.Equal((row.Sets, row.VolumeGrams), (told.Count(set => set.SessionId == row.Id), told.Where(set => set.SessionId == row.Id).Sum(set => (long)(set.Load?.Grams ?? 0) * (set.Reps ?? 0))));
            var exported = lines.Where(line => line[^1] == row.Id.ToString()).ToList();
            Assert.Equal((row.Sets, row.VolumeGrams), (exported.Count, exported.Where(line => line[12].Length > 0).Sum(line => (long)(decimal.Parse(line[12], CultureInfo.InvariantCulture) * 1000 * int.Parse(line[15], CultureInfo.InvariantCulture)))));
        }

        foreach (var range in Enum.GetValues<ChartRange>())
        {
            foreach (var period in (await gym.Progress.GetAsync(actor, range)).Periods)
            {
                var within = rows.Where(row => row.Day >= period.First && row.Day <= period.Last).ToList();
                Assert.Equal(
                    (within.Count, within.Select(row => row.Day).Distinct().Count(), within.Sum(row => row.Minutes), within.Sum(row => row.VolumeGrams)),
                    (period.Sessions, period.Days, period.Minutes, period.VolumeGrams));
            }
        }

        var looked = await looks.WorkoutsAsync(actor, rows[^1].Day, rows[0].Day);
        Assert.Equal(rows.Select(row => (row.Id, row.Day, row.Minutes)).Order(), looked.Select(workout => (workout.Id, workout.Day, workout.Minutes)).Order());
        var activity = await new WorkoutActivity(gym.Database.Contexts).RecentAsync(actor.UserId, rows.Count, CancellationToken.None);
        Assert.Equal(rows.Select(row => $"{row.Name}: {InWords.Count(row.Sets, "set")}, {row.Minutes} min"), activity.Select(done => done.Text));
        await AssertExercisesAgreeAsync(gym, actor, sets);
    }

    /// <summary>The page of an exercise, its line among the charts, its records and the days of its history.</summary>
    private static async Task AssertExercisesAgreeAsync(Gym gym, Actor actor, IReadOnlyList<(DateOnly Day, LoggedSet Set)> sets)
    {
        foreach (var slug in (string[])[Gym.Bench, Gym.Dip, Gym.Plank])
        {
            var own = sets.Where(set => set.Set.ExerciseSlug == slug && set.Set.Values.Kind != SetKind.WarmUp).ToList();
            var progress = await gym.Lifts.OfExerciseAsync(actor, slug);
            var trend = Assert.Single(await gym.Lifts.TrendsAsync(actor, [slug], ChartRange.All));
            Assert.Equal(trend.Points, progress.Lines.Single(line => line.Measure == trend.Measure).Points);
            var bests = Assert.Single(await gym.Progress.BestsAsync(actor, slug));
            int? Most(TrendMeasure measure) => progress.Lines.SingleOrDefault(line => line.Measure == measure)?.Points.Max(point => point.Value);
            Assert.Equal(
                (bests.EstimatedMax?.EstimatedMax?.Grams, bests.Heaviest?.Load?.Grams, bests.MostReps?.Reps, bests.Longest?.Seconds),
                (Most(TrendMeasure.EstimatedMax), Most(TrendMeasure.Load), Most(TrendMeasure.Reps), Most(TrendMeasure.Seconds)));
            Assert.Equal(bests.Heaviest?.Load, progress.RepMaxes.FirstOrDefault()?.Load);
            Assert.All(progress.RepMaxes, best => Assert.Contains(own, set => set.Day == best.Day && set.Set.Values.Load == best.Load && set.Set.Values.Reps == best.Done && best.Done >= best.Reps));
            if (progress.Lines.SingleOrDefault(line => line.Measure == TrendMeasure.Volume) is { } moved)
            {
                Assert.Equal(own.Sum(set => (long)(set.Set.Values.Load?.Grams ?? 0) * (set.Set.Values.Reps ?? 0)), moved.Points.Sum(point => (long)point.Value));
            }

            foreach (var day in await gym.History.OfExerciseAsync(actor, slug))
            {
                Assert.Equal(sets.Count(set => set.Day == day.Day && set.Set.ExerciseSlug == slug), day.Sets.Count);
            }
        }
    }

    private static async Task<IReadOnlyList<(DateOnly Day, LoggedSet Set)>> SetsAsync(Gym gym, Actor actor, IEnumerable<HistoryRow> rows)
    {
        var sets = new List<(DateOnly, LoggedSet)>();
        foreach (var row in rows)
        {
            sets.AddRange((await gym.History.GetAsync(actor, row.Id)).Exercises.SelectMany(exercise => exercise.Sets).Select(set => (row.Day, set)));
        }

        return sets;
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
