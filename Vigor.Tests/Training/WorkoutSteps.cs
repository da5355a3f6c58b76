using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Events;
using Vigor.Core.Training.Services;

namespace Vigor.Tests.Training;

/// <summary>What somebody does in a workout in tests, told as a device tells it, at this moment.</summary>
internal static class WorkoutSteps
{
    extension(EventLog events)
    {
        public Task<EventAnswer> TellAsync(Actor actor, Guid session, WorkoutEvent happened) =>
            events.TellAsync(actor, happened with { Id = Guid.CreateVersion7(), Workout = session, At = DateTimeOffset.MaxValue });

        public Task FinishAsync(Actor actor, Guid session, int? intensity, string? notes) => events.TellAsync(actor, session, new WorkoutEvent.Finished(null, intensity, notes));

        public Task DiscardAsync(Actor actor, Guid session) => events.TellAsync(actor, session, new WorkoutEvent.Discarded());

        public Task CheckInAsync(Actor actor, Guid session, int recovery) => events.TellAsync(actor, session, new WorkoutEvent.RecoveryTold(recovery));

        public Task MoveToAsync(Actor actor, Guid session, int position) => events.TellAsync(actor, session, new WorkoutEvent.ExerciseChosen(new(position, null)));

        public Task UpdateAsync(Actor actor, Guid session, string name, int minutes, int? intensity, string? notes) =>
            events.TellAsync(actor, session, new WorkoutEvent.Described(name, minutes, intensity, notes));

        public Task KeepAsync(Actor actor, Guid session, int position, Func<ExercisePreference, ExercisePreference> change) =>
            events.TellAsync(actor, session, new WorkoutEvent.ExerciseKept(new(position, null), change));

        public Task TurnRestAsync(Actor actor, Guid session, EventKind what, int seconds = 0) => events.TellAsync(actor, session, new WorkoutEvent.RestTurned(what, seconds));
    }
}
