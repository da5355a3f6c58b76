using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Editing;
using Vigor.Core.Training.Events;

namespace Vigor.Tests.Training.Events;

/// <summary>A device on which somebody trains: what happens on it, and its telling of that.</summary>
internal sealed class Phone(Gym gym, Actor actor, Guid workout)
{
    public Guid Device { get; } = Guid.NewGuid();

    /// <summary>How far its reckoning of our clock is off.</summary>
    public TimeSpan Off { get; set; }

    public WorkoutEvent.SetDone Done(int position, int number, SetValues values) => Made(new WorkoutEvent.SetDone(new(position, null), number, values));

    public WorkoutEvent.SetCorrected Corrected(Guid set, SetValues values) => Made(new WorkoutEvent.SetCorrected(set, values));

    public WorkoutEvent.SetTurned TakenBack(Guid set) => Made(new WorkoutEvent.SetTurned(set, IsBack: false));

    public WorkoutEvent.SetTurned BroughtBack(Guid set) => Made(new WorkoutEvent.SetTurned(set, IsBack: true));

    public WorkoutEvent.RestTurned Rest(EventKind what, int seconds = 0) => Made(new WorkoutEvent.RestTurned(what, seconds));

    public WorkoutEvent.Changed Added(string slug) => Made(new WorkoutEvent.Changed(null, _ => new SessionEdit.Add(slug)));

    public T Made<T>(T happened)
        where T : WorkoutEvent => happened with { Id = Guid.CreateVersion7(gym.Time.GetUtcNow()), Workout = workout, At = gym.Time.GetUtcNow() + Off, Device = Device };

    public async Task<EventAnswer> TellAsync(WorkoutEvent happened) => Assert.Single(await gym.Events.TakeAsync(actor, [happened]));
}
