namespace Vigor.Core.Training;

/// <summary>What a device told of a workout and what became of it. Known by the id that the device made: told twice it happens once.</summary>
public sealed class SessionEvent
{
    /// <summary>Most characters of <see cref="Sentence"/>.</summary>
    public const int MaxSentence = 200;

    private SessionEvent()
    {
    }

    /// <summary>Made by the device once for this event; of a set that was done, the set's id as well.</summary>
    public Guid Id { get; private init; }

    /// <summary>Who trains.</summary>
    public Guid UserId { get; private init; }

    /// <summary>The workout it belongs to.</summary>
    public Guid SessionId { get; private init; }

    /// <summary>The workout as the device calls it: another id when it was begun on two devices.</summary>
    public Guid Workout { get; private init; }

    /// <summary>What happened.</summary>
    public EventKind Kind { get; private init; }

    /// <summary>When it happened, by our clock as the device knows it, and never in the future.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>The device, by an id that it made; absent when it did not say.</summary>
    public Guid? Device { get; private init; }

    /// <summary>What became of it; never <see cref="EventOutcome.Refused"/>, as what was refused leaves nothing behind.</summary>
    public EventOutcome Outcome { get; private init; }

    /// <summary>What the person was told beside it.</summary>
    public string? Sentence { get; private init; }

    /// <summary>The set it is about: of one that was done, the set it became.</summary>
    public Guid? SetId { get; private init; }

    /// <summary>The place of the exercise that it added.</summary>
    public int? Position { get; private init; }

    /// <summary>An event that was taken.</summary>
    /// <param name="session">The workout.</param>
    /// <param name="told">Its id, the workout's name on the device, and the device.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="at">When.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="sentence">What the person is told.</param>
    /// <param name="setId">The set it is about.</param>
    /// <param name="position">The place of the exercise it added.</param>
    public static SessionEvent Of(
        Session session, (Guid Id, Guid Workout, Guid? Device) told, EventKind kind, DateTimeOffset at, EventOutcome outcome, string? sentence, Guid? setId, int? position) => new()
        {
            Id = told.Id,
            UserId = session.UserId,
            SessionId = session.Id,
            Workout = told.Workout,
            Device = told.Device,
            Kind = kind,
            At = at,
            Outcome = outcome,
            Sentence = sentence,
            SetId = setId,
            Position = position,
        };
}
