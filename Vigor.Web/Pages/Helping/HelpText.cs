using System.Globalization;

namespace Vigor.Web.Pages.Helping;

/// <summary>Moments as the people of the support read them.</summary>
internal static class HelpText
{
    /// <summary>"4 May 2026, 12:30" in UTC; a dash for none.</summary>
    public static string Moment(DateTimeOffset? at) => at is { } moment ? moment.UtcDateTime.ToString("d MMM yyyy, H:mm", CultureInfo.InvariantCulture) : "–";
}
