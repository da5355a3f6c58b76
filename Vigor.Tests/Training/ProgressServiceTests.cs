using Vigor.Core.Exercises;
using Vigor.Core.Training;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training;

public sealed class ProgressServiceTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_week_begins_on_Monday_where_the_person_is(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync(profile: profile => profile.TimeZone = "Pacific/Auckland");

        // Sunday 23:30 in Auckland, then Monday 00:30: an hour apart, in different weeks.
        gym.Time.SetUtcNow(new(2026, 5, 10, 11, 30, 0, TimeSpan.Zero));
        await gym.TrainAsync(actor, 20);
        gym.Time.SetUtcNow(new(2026, 5, 10, 12, 30, 0, TimeSpan.Zero));
        await gym.TrainAsync(actor, 25);

        var weeks = (await gym.Progress.GetAsync(actor)).Weeks;

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
        Assert.Empty((await gym.Progress.GetAsync(actor)).Muscles);
        await gym.Training.FinishAsync(actor, session, null, null);

        Assert.Equal(
            [new MuscleSets(Muscle.Chest, 2), new MuscleSets(Muscle.Triceps, 2)],
            (await gym.Progress.GetAsync(actor)).Muscles);
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

        var report = await gym.Progress.GetAsync(actor);

        var bench = Assert.Single(report.Records);
        Assert.Equal(new BestSet(Load.FromKilograms(60), 10, null, Load.FromKilograms(80), new(2026, 5, 4)), bench.EstimatedMax);
        Assert.Equal((Load.FromKilograms(70), new DateOnly(2026, 5, 5)), (bench.Heaviest!.Load!.Value, bench.Heaviest.Day));
        Assert.Null(bench.MostReps);
        var lift = Assert.Single(report.Lifts);
        Assert.Equal([new(2026, 5, 4), new(2026, 5, 5), new DateOnly(2026, 5, 6)], lift.Points.Select(point => point.Day));
        Assert.Equal(Load.FromKilograms(80), lift.Points[0].EstimatedMax);
    }
}
