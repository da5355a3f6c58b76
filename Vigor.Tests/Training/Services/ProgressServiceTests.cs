using Vigor.Core.Exercises;
using Vigor.Core.Training;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Dashboard;
using Vigor.Core.Training.Insights;
using Vigor.Core.Training.Records;
using Vigor.Core.Training.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Services;

public sealed class ProgressServiceTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_week_begins_on_Monday_where_the_person_is(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Pacific/Auckland" });

        // Sunday 23:30 in Auckland, then Monday 00:30: an hour apart, in different weeks.
        gym.Time.SetUtcNow(new(2026, 5, 10, 11, 30, 0, TimeSpan.Zero));
        await gym.TrainAsync(actor, 20);
        gym.Time.SetUtcNow(new(2026, 5, 10, 12, 30, 0, TimeSpan.Zero));
        await gym.TrainAsync(actor, 25);

        var weeks = await gym.Progress.WeeksAsync(actor);

        Assert.Equal(ProgressService.WeeksShown, weeks.Count);
        Assert.Equal(new WeekSummary(new(2026, 5, 4), 1, 1, 20, 1, 3), weeks[^2]);
        Assert.Equal(new WeekSummary(new(2026, 5, 11), 1, 1, 25, 1, 3), weeks[^1]);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Today_says_what_to_do_and_how_the_week_goes(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var empty = await gym.Today.GetAsync(actor);
        Assert.Equal((null, null, null, 0, 0), (empty.Active, empty.Plan, empty.Last, empty.Workouts, empty.Streak.Days));

        var done = await gym.TrainAsync(actor, 16);
        await gym.TrainAsync(actor, 20);
        var plan = await gym.AddPlanAsync(actor, "Next one");
        var open = await gym.Training.StartAsync(actor, plan);
        await gym.CompleteAsync(actor, open, 0, 1, Gym.Reps(8, 60));

        var today = await gym.Today.GetAsync(actor);

        Assert.Equal((open, 1, 4), (today.Active!.Id, today.Active.SetsDone, today.Active.SetsPlanned));
        Assert.Equal(new PlanToDo(plan, "Next one", 30, 3), today.Plan);
        Assert.Equal((2, 1, 36, 2, 3), (today.Week.Sessions, today.Week.Days, today.Week.Minutes, today.Week.Sets, today.Week.Goal));
        Assert.Equal([new DateOnly(2026, 5, 4)], today.WeekDays);
        Assert.Equal((1, true), (today.Streak.Days, today.Streak.TrainedToday));
        Assert.Equal((2, 36), (today.Workouts, today.MinutesInFourWeeks));
        Assert.NotEqual(done, today.Last!.Id);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Muscles_count_a_set_where_they_are_primary_and_half_a_set_where_they_help(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        await gym.CompleteAsync(actor, session, 0, 1, Gym.Reps(10, 40, kind: SetKind.WarmUp));
        await gym.CompleteAsync(actor, session, 0, 2, Gym.Reps(8, 60));
        await gym.CompleteAsync(actor, session, 0, 3, Gym.Reps(8, 60, kind: SetKind.Drop));
        await gym.CompleteAsync(actor, session, 1, 1, Gym.Reps(8));
        Assert.Empty((await gym.Progress.GetAsync(actor)).Volume.Muscles);
        await gym.Events.FinishAsync(actor, session, null, null);

        Assert.Equal(
            [new MuscleSets(Muscle.Chest, 2), new MuscleSets(Muscle.Triceps, 2)],
            (await gym.Progress.GetAsync(actor)).Volume.Muscles);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Records_name_the_set_and_the_day_they_were_first_reached(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        await gym.TrainAsync(actor, values: Gym.Reps(10, 60));
        gym.Time.Advance(TimeSpan.FromDays(1));
        await gym.TrainAsync(actor, values: Gym.Reps(3, 70));
        gym.Time.Advance(TimeSpan.FromDays(1));
        await gym.TrainAsync(actor, values: Gym.Reps(10, 60));
        await gym.TrainAsync(actor, values: Gym.Reps(20, 75, kind: SetKind.WarmUp));

        var bench = Assert.Single(await gym.Progress.BestsAsync(actor));
        Assert.Equal(new BestSet(Load.FromKilograms(60), 10, null, null, Load.FromKilograms(80), new(2026, 5, 4)), bench.EstimatedMax);
        Assert.Equal((Load.FromKilograms(70), new DateOnly(2026, 5, 5)), (bench.Heaviest!.Load!.Value, bench.Heaviest.Day));
        Assert.Equal((Load.FromKilograms(60), 10, new DateOnly(2026, 5, 4)), (bench.Volume!.Load!.Value, bench.Volume.Reps, bench.Volume.Day));
        Assert.Null(bench.MostReps);
        Assert.Null(bench.Fastest);
        Assert.Single(await gym.Progress.BestsAsync(actor, Gym.Bench));
        Assert.Empty(await gym.Progress.BestsAsync(actor, Gym.Dip));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_line_has_the_best_of_each_day_and_knows_what_came_before_it(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        await gym.TrainAsync(actor, values: Gym.Reps(10, 60));
        gym.Time.Advance(TimeSpan.FromDays(35));
        await gym.TrainAsync(actor, values: Gym.Reps(10, 57));
        await gym.TrainAsync(actor, values: Gym.Reps(20, 75, kind: SetKind.WarmUp));
        gym.Time.Advance(TimeSpan.FromDays(1));
        await gym.TrainAsync(actor, values: Gym.Reps(10, 63));

        var whole = Assert.Single(await gym.Lifts.TrendsAsync(actor, [Gym.Plank, Gym.Bench], ChartRange.All));
        var lately = Assert.Single(await gym.Lifts.TrendsAsync(actor, [Gym.Bench], ChartRange.FourWeeks));

        Assert.Equal([(new(2026, 5, 4), 80_000, false), (new(2026, 6, 8), 76_000, false), (new DateOnly(2026, 6, 9), 84_000, true)], whole.Points.Select(point => (point.Day, point.Value, point.IsRecord)));
        Assert.Equal(whole.Points.Skip(1), lately.Points);
        Assert.Equal([new LoggedExercise(Gym.Bench, "Test bench press", 3)], await gym.Lifts.ListAsync(actor));
        var stranger = await gym.Database.AddPersonAsync();
        Assert.Empty(await gym.Lifts.TrendsAsync(stranger, [Gym.Bench], ChartRange.All));
        Assert.Empty(await gym.Lifts.ListAsync(stranger));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_report_looks_as_far_back_as_asked(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        Assert.True((await gym.Progress.GetAsync(actor, ChartRange.All)).IsEmpty);
        await gym.TrainAsync(actor, 60);
        gym.Time.Advance(TimeSpan.FromDays(7 * 124));

        var lately = await gym.Progress.GetAsync(actor, ChartRange.FourWeeks);
        Assert.False(lately.IsEmpty);
        Assert.Equal((4, 0), (lately.Periods.Count, lately.Periods.Sum(period => period.Minutes)));
        await gym.TrainAsync(actor, 100);
        var whole = await gym.Progress.GetAsync(actor, ChartRange.All);

        Assert.Equal((new(2026, 5, 4), 29, 160), (whole.First, whole.Periods.Count, whole.Periods.Sum(period => period.Minutes)));
        Assert.Equal([new(new(2028, 9, 18), 1, 100)], whole.Year);
        Assert.Equal(new WeekActivity(100, 0, 1), whole.Activity);
        Assert.Equal([Gym.Bench], whole.MostTrained);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Insights_are_read_from_the_persons_own_log(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        Assert.Null(await gym.Insights.MostImportantAsync(actor));
        foreach (var kilograms in (decimal[])[60, 70, 65, 65, 65])
        {
            await gym.TrainAsync(actor, values: Gym.Reps(8, kilograms));
            gym.Time.Advance(TimeSpan.FromDays(1));
        }

        var insights = await gym.Insights.ListAsync(actor);

        Assert.Equal([InsightKind.Stall, InsightKind.Record], insights.Select(insight => insight.Kind));
        Assert.Equal("New record: Test bench press, 70 kg × 8 on 5 May.", insights[1].Sentence);
        Assert.Null(await gym.Insights.MostImportantAsync(await gym.Database.AddPersonAsync()));
    }
}
