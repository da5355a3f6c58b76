using Microsoft.EntityFrameworkCore;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Events;

/// <summary>Two devices in one workout, each with events that wait to be told, and what must be there in the end.</summary>
internal sealed class EventRace : IAsyncDisposable
{
    private readonly Gym gym;
    private readonly Actor actor;
    private readonly Guid session;
    private readonly Runner[] runners;

    /// <summary>What each set that was taken must hold, by the row it became; without figures when it is taken back.</summary>
    private readonly Dictionary<Guid, SetValues?> rows = [];
    private readonly Dictionary<Guid, SetValues> figures = [];
    private readonly Dictionary<Guid, Guid> merged = [];
    private readonly Dictionary<Guid, EventAnswer> answered = [];
    private readonly HashSet<Guid> takenBackBefore = [];

    private EventRace(Gym gym, Actor actor, Guid session)
    {
        (this.gym, this.actor, this.session) = (gym, actor, session);
        runners = [new(new(gym, actor, session)), new(new(gym, actor, session))];
    }

    public static async Task<EventRace> StartAsync(DatabaseKind kind)
    {
        var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        return new(gym, actor, await gym.StartAsync(actor));
    }

    // Long because it is one table.
    public async Task DoAsync(EventStep step)
    {
        var runner = runners[step.Device];
        gym.Time.Advance(TimeSpan.FromSeconds(step.Amount));
        switch (step.Deed)
        {
            case EventDeed.Do:
                var position = step.Amount % 2;
                var number = runner.Next[position]++;
                runner.Happen(runner.Phone.Done(position, number, Gym.Reps(5 + (step.Amount % 3), 60)), isSet: true);
                break;
            case EventDeed.Correct when runner.Sets.Count > 0:
                runner.Happen(runner.Phone.Corrected(runner.Any(step.Amount), Gym.Reps(step.Amount, 80)));
                break;
            case EventDeed.TakeBack when runner.Sets.Count > 0:
                runner.Happen(runner.Phone.TakenBack(runner.Any(step.Amount)));
                break;
            case EventDeed.BringBack when runner.Sets.Count > 0:
                runner.Happen(runner.Phone.BroughtBack(runner.Any(step.Amount)));
                break;
            case EventDeed.Rest:
                runner.Happen(runner.Phone.Rest(EventKind.RestMoved, step.Amount));
                break;
            case EventDeed.Add:
                runner.Happen(runner.Phone.Added(Gym.Dip));
                break;
            case EventDeed.TurnClock:
                runner.Phone.Off = TimeSpan.FromMinutes(step.Amount - 7);
                break;
            case EventDeed.Send:
                await SendAsync(runner, step.Amount, isCut: false);
                break;
            case EventDeed.SendAndLoseAnswers:
                await SendAsync(runner, step.Amount, isCut: true);
                break;
            case EventDeed.TellAgain when runner.Told.Count > 0:
                await TellAsync([runner.Told[step.Amount % runner.Told.Count]]);
                break;
            case EventDeed.BothAtOnce:
                await BothAsync();
                break;
        }
    }

    /// <summary>Both tell all that is left; then the workout must be what they were told of it.</summary>
    public async Task EndAsync()
    {
        foreach (var runner in runners)
        {
            await SendAsync(runner, int.MaxValue, isCut: false);
        }

        await using var db = await gym.Database.Contexts.CreateDbContextAsync();
        var stored = await db.SetEntries.AsNoTracking().Where(set => set.SessionId == session).ToListAsync();
        Assert.Equal(rows.Keys.Order(), stored.Select(set => set.Id).Order());
        foreach (var set in stored)
        {
            Assert.Equal((set.Id, rows[set.Id]), (set.Id, set.DeletedAt is null ? LoggedSet.Of(set).Values : null));
        }

        var happened = runners.Sum(runner => runner.Sets.Count);
        Assert.Equal(happened, rows.Count + merged.Count);
        Assert.Equal(
            runners.SelectMany(runner => runner.Told).Count(told => told is WorkoutEvent.Changed),
            (await db.Sessions.AsNoTracking().SingleAsync(other => other.Id == session)).Workout.Exercises.Count - Gym.Workout.Exercises.Count);
    }

    /// <summary>A season after the end most of it is forgotten; told once more, in whatever order, nothing is lost and nothing is there twice.</summary>
    public async Task TellAgainAfterAsync(Random random)
    {
        if (!rows.Values.Any(values => values is not null))
        {
            return;
        }

        await runners[0].Phone.TellAsync(runners[0].Phone.Made(new WorkoutEvent.Finished(null, null, null)));
        var left = await LeftAsync();
        Assert.Equal(rows.Where(row => row.Value is not null).Select(row => row.Key).Order(), left.Select(set => set.Id));
        gym.Time.Advance(EventSweeper.Kept + TimeSpan.FromDays(1));
        using var sweeper = gym.Sweeper();
        Assert.InRange(await sweeper.SweepAsync(CancellationToken.None), left.Count - merged.Count, answered.Count);
        WorkoutEvent[] told = [.. runners.SelectMany(runner => runner.Told).Where(happened => answered.ContainsKey(happened.Id))];
        random.Shuffle(told);
        foreach (var happened in told)
        {
            var answer = await runners[0].Phone.TellAsync(happened);
            Assert.Equal((answered[happened.Id].Outcome, answered[happened.Id].Session), (answer.Outcome, answer.Session));
        }

        Assert.Equal(left, await LeftAsync());
    }

