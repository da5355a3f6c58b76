using Microsoft.EntityFrameworkCore;
using Vigor.Core.Exercises;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Tests.Hosting;
using Vigor.Tests.Plans;

namespace Vigor.Tests.Training;

/// <summary>What is stored of sets, workouts and plans comes back as it was.</summary>
public sealed class StoredShapeTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_set_keeps_the_help_it_was_done_with(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var assisted = new SetValues { Reps = 6, Help = Load.FromKilograms(17.5m) };
        var stored = (await gym.CompleteAsync(actor, session, 0, 1, assisted)).Set;

        await gym.CompleteAsync(actor, session, 0, 2, Gym.Reps(8, 60));
        var sets = (await gym.Training.GetAsync(actor, session)).Progress.Sets;

        Assert.Equal(assisted, stored.Values);
        Assert.Equal([assisted, Gym.Reps(8, 60)], sets.Select(set => set.Values));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_correction_of_a_helped_lift_changes_its_help_and_takes_it_away_again(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var helped = Gym.Workout.Exercises[0] with { Slug = Briefs.Catalogue.All.First(exercise => exercise.Assisted).Slug };
        var session = await gym.Training.StartAsync(actor, await gym.AddPlanAsync(actor, workout: Gym.Workout with { Exercises = [helped] }));
        var set = (await gym.CompleteAsync(actor, session, 0, 1, new() { Reps = 6, Help = Load.FromKilograms(10) })).Set;

        var sets = new SetSteps(gym.Database.Contexts, SetSteps.LogOf(gym.Database.Contexts, Briefs.Catalogue, gym.Time), gym.Training, gym.Time);

        var less = await sets.EditAsync(actor, set.Id, Gym.Reps(6, 5));
        Assert.Equal(new() { Reps = 6, Help = Load.FromKilograms(5) }, Assert.Single(less.Sets).Values);
        var none = await sets.EditAsync(actor, set.Id, Gym.Reps(6));
        Assert.Equal(Gym.Reps(6), Assert.Single(none.Sets).Values);
    }

    [Fact]
    public async Task Help_that_a_device_knows_nothing_of_stays_when_it_corrects_the_reps()
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var set = (await gym.CompleteAsync(actor, session, 0, 1, new() { Reps = 6, Help = Load.FromKilograms(10) })).Set;

        var progress = await gym.Sets.EditAsync(actor, set.Id, Gym.Reps(7));

        Assert.Equal(new() { Reps = 7, Help = Load.FromKilograms(10) }, Assert.Single(progress.Sets).Values);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_workout_keeps_the_zone_it_was_done_in(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Pacific/Auckland" });
        var planned = await gym.StartAsync(actor);
        var free = await gym.Training.StartFreeAsync(actor);
        var past = await gym.Training.WriteDownAsync(actor, new("Swim", new(2026, 5, 1), new(7, 0), 40));
        await new ProfileService(gym.Database.Contexts, gym.Time).UpdateAsync(actor, profile => profile with { TimeZone = "Europe/Berlin" });

        await using var fresh = await gym.Database.Contexts.CreateDbContextAsync();
        var zones = await fresh.Sessions.Where(session => session.UserId == actor.UserId).ToDictionaryAsync(session => session.Id, session => session.Zone);

        Assert.Equal("Pacific/Auckland", zones[planned]);
        Assert.Equal("Pacific/Auckland", zones[free]);
        Assert.Equal("Pacific/Auckland", zones[past]);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_planned_exercise_keeps_the_sets_that_lead_up_to_it(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        RampSet[] ramp = [new(40, 8), new(60, 5), new(80, 2)];
        var workout = Gym.Workout with { Exercises = [Gym.Workout.Exercises[0] with { Ramp = ramp }, .. Gym.Workout.Exercises.Skip(1)] };
        var session = await gym.Training.StartAsync(actor, await gym.AddPlanAsync(actor, workout: workout));

        var exercises = (await gym.Training.GetAsync(actor, session)).Exercises;

        Assert.Equal(ramp, exercises[0].Planned.Ramp);
        Assert.All(exercises.Skip(1), exercise => Assert.Null(exercise.Planned.Ramp));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(100, 5)]
    [InlineData(50, 0)]
    [InlineData(50, 101)]
    public void A_set_that_leads_up_to_nothing_cannot_be_made(int percent, int reps) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RampSet(percent, reps));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_plan_keeps_where_it_comes_from(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        await using (var db = await gym.Database.Contexts.CreateDbContextAsync())
        {
            db.Plans.AddRange(Enum.GetValues<PlanOrigin>().Select(origin => Plan.Keep(
                actor.UserId, origin, new(), new(Gym.Workout with { Name = origin.ToString() }, new(100, [], [], []), "Vigor", Minutes: 30), seed: 0, gym.Time.GetUtcNow())));
            await db.SaveChangesAsync();
        }

        await using var fresh = await gym.Database.Contexts.CreateDbContextAsync();
        var plans = await fresh.Plans.Where(plan => plan.UserId == actor.UserId).ToListAsync();

        Assert.Equal(Enum.GetValues<PlanOrigin>().Length, plans.Count);
        Assert.All(plans, plan => Assert.Equal(plan.Name, plan.Origin.ToString()));
        Assert.All(plans, plan => Assert.Equal(plan.Origin, plan.Copy(gym.Time.GetUtcNow()).Origin));
    }
}
