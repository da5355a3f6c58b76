using System.Globalization;

namespace Vigor.Web.Components.Text;

/// <summary>Moments where people of several time zones read the same ones.</summary>
internal static class MomentText
{
    /// <summary>"4 May 2026, 12:30" in UTC; a dash for none.</summary>
    public static string Utc(DateTimeOffset? at) => at is { } moment ? moment.UtcDateTime.ToString("d MMM yyyy, H:mm", CultureInfo.InvariantCulture) : "–";
}
