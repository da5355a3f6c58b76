using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Events;

/// <summary>What devices tell of workouts is taken once, in whatever order it comes, and nothing that was told is thrown away.</summary>
public sealed class EventLogTests
{
    public static TheoryData<DatabaseKind> Kinds => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_set_that_is_told_again_is_the_same_set_also_when_it_was_taken_back_since(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session) = await BeginAsync(gym);
        var phone = new Phone(gym, actor, session);
        var done = phone.Done(0, 1, Gym.Reps(8, 60));

        Assert.Equal(new EventAnswer(done.Id, EventOutcome.Stored, null, session), await phone.TellAsync(done));
        Assert.Equal(EventOutcome.Stored, (await phone.TellAsync(done)).Outcome);
        Assert.Equal(done.Id, Assert.Single(await SetsAsync(gym, actor, session)).Id);

        await phone.TellAsync(phone.TakenBack(done.Id));
        Assert.Equal(EventOutcome.Stored, (await phone.TellAsync(done)).Outcome);
        Assert.Empty(await SetsAsync(gym, actor, session));

        await phone.TellAsync(phone.BroughtBack(done.Id));
        Assert.Equal(done.Id, Assert.Single(await SetsAsync(gym, actor, session)).Id);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Two_devices_that_fill_one_place_differently_both_keep_their_set(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session) = await BeginAsync(gym);
        var (phone, watch) = (new Phone(gym, actor, session), new Phone(gym, actor, session));
        var offline = phone.Done(0, 2, Gym.Reps(5, 100));
        gym.Time.Advance(TimeSpan.FromMinutes(2));
        await watch.TellAsync(watch.Done(0, 1, Gym.Reps(8, 70)));
        await watch.TellAsync(watch.Done(0, 2, Gym.Reps(8, 70)));

        var answer = await phone.TellAsync(offline);