    public ValueTask DisposeAsync() => gym.DisposeAsync();

    private async Task<List<(Guid Id, int Position, int Number, SetValues Values)>> LeftAsync()
    {
        await using var db = await gym.Database.Contexts.CreateDbContextAsync();
        var stored = await db.SetEntries.AsNoTracking().Where(set => set.SessionId == session).OrderBy(set => set.Id).ToListAsync();
        Assert.All(stored, set => Assert.Null(set.DeletedAt));
        return stored.ConvertAll(set => (set.Id, set.Position, set.SetNumber, LoggedSet.Of(set).Values)).OrderBy(set => set.Id).ToList();
    }

    private async Task SendAsync(Runner runner, int count, bool isCut)
    {
        var sent = runner.Waiting.Take(count).ToList();
        await TellAsync(sent);
        if (!isCut)
        {
            runner.Waiting.RemoveRange(0, sent.Count);
            runner.Told.AddRange(sent);
        }
    }

    // Sets alone: how two devices' corrections of one set meet is not to be foretold when nobody knows which came first.
    private async Task BothAsync()
    {
        var sendings = runners.Select(runner => runner.Waiting.TakeWhile(happened => happened is WorkoutEvent.SetDone).ToList()).ToList();
        var answers = await Task.WhenAll(sendings.Select(sent => Task.Run(() => gym.Events.TakeAsync(actor, sent))));
        foreach (var (index, sent) in sendings.Index())
        {
            runners[index].Waiting.RemoveRange(0, sent.Count);
            runners[index].Told.AddRange(sent);
            foreach (var (happened, answer) in sent.Zip(answers[index]))
            {
                await LookAsync(happened, answer);
            }
        }
    }

    private async Task TellAsync(IReadOnlyList<WorkoutEvent> sent)
    {
        // One by one, so that what each must do is known; sent together they are taken in the same order.
        foreach (var happened in sent)
        {
            await LookAsync(happened, Assert.Single(await gym.Events.TakeAsync(actor, [happened])));
        }
    }

    // Long because it is one table.
    private async Task LookAsync(WorkoutEvent happened, EventAnswer answer)
    {
        if (answered.TryGetValue(happened.Id, out var before))
        {
            Assert.Equal(before, answer);
            return;
        }

        if (answer.Outcome != EventOutcome.Refused)
        {
            answered[happened.Id] = answer;
        }

        switch (happened)
        {
            case WorkoutEvent.SetDone done when answer.Outcome == EventOutcome.Merged:
                merged[done.Id] = await SameAsync(done);
                break;
            case WorkoutEvent.SetDone done:
                Assert.Equal(EventOutcome.Stored, answer.Outcome);
                (rows[done.Id], figures[done.Id]) = (takenBackBefore.Contains(done.Id) ? null : done.Values, done.Values);
                break;
            case WorkoutEvent.SetCorrected corrected:
                var target = RowOf(corrected.Set);
                Assert.Equal(rows.GetValueOrDefault(target) is null ? EventOutcome.Refused : EventOutcome.Stored, answer.Outcome);
                if (answer.Outcome == EventOutcome.Stored)
                {
                    (rows[target], figures[target]) = (corrected.Values, corrected.Values);
                }

                break;
            case WorkoutEvent.SetTurned turned when rows.ContainsKey(RowOf(turned.Set)):
                rows[RowOf(turned.Set)] = turned.IsBack ? figures[RowOf(turned.Set)] : null;
                break;
            case WorkoutEvent.SetTurned { IsBack: false } turned:
                takenBackBefore.Add(turned.Set);
                break;
            default:
                Assert.Equal(EventOutcome.Stored, answer.Outcome);
                break;
        }
    }

    /// <summary>The set that one was taken for: the other device's, done as the same set, with the same figures, at nearly the same time.</summary>
    private async Task<Guid> SameAsync(WorkoutEvent.SetDone done)
    {
        await using var db = await gym.Database.Contexts.CreateDbContextAsync();
        var told = await db.SessionEvents.AsNoTracking().SingleAsync(told => told.Id == done.Id);
        var set = await db.SetEntries.AsNoTracking().SingleAsync(set => set.Id == told.SetId);
        Assert.NotEqual(done.Device, set.Device);
        Assert.Equal((done.Values, done.Exercise.Position, done.Number), (LoggedSet.Of(set).Values, set.Position, set.AskedNumber ?? set.SetNumber));
        Assert.True((set.CompletedAt - told.At).Duration() <= SetPlace.SameWithin);
        Assert.DoesNotContain(merged, other => other.Value == set.Id && runners.Single(runner => runner.Phone.Device == done.Device).Sets.Contains(other.Key));
        return set.Id;
    }

    private Guid RowOf(Guid set) => merged.GetValueOrDefault(set, set);

    private sealed record Runner(Phone Phone)
    {
        public int[] Next { get; } = [1, 1];

        public List<Guid> Sets { get; } = [];

        public List<WorkoutEvent> Waiting { get; } = [];

        public List<WorkoutEvent> Told { get; } = [];

        public Guid Any(int amount) => Sets[amount % Sets.Count];

        public void Happen(WorkoutEvent happened, bool isSet = false)
        {
            Waiting.Add(happened);
            if (isSet)
            {
                Sets.Add(happened.Id);
            }
        }
    }
}
