namespace Vigor.Core.People.Reminders;

/// <summary>That somebody was reminded. The row is what makes it happen once: whoever can add it sends, in whichever process.</summary>
public sealed class Reminder
{
    /// <summary>How many days it is remembered.</summary>
    public const int Remembered = 60;

    /// <summary>Whom.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Of what.</summary>
    public required ReminderKind Kind { get; init; }

    /// <summary>On which of their days.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Of several on a day which one: for a rest the moment of its end, in milliseconds since 1970; 0 for what comes once a day.</summary>
    public required long Occasion { get; init; }
}
