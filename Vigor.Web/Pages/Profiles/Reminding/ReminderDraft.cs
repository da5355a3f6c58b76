using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Reminders;
using Vigor.Web.Components.Fields;

namespace Vigor.Web.Pages.Profiles.Reminding;

/// <summary>What stands in the fields for reminders.</summary>
public sealed class ReminderDraft
{
    private static readonly TimeOnly UsualHour = new(17, 0), UsualWarning = new(18, 0);

    /// <summary>Whether planned workouts are told of.</summary>
    public bool Planned { get; set; }

    /// <summary>When.</summary>
    public Entry<TimeOnly> PlannedAt { get; set; } = (TimeOnly?)UsualHour;

    /// <summary>On which days, without a programme.</summary>
    public HashSet<DayOfWeek> Days { get; } = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];

    /// <summary>Whether a weekly streak at risk is told of.</summary>
    public bool Streak { get; set; }

    /// <summary>When.</summary>
    public Entry<TimeOnly> StreakAt { get; set; } = (TimeOnly?)UsualWarning;

    /// <summary>Whether the end of a rest is told of.</summary>
    public bool Rest { get; set; }

    /// <summary>When the quiet hours begin.</summary>
    public Entry<TimeOnly> QuietFrom { get; set; }

    /// <summary>When they end.</summary>
    public Entry<TimeOnly> QuietUntil { get; set; }

    /// <summary>The fields for what is stored.</summary>
    public static ReminderDraft From(ReminderSettings settings)
    {
        var draft = new ReminderDraft
        {
            Planned = settings.PlannedAt is not null,
            Streak = settings.StreakAt is not null,
            Rest = settings.RestOver,
            QuietFrom = (TimeOnly?)settings.QuietFrom,
            QuietUntil = (TimeOnly?)settings.QuietUntil,
        };
        draft.PlannedAt = settings.PlannedAt ?? draft.PlannedAt;
        draft.StreakAt = settings.StreakAt ?? draft.StreakAt;
        if (settings.Days.Count > 0)
        {
            draft.Days.Clear();
            draft.Days.UnionWith(settings.Days);
        }

        return draft;
    }

    /// <summary>Settings with what stands in the fields.</summary>
    /// <exception cref="Refusal">A time cannot be read, or is missing.</exception>
    public ReminderSettings With(ReminderSettings settings) => settings with
    {
        PlannedAt = Planned ? Read(PlannedAt, nameof(ReminderSettings.PlannedAt)) : null,
        Days = [.. Days.OrderBy(day => WeekStart.Monday.Place(day))],
        StreakAt = Streak ? Read(StreakAt, nameof(ReminderSettings.StreakAt)) : null,
        RestOver = Rest,
        QuietFrom = Read(QuietFrom, nameof(ReminderSettings.QuietFrom)),
        QuietUntil = Read(QuietUntil, nameof(ReminderSettings.QuietUntil)),
    };

    private static TimeOnly Read(Entry<TimeOnly> entry, string field) => entry.Read(field) ?? throw Refusal.Invalid(field, "Choose a time.");
}
