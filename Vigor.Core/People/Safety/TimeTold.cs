using System.Collections.Frozen;
using System.Globalization;

namespace Vigor.Core.People.Safety;

/// <summary>Finds spans such as "six weeks" and "8. Monat" in plain words of eight languages.</summary>
internal static class TimeTold
{
    private const decimal WeeksAMonth = 4.35m, WeeksAYear = 52;

    private static readonly FrozenDictionary<string, int> Numbers = Named(
        "a an one first ein eine einem einen ersten un une premier uno una primo um uma primeiro een eerste jeden pierwszy pierwszym last letzten letztes",
        "two second couple zwei zweiten deux deuxieme dos segundo due secondo dois duas twee tweede dwa dwoch dwie drugi drugim",
        "three third drei dritten trois troisieme tres tercer tercero tre terzo terceiro drie derde trzy trzech trzeci trzecim few",
        "four fourth vier vierten quatre quatrieme cuatro cuarto quattro quarto quatro vierde cztery czterech czwarty czwartym",
        "five fifth funf funften cinq cinquieme cinco quinto cinque vijf vijfde piec pieciu piaty piatym",
        "six sixth sechs sechsten sixieme seis sexto sei sesto zes zesde szesc szesciu szosty szostym",
        "seven seventh sieben siebten sept septieme siete septimo sette settimo sete setimo zeven zevende siedem siedmiu siodmy siodmym",
        "eight eighth acht achten huit huitieme ocho octavo otto ottavo oito oitavo achtste osiem osmiu osmy osmym",
        "nine ninth neun neunten neuf neuvieme nueve noveno nove nono negen negende dziewiec dziewieciu dziewiaty dziewiatym",
        "ten zehn dix diez dieci dez tien dziesiec dziesieciu",
        "eleven elf onze once undici onze elf jedenascie",
        "twelve zwolf douze doce dodici doze twaalf dwanascie");

    private static readonly FrozenDictionary<string, decimal> Units = Weighed(
        [
            ("day days tag tage tagen jour jours dia dias giorno giorni dag dagen dzien dni", 1 / 7m),
            ("week weeks wk wks w wo woche wochen ssw semaine semaines semana semanas settimana settimane weken tydzien tygodnie tygodni tygodniu tygodniem", 1),
            ("month months mo monat monate monaten monats mois mes meses mese mesi maand maanden miesiac miesiace miesiecy miesiacu", WeeksAMonth),
            ("year years yr yrs jahr jahre jahren an ans annee annees ano anos anno anni jaar jaren rok lata lat", WeeksAYear),
        ]);

    /// <summary>The weeks of the span that stands nearest to a place in its sentence; null when none does.</summary>
    public static decimal? Weeks(ToldWords told, int place)
    {
        decimal? nearest = null;
        var distance = int.MaxValue;
        for (var index = 0; index + 1 < told.Words.Count; index++)
        {
            if (told.AreTogether(index, place) && Amount(told.Words[index].Word) is { } amount && UnitAfter(told, index) is { } unit && Math.Abs(index - place) < distance)
            {
                (nearest, distance) = (amount * unit, Math.Abs(index - place));
            }
        }

        return nearest;
    }

    /// <summary>The trimester that is named, 1 to 3; null when none is.</summary>
    public static int? Trimester(ToldWords told)
    {
        for (var index = 1; index < told.Words.Count; index++)
        {
            if (told.Words[index].Word.StartsWith("trimest", StringComparison.Ordinal))
            {
                var around = index + 1 < told.Words.Count ? Amount(told.Words[index + 1].Word) : null;
                return Amount(told.Words[index - 1].Word) ?? around;
            }
        }

        return null;
    }

    // "8. Monat" and "8e mois" lose their mark among plain words, and "6 or 7 weeks" begins with the least.
    private static decimal? UnitAfter(ToldWords told, int index) =>
        Units.TryGetValue(told.Words[index + 1].Word, out var unit) || (index + 2 < told.Words.Count && Units.TryGetValue(told.Words[index + 2].Word, out unit)) ? unit : null;

    private static int? Amount(string word)
    {
        var digits = word.TrimEnd('e', 'm', 's', 't', 'h', 'n', 'd', 'r');
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100)
        {
            return number;
        }

        return Numbers.TryGetValue(word, out var named) ? named : null;
    }

    private static FrozenDictionary<string, decimal> Weighed((string Words, decimal Weeks)[] units) => units
        .SelectMany(unit => unit.Words.Split(' ').Select(word => KeyValuePair.Create(word, unit.Weeks)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Named(params string[] numbers) => numbers
        .SelectMany((words, index) => words.Split(' ').Select(word => (word, index + 1)))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
}
