using Microsoft.EntityFrameworkCore;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Training;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Services;
using Vigor.Tests.Hosting;
using Vigor.Tests.Plans;

namespace Vigor.Tests.Training.Events;

/// <summary>A workout that was begun while nobody could be asked consists of what the device knew, and none of its sets is lost.</summary>
public sealed class BegunOfflineTests
{
    private static readonly string[] Known = [Gym.Bench, Gym.Dip, Gym.Plank];

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Whatever_became_of_the_plan_each_set_is_under_its_exercise_and_told_twice_once(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var plan = await gym.AddPlanAsync(actor);
        var (same, turned, gone) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        // As it was.
        Assert.Equal([Gym.Bench, Gym.Dip, Gym.Plank], await TrainAsync(gym, actor, same, plan));

        // Turned round on another device, with an exercise taken out.
        await using (var db = await gym.Database.Contexts.CreateDbContextAsync())
        {
            var turnedRound = Gym.Workout with { Exercises = [Gym.Workout.Exercises[2], Gym.Workout.Exercises[0]] };
            await db.Plans.Where(other => other.Id == plan).ExecuteUpdateAsync(set => set.SetProperty(other => other.Workout, turnedRound));
        }

        Assert.Equal([Gym.Bench, Gym.Dip, Gym.Plank], await TrainAsync(gym, actor, turned, plan));
        Assert.Equal(2, (await gym.Training.GetAsync(actor, turned)).Exercises[0].Planned.Sets);

        // Deleted.
        await using (var db = await gym.Database.Contexts.CreateDbContextAsync())
        {
            await db.Plans.Where(other => other.Id == plan).ExecuteDeleteAsync();
        }

        Assert.Equal([Gym.Bench, Gym.Dip, Gym.Plank], await TrainAsync(gym, actor, gone, plan));
        var state = await gym.Training.GetAsync(actor, gone);
        Assert.Equal(("Basement", null), (state.Name, state.PlanId));
    }

    [Fact]
    public async Task Sets_that_were_done_are_written_down_though_a_warning_sign_came_up_meanwhile()
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        var plan = await gym.AddPlanAsync(actor);
        await new ProfileService(gym.Database.Contexts, gym.Time).UpdateAsync(actor, profile => profile with { Readiness = new([], Flag: new("chest pain", new(2026, 5, 4))) });
        await Assert.ThrowsAsync<Refusal>(() => gym.Training.StartAsync(actor, plan));

        Assert.Equal(3, (await TrainAsync(gym, actor, Guid.CreateVersion7(), plan)).Count);
        Assert.Equal(EventOutcome.Refused, (await TellAsync(gym, actor, Guid.CreateVersion7(), new WorkoutEvent.Started(plan, null))).Outcome);
    }

    [Fact]
    public async Task What_nobody_knows_and_more_than_a_workout_holds_is_refused()
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        Assert.Equal(EventOutcome.Refused, (await TellAsync(gym, actor, Guid.CreateVersion7(), new WorkoutEvent.Started(null, null, Known: ["no-such-exercise"]))).Outcome);
        Assert.Equal(EventOutcome.Refused, (await TellAsync(gym, actor, Guid.CreateVersion7(), new WorkoutEvent.Started(null, null, Known: [.. Enumerable.Repeat(Gym.Dip, 61)]))).Outcome);
        Assert.Equal(EventOutcome.Stored, (await TellAsync(gym, actor, Guid.CreateVersion7(), new WorkoutEvent.Started(null, null, Known: []))).Outcome);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_session_of_a_programme_becomes_its_plan_when_it_is_told_and_counts_in_the_programme(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync(profile: profile => profile with { Goals = [FitnessGoal.MuscleGain], Level = FitnessLevel.Intermediate, EquipmentLevel = EquipmentLevel.FullGym });
        var programmes = SetSteps.ProgrammesOf(gym.Database.Contexts, Briefs.Catalogue, gym.Time);
        var programme = await programmes.CreateAsync(actor, new() { Weeks = 4, Weekdays = [DayOfWeek.Monday, DayOfWeek.Thursday], Session = new() { Minutes = 45 } });
        var training = new TrainingService(gym.Database.Contexts, Briefs.Catalogue, gym.Time);
        var shelf = await training.ShelfAsync(actor);
        var ready = shelf.Workouts[0];
        Assert.Equal([shelf.Day, shelf.Day.AddDays(3)], shelf.Workouts.Select(workout => workout.PlannedOn!.Value));

        var events = SetSteps.LogOf(gym.Database.Contexts, Briefs.Catalogue, gym.Time);
        var phone = new Phone(gym, actor, Guid.CreateVersion7());
        var place = ready.Exercises.First(exercise => exercise.Planned.Role == ExerciseRole.Main).Position;
        WorkoutEvent[] told =
        [
            phone.Made(new WorkoutEvent.Started(null, null, ready.ScheduledId, [.. ready.Exercises.Select(exercise => exercise.Planned.Slug)], ready.Name)),
            phone.Done(place, 1, Gym.Reps(8, 40)),
            phone.Made(new WorkoutEvent.Finished(null, null, null)),
        ];
        foreach (var _ in (int[])[1, 2])
        {
            Assert.All(await events.TakeAsync(actor, told, TestContext.Current.CancellationToken), answer => Assert.Equal(EventOutcome.Stored, answer.Outcome));
        }

        var after = await programmes.GetAsync(actor, programme);
        Assert.Equal((1, ProgrammeSessionState.Done), (after.Done, after.Sessions[0].State));
    }

    private static Task<EventAnswer> TellAsync(Gym gym, Actor actor, Guid workout, WorkoutEvent.Started started)
    {
        var phone = new Phone(gym, actor, workout);
        return phone.TellAsync(phone.Made(started));
    }

    // A set of each exercise, and everything told twice; the slugs under which the sets are stored.
    private static async Task<List<string>> TrainAsync(Gym gym, Actor actor, Guid workout, Guid plan)
    {
        var phone = new Phone(gym, actor, workout);
        WorkoutEvent[] told =
        [
            phone.Made(new WorkoutEvent.Started(plan, null, null, Known, "Basement")),
            phone.Done(0, 1, Gym.Reps(8, 60)),
            phone.Done(1, 1, Gym.Reps(9)),
            phone.Done(2, 1, Gym.Held(30)),
            phone.Made(new WorkoutEvent.Finished(null, null, null)),
        ];
        gym.Time.Advance(TimeSpan.FromHours(2));
        var answers = await gym.Events.TakeAsync(actor, [.. told, .. told], TestContext.Current.CancellationToken);
        Assert.All(answers, answer => Assert.Equal((EventOutcome.Stored, workout), (answer.Outcome, answer.Session)));
        await using var db = await gym.Database.Contexts.CreateDbContextAsync();
        return await db.SetEntries.Where(set => set.SessionId == workout).OrderBy(set => set.Position).Select(set => set.ExerciseSlug).ToListAsync();
    }
}
