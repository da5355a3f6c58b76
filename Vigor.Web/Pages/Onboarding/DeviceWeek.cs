using System.Globalization;
using Vigor.Core.People;

namespace Vigor.Web.Pages.Onboarding;

/// <summary>What a browser tells of the week.</summary>
/// <param name="First">The day it begins on, 1 for Monday to 7 for Sunday; absent where the browser does not know.</param>
/// <param name="Language">The browser's language, a tag of BCP 47 such as "en-US".</param>
public sealed record DeviceWeek(int? First, string? Language)
{
    /// <summary>The day weeks begin on; Monday where nothing can be told.</summary>
    public static WeekStart Of(DeviceWeek? told) => told switch
    {
        { First: >= 1 and <= WeekRule.Days and var day } => WeekRule.Of((DayOfWeek)(day % WeekRule.Days)),
        { Language: { Length: > 0 and < 36 } language } => OfLanguage(language),
        _ => WeekStart.Monday,
    };

    private static WeekStart OfLanguage(string language)
    {
        try
        {
            // What is no language that is known has the invariant calendar, whose week is nobody's.
            var culture = CultureInfo.GetCultureInfo(language, predefinedOnly: true);
            return WeekRule.Of(CultureInfo.CreateSpecificCulture(culture.Name).DateTimeFormat.FirstDayOfWeek);
        }
        catch (CultureNotFoundException)
        {
            return WeekStart.Monday;
        }
    }
}
