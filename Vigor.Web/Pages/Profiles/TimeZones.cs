
namespace Vigor.Web.Pages.Profiles;

/// <summary>The time zones this machine knows, to choose from.</summary>
internal static class TimeZones
{
    private static readonly string[] All =
    [
        .. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id == "UTC" || id.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Zones whose name contains what was typed, those that begin with it first.</summary>
    public static IEnumerable<string> Matching(string text, int limit)
    {
        var words = text.Trim().Replace(' ', '_');
        return All
            .Where(zone => zone.Contains(words, StringComparison.OrdinalIgnoreCase))
            .OrderBy(zone => zone.Split('/').Any(part => part.StartsWith(words, StringComparison.OrdinalIgnoreCase)) ? 0 : 1)
            .Take(limit);
    }
}
