using System.Globalization;

namespace Vigor.Web.Components.Text;

/// <summary>Days in words.</summary>
public static class DayText
{
    /// <summary>"Mon 4 May", with the year when it is not the current one.</summary>
    public static string Of(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"today", "yesterday", else the day.</summary>
    public static string Near(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "today",
        1 => "yesterday",
        _ => Of(day, today),
    };

    /// <summary>"4 May".</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);
}
