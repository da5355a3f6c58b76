using System.Globalization;
using System.Text.RegularExpressions;
using Vigor.Core.People.Safety;

namespace Vigor.Core.Coach.Local;

/// <summary>Reads days and months that are called by their names: "on Monday", "in April", "the 1st of May".</summary>
internal static class CalendarDays
{
    private const int DaysOfWeek = 7;

    // By their order, each in eight languages, as plain words.
    private static readonly string[] Months =
    [
        "january|jan|januar|janvier|enero|gennaio|janeiro|januari|styczniu|stycznia", "february|feb|februar|fevrier|febrero|febbraio|fevereiro|februari|lutym|lutego", "march|mar|marz|mars|marzo|marco|maart|marcu|marca",
        "april|apr|avril|abril|aprile|kwietniu|kwietnia", "may|mai|mayo|maggio|maio|mei|maju|maja", "june|jun|juni|juin|junio|giugno|junho|czerwcu|czerwca", "july|jul|juli|juillet|julio|luglio|julho|lipcu|lipca",
        "august|aug|aout|agosto|augustus|sierpniu|sierpnia", "september|sep|sept|septembre|septiembre|settembre|setembro|wrzesniu|wrzesnia", "october|oct|oktober|octobre|octubre|ottobre|outubro|pazdzierniku|pazdziernika",
        "november|nov|novembre|noviembre|novembro|listopadzie|listopada", "december|dec|dezember|decembre|diciembre|dicembre|dezembro|grudniu|grudnia",
    ];

    private static readonly string[] Weekdays =
    [
        "sunday|sonntag|dimanche|domingo|domenica|zondag|niedziele", "monday|montag|lundi|lunes|lunedi|segunda feira|maandag|poniedzialek", "tuesday|dienstag|mardi|martes|martedi|terca feira|dinsdag|wtorek",
        "wednesday|mittwoch|mercredi|miercoles|mercoledi|quarta feira|woensdag|srode", "thursday|donnerstag|jeudi|jueves|giovedi|quinta feira|donderdag|czwartek", "friday|freitag|vendredi|viernes|venerdi|sexta feira|vrijdag|piatek",
        "saturday|samstag|samedi|sabado|sabato|zaterdag|sobote",
    ];

    private static readonly Regex Month = Named(@"\b(?:in|during|than(?:\s+in)?|last|im|en|em|w|we)\s+(?<month>{0})\b(?:\s+(?<year>20\d\d)\b)?(?!\s+\d)", Months);

    private static readonly Regex DayOfMonth = Named(@"\b(?<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?(?<month>{0})\b(?:\s+(?<year>20\d\d))?|\b(?<month>{0})\s+(?<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:\s+(?<year>20\d\d))?", Months);

    private static readonly Regex Weekday = Named(@"(?<last>\b(?:last|letzten|vorige|afgelopen)\s+)?(?<!\b(?:every|each|jeden)\s)\b(?<day>{0})\b(?:\s+(?<last>dernier|pasado|scorso|scorsa|passada|passado))?", Weekdays);

    private static readonly Regex Iso = new(@"\b20\d\d \d\d \d\d\b", RegexOptions.CultureInvariant);

    /// <summary>The days that are named, in the order of the words; none lies in the future.</summary>
    public static IEnumerable<QuestionPeriod> Of(ToldWords told, DateOnly today)
    {
        var text = string.Join(' ', told.Words.Select(word => word.Word));
        if (DayOfMonth.Match(text) is { Success: true } date && Date(date, today) is { } day)
        {
            return [Single(day)];
        }

        if (Iso.Match(text) is { Success: true } iso && DateOnly.TryParseExact(iso.Value, "yyyy MM dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) && exact <= today)
        {
            return [Single(exact)];
        }

        var months = Month.Matches(text).Select(match => MonthOf(match, today)).ToList();
        return months.Count > 0 ? months : Weekday.Matches(text).Select(match => WeekdayOf(match, today)).Take(2);
    }

    /// <summary>The text without its months, which are words of other things, too: "march", "may".</summary>
    public static string Without(string text) => Month.Replace(text, " ");

    private static QuestionPeriod Single(DateOnly day) => new(InWords.WeekdayOfYear(day), day, day);

    private static DateOnly? Date(Match match, DateOnly today)
    {
        var month = Array.FindIndex(Months, names => names.Split('|').Contains(match.Groups["month"].Value, StringComparer.OrdinalIgnoreCase)) + 1;
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        var year = int.TryParse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named : today.Year;
        if (month == 0 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var date = new DateOnly(year, month, day);
        date = date > today && named == 0 ? date.AddYears(-1) : date;
        return date > today ? null : date;
    }

    private static QuestionPeriod MonthOf(Match match, DateOnly today)
    {
        var month = Array.FindIndex(Months, names => names.Split('|').Contains(match.Groups["month"].Value, StringComparer.OrdinalIgnoreCase)) + 1;
        var year = int.TryParse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named : today.Year;
        var from = new DateOnly(year, month, 1);
        from = from > today ? from.AddYears(-1) : from;
        var to = from.AddMonths(1).AddDays(-1);
        return new(from.ToString("MMMM yyyy", CultureInfo.InvariantCulture), from, to < today ? to : today);
    }

    private static QuestionPeriod WeekdayOf(Match match, DateOnly today)
    {
        var wanted = Array.FindIndex(Weekdays, names => names.Split('|').Contains(match.Groups["day"].Value, StringComparer.OrdinalIgnoreCase));
        var back = ((int)today.DayOfWeek - wanted + DaysOfWeek) % DaysOfWeek;
        return Single(today.AddDays(-(back == 0 && match.Groups["last"].Success ? DaysOfWeek : back)));
    }

    private static Regex Named(string pattern, string[] names) =>
        new(string.Format(CultureInfo.InvariantCulture, pattern, string.Join('|', names)), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
