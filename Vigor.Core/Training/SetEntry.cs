using Vigor.Core.Plans;

namespace Vigor.Core.Training;

/// <summary>One set as it was done. A row of its own: sets are counted, and two devices that log different sets never overwrite each other.</summary>
public sealed class SetEntry
{
    private SetEntry()
    {
    }

    /// <summary>Id made by the client before it is sent, so that a retry is recognised.</summary>
    public Guid Id { get; private init; }

    /// <summary>The session it belongs to.</summary>
    public Guid SessionId { get; private init; }

    /// <summary>Who did it.</summary>
    public Guid UserId { get; private init; }

    /// <summary>Slug of the exercise in the catalogue.</summary>
    public string ExerciseSlug { get; private init; } = "";

    /// <summary>The exercise's place in the workout, counted from 0.</summary>
    public int Position { get; private init; }

    /// <summary>Number of the set within the exercise, counted from 1.</summary>
    public int SetNumber { get; private set; }

    /// <summary>The number it was done as on a device, when another device had filled that place; absent otherwise.</summary>
    public int? AskedNumber { get; private init; }

    /// <summary>The device it was done on, by an id that it made; absent when it did not say.</summary>
    public Guid? Device { get; private init; }

    /// <summary>What it was for.</summary>
    public SetKind Kind { get; private set; }

    /// <summary>Load in grams; absent without one.</summary>
    public int? LoadGrams { get; private set; }

    /// <summary>What a machine, a band or a partner carried of the body, in grams; absent without help.</summary>
    public int? HelpGrams { get; private set; }

    /// <summary>Reps, each side where the exercise is done one side at a time.</summary>
    public int? Reps { get; private set; }

    /// <summary>Seconds, each side where the exercise is done one side at a time.</summary>
    public int? Seconds { get; private set; }

    /// <summary>Metres.</summary>
    public int? Metres { get; private set; }

    /// <summary>Perceived exertion, in halves: 10 less the reps that were left.</summary>
    public decimal? Rpe { get; private set; }

    /// <summary>When it was completed, by the server's clock.</summary>
    public DateTimeOffset CompletedAt { get; private init; }

    /// <summary>What it beat when it was completed.</summary>
    public RecordKinds Records { get; private set; }

    /// <summary>When it was taken back; it can be restored until the session is finished.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>A set of a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The client's id.</param>
    /// <param name="slug">The exercise.</param>
    /// <param name="place">The exercise's place in the workout from 0, and the set's number within it from 1.</param>
    /// <param name="values">What was done; checked by who takes it in.</param>
    /// <param name="completedAt">When.</param>
    /// <param name="device">The device it was done on.</param>
    /// <param name="askedNumber">The number it was done as, when that was taken.</param>
    public static SetEntry Of(
        Session session, Guid id, string slug, (int Position, int Number) place, SetValues values, DateTimeOffset completedAt, Guid? device = null, int? askedNumber = null)
    {
        var set = new SetEntry
        {
            Id = id,
            SessionId = session.Id,
            UserId = session.UserId,
            ExerciseSlug = slug,
            Position = place.Position,
            SetNumber = place.Number,
            CompletedAt = completedAt,
            Device = device,
            AskedNumber = askedNumber,
        };
        set.Take(values);
        return set;
    }

    /// <summary>Corrects what was done.</summary>
    /// <exception cref="Refusal">A value is missing or out of range; names its field.</exception>
    public void Correct(SetValues values, PlannedExercise planned)
    {
        SetRules.Check(values, planned);
        Take(values);
    }

    /// <summary>Notes what it beats.</summary>
    public void Beat(RecordKinds records) => Records = records;

    /// <summary>Takes it back.</summary>
    public void TakeBack(DateTimeOffset now) => DeletedAt = now;

    /// <summary>Brings it back under another number.</summary>
    public void BringBack(int number) => (DeletedAt, SetNumber) = (null, number);

    private void Take(SetValues values)
    {
        Kind = values.Kind;
        LoadGrams = values.Load?.Grams;
        HelpGrams = values.Help?.Grams;
        Reps = values.Reps;
        Seconds = values.Seconds;
        Metres = values.Metres;
        Rpe = values.Rpe;
    }
}
