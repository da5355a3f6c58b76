namespace Vigor.Core.People.Reminders;

/// <summary>What settings of reminders must hold.</summary>
public static class ReminderRules
{
    /// <summary>Refuses settings that cannot be meant, naming the field.</summary>
    /// <exception cref="Refusal">A time lies in the quiet hours, or no day is chosen.</exception>
    public static void Check(ReminderSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!settings.Days.All(Enum.IsDefined) || settings.Days.Distinct().Count() != settings.Days.Count)
        {
            throw Refusal.Invalid(nameof(ReminderSettings.Days), "Choose days of the week, each once.");
        }

        if (settings.PlannedAt is not null && settings.Days.Count == 0)
        {
            throw Refusal.Invalid(nameof(ReminderSettings.Days), "Choose at least one day.");
        }

        foreach (var (field, at) in ((string, TimeOnly?)[])[(nameof(ReminderSettings.PlannedAt), settings.PlannedAt), (nameof(ReminderSettings.StreakAt), settings.StreakAt)])
        {
            if (at is { } time && settings.IsQuiet(time))
            {
                throw Refusal.Invalid(field, "This lies in your quiet hours.");
            }
        }
    }
}