        Assert.Equal((EventOutcome.Stored, "Your other device had logged another set 2. Both stay: this one is set 3."), (answer.Outcome, answer.Sentence));
        Assert.Equal(
            [(1, Gym.Reps(8, 70), false), (2, Gym.Reps(8, 70), false), (3, Gym.Reps(5, 100), true)],
            (await SetsAsync(gym, actor, session)).Select(set => (set.SetNumber, set.Values, set.IsFromOtherDevice)));
        await phone.TellAsync(phone.TakenBack(offline.Id));
        Assert.Equal(2, (await SetsAsync(gym, actor, session)).Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_same_figures_within_ten_minutes_are_one_set_and_later_ones_are_not(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session) = await BeginAsync(gym);
        var (phone, watch) = (new Phone(gym, actor, session), new Phone(gym, actor, session));
        var first = watch.Done(0, 1, Gym.Reps(8, 60));
        await watch.TellAsync(first);
        gym.Time.Advance(SetPlace.SameWithin);
        var same = phone.Done(0, 1, Gym.Reps(8, 60));

        Assert.Equal((EventOutcome.Merged, "Your other device had logged the same set."), await OutcomeAsync(phone, same));
        Assert.Equal(first.Id, Assert.Single(await SetsAsync(gym, actor, session)).Id);

        // What the phone says of its set goes to the one it became.
        await phone.TellAsync(phone.Corrected(same.Id, Gym.Reps(9, 60)));
        Assert.Equal(Gym.Reps(9, 60), Assert.Single(await SetsAsync(gym, actor, session)).Values);

        await watch.TellAsync(watch.Done(0, 2, Gym.Reps(8, 60)));
        gym.Time.Advance(SetPlace.SameWithin + TimeSpan.FromSeconds(1));
        Assert.Equal(EventOutcome.Stored, (await phone.TellAsync(phone.Done(0, 2, Gym.Reps(8, 60)))).Outcome);
        Assert.Equal(3, (await SetsAsync(gym, actor, session)).Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Sets_of_one_device_are_never_taken_for_each_other(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session) = await BeginAsync(gym);
        var (phone, watch) = (new Phone(gym, actor, session), new Phone(gym, actor, session));
        await watch.TellAsync(watch.Done(0, 1, Gym.Reps(8, 70)));
        await watch.TellAsync(watch.Done(0, 2, Gym.Reps(8, 70)));

        // Its first set moves to the third place, which its third set, with the same figures, finds taken.
        foreach (var number in (int[])[1, 2, 3])
        {
            Assert.Equal(EventOutcome.Stored, (await phone.TellAsync(phone.Done(0, number, Gym.Reps(8, 60)))).Outcome);
        }

        Assert.Equal([1, 2, 3, 4, 5], (await SetsAsync(gym, actor, session)).Select(set => set.SetNumber));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_set_that_is_taken_back_before_it_arrives_stays_taken_back(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session) = await BeginAsync(gym);
        var phone = new Phone(gym, actor, session);
        var done = phone.Done(0, 1, Gym.Reps(8, 60));

        Assert.Equal(EventOutcome.Stored, (await phone.TellAsync(phone.TakenBack(done.Id))).Outcome);
        Assert.Equal(EventOutcome.Stored, (await phone.TellAsync(done)).Outcome);
        Assert.Empty(await SetsAsync(gym, actor, session));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_correction_of_a_set_that_is_gone_says_so_and_a_finished_workout_takes_what_comes_late(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session) = await BeginAsync(gym);
        var (phone, watch) = (new Phone(gym, actor, session), new Phone(gym, actor, session));
        var done = phone.Done(0, 1, Gym.Reps(8, 60));
        await phone.TellAsync(done);
        await phone.TellAsync(phone.Done(0, 2, Gym.Reps(8, 60)));
        await watch.TellAsync(watch.TakenBack(done.Id));

        Assert.Equal((EventOutcome.Refused, "This set was taken back meanwhile. Log it anew if it counts."), await OutcomeAsync(phone, phone.Corrected(done.Id, Gym.Reps(9, 60))));

        var before = phone.Done(1, 1, Gym.Reps(10));
        gym.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal((EventOutcome.Stored, null), await OutcomeAsync(watch, watch.Made(new WorkoutEvent.Finished("Legs", 7, "Fine."))));
        gym.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((EventOutcome.Stored, null), await OutcomeAsync(phone, before));
        Assert.Equal((EventOutcome.Stored, "This workout was finished on another device. The set is in it."), await OutcomeAsync(phone, phone.Done(1, 2, Gym.Reps(9))));
        Assert.Equal(
            (EventOutcome.Merged, "This workout was finished on another device already. What you said of it is kept."),
            await OutcomeAsync(phone, phone.Made(new WorkoutEvent.Finished(null, 8, null))));

        var state = await gym.Training.GetAsync(actor, session);
        Assert.Equal(("Legs", 3, null), (state.Name, state.Progress.Sets.Count, state.Progress.Rest));
        Assert.Equal(EventOutcome.Refused, (await phone.TellAsync(phone.BroughtBack(done.Id))).Outcome);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_rest_is_as_it_was_last_left_and_not_as_it_was_last_told(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session) = await BeginAsync(gym);
        var (phone, watch) = (new Phone(gym, actor, session), new Phone(gym, actor, session));
        await phone.TellAsync(phone.Done(0, 1, Gym.Reps(8, 60)));
        gym.Time.Advance(TimeSpan.FromSeconds(10));
        var longer = phone.Rest(EventKind.RestMoved, 60);
        gym.Time.Advance(TimeSpan.FromSeconds(10));
        await watch.TellAsync(watch.Rest(EventKind.RestSkipped));

        Assert.Equal(EventOutcome.Stored, (await phone.TellAsync(longer)).Outcome);
        Assert.Null((await gym.Training.GetAsync(actor, session)).Progress.Rest);

        // Told late, a pause holds what was left when it began.
        await phone.TellAsync(phone.Rest(EventKind.RestStarted, 90));
        gym.Time.Advance(TimeSpan.FromSeconds(20));
        var pause = phone.Rest(EventKind.RestPaused);
        gym.Time.Advance(TimeSpan.FromSeconds(300));
        await phone.TellAsync(pause);
        var rest = (await gym.Training.GetAsync(actor, session)).Progress.Rest!;
        Assert.Equal((true, 70), (rest.IsPaused, (int)(rest.EndsAt - gym.Time.GetUtcNow()).TotalSeconds));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_workout_begun_without_a_network_is_filled_with_what_was_added_to_it(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var id = Guid.CreateVersion7();
        var phone = new Phone(gym, actor, id);
        var (started, added) = (phone.Made(new WorkoutEvent.Started(null, null)), phone.Added(Gym.Dip));
        var done = phone.Made(new WorkoutEvent.SetDone(new(null, added.Id), 1, Gym.Reps(12)));
        gym.Time.Advance(TimeSpan.FromMinutes(40));

        var answers = await gym.Events.TakeAsync(actor, [started, added, done, started, added, done], TestContext.Current.CancellationToken);

        Assert.All(answers, answer => Assert.Equal((EventOutcome.Stored, id), (answer.Outcome, answer.Session)));
        var state = await gym.Training.GetAsync(actor, id);
        Assert.Equal((TrainingService.FreeWorkout, 1, started.At), (state.Name, state.Exercises.Count, state.StartedAt));
        Assert.Equal((done.Id, 0, Gym.Dip), (Assert.Single(state.Progress.Sets).Id, state.Progress.Sets[0].Position, state.Progress.Sets[0].ExerciseSlug));

        var again = new Phone(gym, actor, Guid.CreateVersion7());
        Assert.Equal(EventOutcome.Stored, (await again.TellAsync(again.Made(new WorkoutEvent.Started(null, id)))).Outcome);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_plan_begun_on_two_devices_is_one_workout(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var plan = await gym.AddPlanAsync(actor);
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (phone, watch) = (new Phone(gym, actor, one), new Phone(gym, actor, other));

        await phone.TellAsync(phone.Made(new WorkoutEvent.Started(plan, null)));
        var begun = await watch.TellAsync(watch.Made(new WorkoutEvent.Started(plan, null)));
        await watch.TellAsync(watch.Done(0, 1, Gym.Reps(8, 60)));

        Assert.Equal((EventOutcome.Merged, one), (begun.Outcome, begun.Session));
        Assert.Single(await SetsAsync(gym, actor, one));
    }

    // Long because it is one list.
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_cannot_be_taken_is_refused_by_itself_and_keeps_nothing_else_away(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session) = await BeginAsync(gym);
        var (stranger, theirs) = await BeginAsync(gym);
        var phone = new Phone(gym, actor, session);
        var foreign = new Phone(gym, stranger, theirs);
        var elsewhere = foreign.Done(0, 1, Gym.Reps(8, 60));
        await foreign.TellAsync(elsewhere);
        WorkoutEvent[] bad =
        [
            phone.Done(7, 1, Gym.Reps(8)),
            phone.Done(0, 0, Gym.Reps(8)),
            phone.Done(0, 51, Gym.Reps(8)),
            phone.Done(0, 1, Gym.Reps(1_001)),
            phone.Done(0, 1, new SetValues()),
            elsewhere with { Workout = session },
            phone.Done(0, 1, Gym.Reps(8)) with { Workout = theirs },
            phone.Done(0, 1, Gym.Reps(8)) with { Workout = Guid.NewGuid() },
            phone.Made(new WorkoutEvent.SetDone(new(null, Guid.NewGuid()), 1, Gym.Reps(8))),
            phone.Corrected(Guid.NewGuid(), Gym.Reps(8)),
            phone.Rest(EventKind.RestStarted, 3_601),
            phone.Rest(EventKind.RestMoved, int.MinValue),
            phone.Added("no-such-exercise"),
            phone.Made(new WorkoutEvent.RecoveryTold(6)),
            phone.Made(new WorkoutEvent.Noted(new('a', 2_001))),
            phone.Made(new WorkoutEvent.Finished(null, null, null)),
            phone.Made(new WorkoutEvent.Started(Guid.NewGuid(), null)) with { Workout = Guid.NewGuid() },
            phone.Made(new WorkoutEvent.Started(null, theirs)) with { Workout = Guid.NewGuid() },
            phone.Made(new WorkoutEvent.Started(null, null)) with { Workout = theirs },
        ];
        var good = phone.Done(0, 1, Gym.Reps(8, 60)) with { At = gym.Time.GetUtcNow().AddYears(3) };

        var answers = await gym.Events.TakeAsync(actor, [.. bad, good], TestContext.Current.CancellationToken);

        Assert.All(answers.SkipLast(1), answer => Assert.True(answer is { Outcome: EventOutcome.Refused, Sentence.Length: > 10 }, $"{answer}"));
        Assert.Equal(EventOutcome.Stored, answers[^1].Outcome);
        Assert.Equal(gym.Time.GetUtcNow(), Assert.Single(await SetsAsync(gym, actor, session)).CompletedAt);
        Assert.Single(await SetsAsync(gym, stranger, theirs));

        var discarded = phone.Made(new WorkoutEvent.Discarded());
        Assert.Equal((EventOutcome.Stored, null), await OutcomeAsync(phone, discarded));
        Assert.Equal((EventOutcome.Stored, null), await OutcomeAsync(phone, discarded));
        Assert.Equal(EventOutcome.Stored, (await phone.TellAsync(good)).Outcome);
        Assert.Equal((EventOutcome.Refused, "This workout was deleted. For a day it can be brought back from the history."), await OutcomeAsync(phone, phone.Done(0, 2, Gym.Reps(8))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_workout_is_changed_as_on_the_page(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var (actor, session) = await BeginAsync(gym);
        var phone = new Phone(gym, actor, session);
        ExercisePlace first = new(0, null), second = new(1, null);

        await gym.Events.TakeAsync(
            actor,
            [
                phone.Made(new WorkoutEvent.Changed(second, place => new Core.Training.Editing.SessionEdit.Superset(place, IsJoined: true))),
                phone.Made(new WorkoutEvent.Changed(first, place => new Core.Training.Editing.SessionEdit.Superset(place, IsJoined: true))),
                phone.Made(new WorkoutEvent.Changed(first, place => new Core.Training.Editing.SessionEdit.Dose(place, 4, 45))),
                phone.Made(new WorkoutEvent.ExerciseChosen(second)),
                phone.Made(new WorkoutEvent.RecoveryTold(2)),
            ],
            TestContext.Current.CancellationToken);

        var state = await gym.Training.GetAsync(actor, session);
        Assert.Single(state.Exercises.Select(exercise => exercise.Planned.Superset).Distinct());
        Assert.Equal((4, 45, 1, 2), (state.Exercises[0].Planned.Sets, state.Exercises[0].Planned.RestSeconds, state.Progress.Position, state.Progress.Recovery));
    }

    private static async Task<(Actor Actor, Guid Session)> BeginAsync(Gym gym)
    {
        var actor = await gym.Database.AddPersonAsync();
        return (actor, await gym.StartAsync(actor));
    }

    private static async Task<IReadOnlyList<LoggedSet>> SetsAsync(Gym gym, Actor actor, Guid session) => (await gym.Training.GetAsync(actor, session)).Progress.Sets;

    private static async Task<(EventOutcome Outcome, string? Sentence)> OutcomeAsync(Phone phone, WorkoutEvent happened)
    {
        var answer = await phone.TellAsync(happened);
        return (answer.Outcome, answer.Sentence);
    }
}
