using Microsoft.EntityFrameworkCore;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Core.Training.Editing;
using Vigor.Core.Training.Events;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Events;

/// <summary>What devices tell beside sets: what is remembered, pain, the end of a workout and what comes after it.</summary>
public sealed class FurtherEventTests
{
    public static TheoryData<DatabaseKind> Kinds => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_note_a_unit_and_a_bar_are_remembered_for_the_exercise(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session, phone) = await BeginAsync(gym);
        await phone.TellAsync(Kept(phone, kept => kept with { Note = " seat on 4 " }));
        await phone.TellAsync(Kept(phone, kept => kept with { Units = UnitSystem.Imperial, BarGrams = 15_000 }));
        var bench = (await gym.Training.GetAsync(actor, session)).Exercises[0];
        Assert.Equal(("seat on 4", UnitSystem.Imperial, 15_000), (bench.Kept!.Note, bench.Units, bench.Kept.BarGrams));

        await phone.TellAsync(Kept(phone, kept => kept with { Note = "" }));
        Assert.Null((await gym.Training.GetAsync(actor, session)).Exercises[0].Kept!.Note);
        Assert.Equal(EventOutcome.Refused, (await phone.TellAsync(Kept(phone, kept => kept with { Note = new('x', 501) }))).Outcome);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Pain_with_a_warning_sign_stops_training_until_it_was_a_slip(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session, phone) = await BeginAsync(gym);
        var told = phone.Made(new WorkoutEvent.PainTold(new(0, null), [0, 99, -1], IsOver: false));
        await phone.TellAsync(told);
        Assert.NotNull(await FlagAsync(gym, actor));
        Assert.NotNull((await gym.Training.GetAsync(actor, session)).Exercises[0].Kept!.PainSince);

        await phone.TellAsync(phone.Made(new WorkoutEvent.PainTold(new(0, null), [0], IsOver: true)));
        Assert.Null(await FlagAsync(gym, actor));
        Assert.Null((await gym.Training.GetAsync(actor, session)).Exercises[0].Kept!.PainSince);

        // An answer that was lost is asked for again, and changes nothing.
        await phone.TellAsync(told);
        Assert.Null(await FlagAsync(gym, actor));

