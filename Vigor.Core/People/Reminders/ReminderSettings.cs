namespace Vigor.Core.People.Reminders;

/// <summary>What somebody wants to be reminded of, and when. One a person, with the key of the account; nothing until they say. What changes is another one.</summary>
public sealed record ReminderSettings
{
    /// <summary>The account's id.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The time of the day, by their clock, at which planned workouts are told of; absent when they are not.</summary>
    public TimeOnly? PlannedAt { get; init; }

    /// <summary>The days on which somebody without a programme trains; with one, its days count.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>The time of the day at which they are told that the week's streak is at risk; absent when they are not.</summary>
    public TimeOnly? StreakAt { get; init; }

    /// <summary>Whether the end of a rest is told while the page is hidden.</summary>
    public bool RestOver { get; init; }

    /// <summary>From when on nothing but the end of a rest is told.</summary>
    public TimeOnly QuietFrom { get; init; } = new(21, 30);

    /// <summary>Until when; on the next day where it is earlier than <see cref="QuietFrom"/>, and never where both are the same.</summary>
    public TimeOnly QuietUntil { get; init; } = new(7, 0);

    /// <summary>When to look next whether there is something to tell; absent when there never is.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>The time of the day at which one of a kind is told; absent when it is not, or has no such time.</summary>
    public TimeOnly? At(ReminderKind kind) => kind switch
    {
        ReminderKind.PlannedWorkout => PlannedAt,
        ReminderKind.StreakWeek => StreakAt,
        _ => null,
    };

    /// <summary>Whether a time of the day lies in the quiet hours.</summary>
    public bool IsQuiet(TimeOnly time) => QuietFrom != QuietUntil && time.IsBetween(QuietFrom, QuietUntil);
}
