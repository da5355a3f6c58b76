using Vigor.Core.Training.Editing;

namespace Vigor.Core.Training.Events;

/// <summary>What somebody did in a workout, as their device tells it, perhaps long after.</summary>
public abstract record WorkoutEvent
{
    private WorkoutEvent()
    {
    }

    /// <summary>Made by the device once for this event and kept until it is answered.</summary>
    public Guid Id { get; init; }

    /// <summary>The workout.</summary>
    public Guid Workout { get; init; }

    /// <summary>When, by our clock as the device reckons it from the time it was told.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The device, by an id it made; absent when it does not say.</summary>
    public Guid? Device { get; init; }

    /// <summary>What happened.</summary>
    public abstract EventKind Kind { get; }

    /// <summary>Began the workout: of a plan, as a past one, or blank.</summary>
    /// <param name="Plan">The plan.</param>
    /// <param name="Past">The past workout that is done again.</param>
    /// <param name="Scheduled">The session of a programme; its plan is made of it now.</param>
    /// <param name="Known">
    /// What the device began with while nobody could be asked, by slug: the workout consists of it, in this order, whatever has
    /// become of the plan meanwhile, so that each set is found under its exercise.
    /// </param>
    /// <param name="Name">What the device called it; counts where the plan is gone.</param>
    public sealed record Started(Guid? Plan, Guid? Past, Guid? Scheduled = null, IReadOnlyList<string>? Known = null, string? Name = null) : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => EventKind.Started;
    }

    /// <summary>Did a set; the event's id is the set's.</summary>
    /// <param name="Exercise">The exercise.</param>
    /// <param name="Number">Its number within the exercise, from 1.</param>
    /// <param name="Values">What was done.</param>
    /// <param name="IsAfterwards">Whether it is written down later: it stands after the sets before it then, and no rest follows.</param>
    public sealed record SetDone(ExercisePlace Exercise, int Number, SetValues Values, bool IsAfterwards = false) : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => EventKind.SetDone;
    }

    /// <summary>Corrected a set.</summary>
    public sealed record SetCorrected(Guid Set, SetValues Values) : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => EventKind.SetCorrected;
    }

    /// <summary>Took a set back, or brought it back.</summary>
    public sealed record SetTurned(Guid Set, bool IsBack) : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => IsBack ? EventKind.SetBroughtBack : EventKind.SetTakenBack;
    }

    /// <summary>Changed the rest.</summary>
    /// <param name="What">One of the kinds of rest.</param>
    /// <param name="Seconds">Its length, or how much longer it is to be.</param>
    public sealed record RestTurned(EventKind What, int Seconds) : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => What;
    }

    /// <summary>Turned to an exercise.</summary>
    public sealed record ExerciseChosen(ExercisePlace Exercise) : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => EventKind.ExerciseChosen;
    }

    /// <summary>Changed what the workout consists of.</summary>
    /// <param name="Exercise">The exercise that is changed; absent when one is added.</param>
    /// <param name="Edit">The edit, given the exercise's place.</param>
    public sealed record Changed(ExercisePlace? Exercise, Func<int, SessionEdit> Edit) : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => EventKind.WorkoutChanged;
    }

    /// <summary>Said how recovered they feel.</summary>
    public sealed record RecoveryTold(int Recovery) : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => EventKind.RecoveryTold;
    }

    /// <summary>Wrote notes.</summary>
    public sealed record Noted(string Notes) : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => EventKind.Noted;
    }

    /// <summary>Finished the workout.</summary>
    /// <param name="Name">Its name, where it was changed.</param>
    /// <param name="Intensity">How hard it was.</param>
    /// <param name="Notes">Notes of it.</param>
    /// <param name="KeepsChanges">Whether its plan is to consist of what the workout came to consist of.</param>
    public sealed record Finished(string? Name, int? Intensity, string? Notes, bool KeepsChanges = false) : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => EventKind.Finished;
    }

    /// <summary>Threw the workout away, with what was done in it; it can be brought back for a day.</summary>
    public sealed record Discarded : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => EventKind.Discarded;
    }

    /// <summary>Went on with the workout after it was finished, here or on another device.</summary>
    public sealed record Reopened : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => EventKind.Reopened;
    }

    /// <summary>Corrected what is said about a finished workout; what is left out is taken away.</summary>
    public sealed record Described(string Name, int Minutes, int? Intensity, string? Notes) : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => EventKind.Described;
    }

    /// <summary>Wants something remembered about an exercise, from one workout to the next.</summary>
    /// <param name="Exercise">The exercise.</param>
    /// <param name="Change">What is remembered with it.</param>
    public sealed record ExerciseKept(ExercisePlace Exercise, Func<ExercisePreference, ExercisePreference> Change) : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => EventKind.ExerciseKept;
    }

    /// <summary>Feels pain in an exercise, or no longer does.</summary>
    /// <param name="Exercise">The exercise.</param>
    /// <param name="Signs">Which of <see cref="PainSigns.All"/> are true, by their place.</param>
    /// <param name="IsOver">Whether it no longer hurts, or never did.</param>
    public sealed record PainTold(ExercisePlace Exercise, IReadOnlyList<int> Signs, bool IsOver) : WorkoutEvent
    {
        /// <inheritdoc/>
        public override EventKind Kind => EventKind.PainTold;
    }
}