        await phone.TellAsync(phone.Made(new WorkoutEvent.PainTold(new(0, null), [], IsOver: false)));
        Assert.Null(await FlagAsync(gym, actor));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_finished_workout_is_gone_on_with_and_described_anew(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session, phone) = await BeginAsync(gym);
        await phone.TellAsync(phone.Done(0, 1, Gym.Reps(8, 60)));
        await phone.TellAsync(phone.Made(new WorkoutEvent.Finished(null, 7, "good")));
        await phone.TellAsync(phone.Made(new WorkoutEvent.Reopened()));
        Assert.Null((await gym.Training.GetAsync(actor, session)).Progress.FinishedAt);
        await phone.TellAsync(phone.Made(new WorkoutEvent.Finished(null, null, null)));
        await phone.TellAsync(phone.Made(new WorkoutEvent.Described("Evening", 33, 4, null)));
        var state = await gym.Training.GetAsync(actor, session);
        Assert.Equal(("Evening", 33, 4, null), (state.Name, state.Minutes, state.Intensity, state.Notes));
        Assert.Equal(EventOutcome.Refused, (await phone.TellAsync(phone.Made(new WorkoutEvent.Described("", 33, 4, null)))).Outcome);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_set_written_down_afterwards_stands_after_the_others_and_starts_no_rest(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session, phone) = await BeginAsync(gym);
        await phone.TellAsync(phone.Done(0, 1, Gym.Reps(8, 60)));
        await phone.TellAsync(phone.Made(new WorkoutEvent.Finished(null, null, null)));
        gym.Time.Advance(TimeSpan.FromDays(3));
        var answer = await phone.TellAsync(phone.Made(new WorkoutEvent.SetDone(new(0, null), 2, Gym.Reps(7, 60), IsAfterwards: true)));
        Assert.Equal((EventOutcome.Stored, null), (answer.Outcome, answer.Sentence));
        var state = await gym.Training.GetAsync(actor, session);
        Assert.Equal(TimeSpan.FromSeconds(1), state.Progress.Sets[1].CompletedAt - state.Progress.Sets[0].CompletedAt);
        Assert.Null(state.Progress.Rest);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_discarded_workout_takes_its_sets_with_it(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session, phone) = await BeginAsync(gym);
        await phone.TellAsync(phone.Done(0, 1, Gym.Reps(8, 60)));
        await phone.TellAsync(phone.Made(new WorkoutEvent.Discarded()));
        Assert.Empty((await gym.Training.GetAsync(actor, await gym.StartAsync(actor))).Exercises[0].Previous);
        await gym.History.RestoreAsync(actor, session);
        Assert.Single((await gym.Training.GetAsync(actor, session)).Progress.Sets);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_changed_in_a_workout_is_kept_in_its_plan_on_request(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session, phone) = await BeginAsync(gym);
        await phone.TellAsync(phone.Made(new WorkoutEvent.Changed(new(1, null), place => new SessionEdit.Remove(place))));
        await phone.TellAsync(phone.Made(new WorkoutEvent.Changed(new(0, null), place => new SessionEdit.Dose(place, 4, 90))));
        await phone.TellAsync(phone.Done(0, 1, Gym.Reps(8, 60)));
        var finished = await phone.TellAsync(phone.Made(new WorkoutEvent.Finished(null, null, null, KeepsChanges: true)));
        Assert.Equal((EventOutcome.Stored, null), (finished.Outcome, finished.Sentence));
        await using var db = await gym.Database.Contexts.CreateDbContextAsync();
        var plan = await db.Plans.AsNoTracking().SingleAsync(plan => plan.UserId == actor.UserId);
        Assert.Equal([(Gym.Bench, 4), (Gym.Plank, 1)], plan.Workout.Exercises.Select(planned => (planned.Slug, planned.Sets)));
        Assert.NotNull(plan.Before);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Leading_sets_are_made_and_undone_while_nothing_is_done(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session, phone) = await BeginAsync(gym);
        await phone.TellAsync(Led(phone, isLed: true));
        Assert.Equal([new RampSet(40, 8), new RampSet(60, 5)], (await gym.Training.GetAsync(actor, session)).Exercises[0].Planned.Ramp);
        await phone.TellAsync(phone.Done(0, 1, Gym.Reps(8, 20) with { Kind = SetKind.WarmUp }));
        Assert.Equal((2, false), ((await gym.Training.GetAsync(actor, session)).DueSet(0), (await gym.Training.GetAsync(actor, session)).IsExerciseDone(0)));
        Assert.Equal(EventOutcome.Refused, (await phone.TellAsync(Led(phone, isLed: false))).Outcome);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Opening_the_player_takes_at_most_six_statements(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session, phone) = await BeginAsync(gym);
        await phone.TellAsync(phone.Done(0, 1, Gym.Reps(8, 60)));
        gym.Database.Statements.Forget();
        await gym.Training.GetAsync(actor, session);
        Assert.InRange(gym.Database.Statements.Count, 1, 6);
    }

    private static WorkoutEvent Kept(Phone phone, Func<ExercisePreference, ExercisePreference> change) => phone.Made(new WorkoutEvent.ExerciseKept(new(0, null), change));

    private static WorkoutEvent Led(Phone phone, bool isLed) => phone.Made(new WorkoutEvent.Changed(new(0, null), place => new SessionEdit.Ramp(place, isLed)));

    private static async Task<(Actor Actor, Guid Session, Phone Phone)> BeginAsync(Gym gym)
    {
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        return (actor, session, new Phone(gym, actor, session));
    }

    private static async Task<RedFlag?> FlagAsync(Gym gym, Actor actor)
    {
        await using var db = await gym.Database.Contexts.CreateDbContextAsync();
        return (await db.Profiles.AsNoTracking().SingleOrDefaultAsync(profile => profile.UserId == actor.UserId))?.Readiness.Flag;
    }
}
