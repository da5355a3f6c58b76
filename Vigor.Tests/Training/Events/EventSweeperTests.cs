using Microsoft.EntityFrameworkCore;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Events;

/// <summary>What was told of workouts that are long over is forgotten as far as nobody can miss it.</summary>
public sealed class EventSweeperTests
{
    public static TheoryData<DatabaseKind> Kinds => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Sets_that_stand_by_themselves_and_what_was_of_the_moment_go_and_the_rest_stays(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var (over, running) = (await gym.StartAsync(actor), await gym.StartAsync(actor));
        var (phone, watch, other) = (new Phone(gym, actor, over), new Phone(gym, actor, over), new Phone(gym, actor, running));
        await TellAsync(watch, watch.Done(0, 1, Gym.Reps(8, 60)), watch.Rest(EventKind.RestMoved, 15));
        var (same, mistaken, added) = (phone.Done(0, 1, Gym.Reps(8, 60)), phone.Done(0, 2, Gym.Reps(8, 60)), phone.Added(Gym.Dip));
        await TellAsync(phone, same, mistaken, phone.TakenBack(mistaken.Id), added, phone.Made(new WorkoutEvent.Finished(null, null, null)));
        await TellAsync(other, other.Rest(EventKind.RestStarted, 60));
        using var sweeper = gym.Sweeper();

        gym.Time.Advance(EventSweeper.Kept);
        Assert.Equal(0, await sweeper.SweepAsync(CancellationToken.None));
        gym.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, await sweeper.SweepAsync(CancellationToken.None));
        Assert.Equal(0, await sweeper.SweepAsync(CancellationToken.None));

        Assert.Equal(
            [EventKind.SetDone, EventKind.SetDone, EventKind.SetTakenBack, EventKind.RestStarted, EventKind.WorkoutChanged, EventKind.Finished],
            await KindsAsync(gym, actor));

        // A set of then that was never told still finds the exercise that was added to the workout.
        var late = phone.Done(0, 1, Gym.Reps(5, null)) with { Exercise = new(0, added.Id) };
        Assert.Equal(EventOutcome.Stored, (await phone.TellAsync(late)).Outcome);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_goes_through_as_many_as_there_are_a_part_at_a_time(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var session = await gym.StartAsync(actor);
        var phone = new Phone(gym, actor, session);
        await TellAsync(phone, phone.Done(0, 1, Gym.Reps(8, 60)), phone.Made(new WorkoutEvent.Finished(null, null, null)));
        const int Many = 4_500;
        await using (var db = await gym.Database.Contexts.CreateDbContextAsync())
        {
            var finished = await db.Sessions.SingleAsync(one => one.Id == session);
            db.SessionEvents.AddRange(Enumerable.Range(0, Many).Select(_ => SessionEvent.Of(
                finished, (Guid.CreateVersion7(gym.Time.GetUtcNow()), session, null), EventKind.RestMoved, gym.Time.GetUtcNow(), EventOutcome.Stored, null, null, null)));
            await db.SaveChangesAsync();
        }

        gym.Time.Advance(EventSweeper.Kept + TimeSpan.FromMinutes(1));
        using var sweeper = gym.Sweeper();
        Assert.Equal(Many + 1, await sweeper.SweepAsync(CancellationToken.None));
        Assert.Equal([EventKind.Finished], await KindsAsync(gym, actor));
    }

    private static async Task TellAsync(Phone phone, params WorkoutEvent[] events)
    {
        foreach (var happened in events)
        {
            Assert.NotEqual(EventOutcome.Refused, (await phone.TellAsync(happened)).Outcome);
        }
    }

    private static async Task<List<EventKind>> KindsAsync(Gym gym, Actor actor)
    {
        await using var db = await gym.Database.Contexts.CreateDbContextAsync();
        return [.. (await db.SessionEvents.Where(told => told.UserId == actor.UserId).Select(told => told.Kind).ToListAsync()).Order()];
    }
}
