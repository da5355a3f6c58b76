using System.Globalization;
using System.Text.RegularExpressions;
using Vigor.Core.People;
using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach.Local;

/// <summary>Reads which days a question is about.</summary>
internal static partial class PeriodReader
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>The days that are named, in the order of the words; mostly one stretch or none.</summary>
    /// <param name="words">Known words.</param>
    /// <param name="told">The question.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="weekStart">The day their weeks begin on.</param>
    public static IReadOnlyList<QuestionPeriod> Of(QuestionWords words, ToldWords told, DateOnly today, WeekStart weekStart)
    {
        List<QuestionPeriod> found = [.. new[] { Rolling(told.Text, today), Counted(told.Text, today), Since(told.Text, today) }.OfType<QuestionPeriod>()];
        found = found.Count > 0 ? found : [.. CalendarDays.Of(told, today)];
        return found.Count > 0 ? found : [.. words.Told(told, "period").Select(key => Named(key, today, weekStart)).OfType<QuestionPeriod>()];
    }

    private static QuestionPeriod? Named(string key, DateOnly today, WeekStart weekStart)
    {
        var week = weekStart.FirstOf(today);
        DateOnly month = new(today.Year, today.Month, 1), year = new(today.Year, 1, 1);
        return key switch
        {
            "today" => new("today", today, today),
            "yesterday" => new("yesterday", today.AddDays(-1), today.AddDays(-1)),
            "this-week" => new("this week", week, today),
            "last-week" => new QuestionPeriod("this week", week, today).Before(),
            "this-month" => new("this month", month, today),
            "last-month" => new QuestionPeriod("this month", month, today).Before(),
            "this-year" => new("this year", year, today),
            "last-year" => new QuestionPeriod("this year", year, today).Before(),
            "last-time" => QuestionPeriod.LastTime(today),
            "ever" => QuestionPeriod.Ever(today),
            _ => null,
        };
    }

    // "Over the last year" runs to today, "last year" ended with it.
    private static QuestionPeriod? Rolling(string text, DateOnly today) => OverTheLast().Match(text).Groups["unit"].Value.ToUpperInvariant() switch
    {
        "WEEK" => QuestionPeriod.Days(today, 7, "the last 7 days"),
        "MONTH" => QuestionPeriod.Days(today, 30, "the last 30 days"),
        "YEAR" => QuestionPeriod.Days(today, 365, "the last 12 months"),
        _ => null,
    };

    // "In the last 7 days", "letzten vier Wochen" with the number as a figure.
    private static QuestionPeriod? Counted(string text, DateOnly today)
    {
        if (LastSome().Match(text) is not { Success: true } match || !int.TryParse(match.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is 0 or > 500)
        {
            return null;
        }

        var unit = char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch
        {
            'd' or 't' or 'j' or 'g' => (Days: count, Name: InWords.Count(count, "day")),
            'w' or 's' => (Days: 7 * count, Name: InWords.Count(count, "week")),
            'm' => (Days: today.DayNumber - today.AddMonths(-count).DayNumber, Name: InWords.Count(count, "month")),
            _ => (Days: today.DayNumber - today.AddYears(-count).DayNumber, Name: InWords.Count(count, "year")),
        };
        return QuestionPeriod.Days(today, unit.Days, $"the last {unit.Name}");
    }

    private static QuestionPeriod? Since(string text, DateOnly today)
    {
        if (SinceMonth().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var month = Array.FindIndex(Months, name => name.StartsWith(match.Groups["month"].Value, StringComparison.OrdinalIgnoreCase)) + 1;
        var day = int.TryParse(match.Groups["day"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : 1;
        var year = int.TryParse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named : today.Year;
        if (month == 0 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var from = new DateOnly(year, month, day);
        from = from > today && named == 0 ? from.AddYears(-1) : from;
        return from > today ? null : new($"since {InWords.DayOfYear(from)}", from, today);
    }

    [GeneratedRegex(@"\b(?:last|past|letzten|vergangenen|derniers?|dernières?|últimos|últimas|ultimi|ultime|ultimos|ultimas|laatste|ostatnich|ostatnie)\s+(?<count>\d{1,3})\s+(?<unit>days?|weeks?|months?|years?|tagen?|wochen|monaten?|jahren?|jours|semaines|mois|ans|d[ií]as|semanas|meses|a[nñ]os|giorni|settimane|mesi|anni|dias|anos|dagen|weken|maanden|jaar|dni|tygodni|miesi[eę]cy|lat)\b|\b(?<count>\d{1,3})\s+(?<unit>derniers|dernières)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LastSome();

    [GeneratedRegex(@"\b(?:over|during|within|in)\s+the\s+(?:last|past)\s+(?<unit>week|month|year)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OverTheLast();

    [GeneratedRegex(@"\bsince\s+(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?:\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b)?(?:,?\s+(?<year>20\d\d))?", RegexOptions.IgnoreCase)]
    private static partial Regex SinceMonth();
}
