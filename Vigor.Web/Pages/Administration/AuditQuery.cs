using System.Globalization;
using Vigor.Core.Operations.Audits;

namespace Vigor.Web.Pages.Administration;

/// <summary>Which entries of the audit log a page shows, as its address says. What an address says wrongly does not count.</summary>
internal static class AuditQuery
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>What an address says.</summary>
    public static AuditFilter Of(string? action, string? about, string? from, string? to) => new()
    {
        Action = Given(action),
        About = Given(about),
        From = DayOf(from),
        To = DayOf(to),
    };

    /// <summary>The address of the page or the file with a filter.</summary>
    public static string At(string address, AuditFilter filter) => Links.With(
        address,
        new("action", Given(filter.Action)),
        new("about", Given(filter.About)),
        new("from", filter.From?.ToString(Day, CultureInfo.InvariantCulture)),
        new("to", filter.To?.ToString(Day, CultureInfo.InvariantCulture)));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
