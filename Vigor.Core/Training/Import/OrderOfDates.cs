using System.Globalization;

namespace Vigor.Core.Training.Import;

/// <summary>Reads days that are written as three numbers, in the order of the phone: what the whole file says decides which number is the day.</summary>
internal sealed class OrderOfDates
{
    private const int MostDays = 31, MostMonths = 12, Century = 2000;

    /// <summary>Whether somewhere in the file the first, or the second, of the numbers can only be a day.</summary>
    private bool hasLateFirst, hasLateSecond;

    /// <summary>Whether what was looked at so far can be written with the month first.</summary>
    public bool MayBeMonthFirst => !hasLateFirst;

    /// <summary>Whether the month is taken to stand first. Where nothing in the whole file decides it, most of the world writes the day first.</summary>
    public bool IsMonthFirst { get; set; }

    /// <summary>Looks at a day of the file.</summary>
    public void Survey(string text)
    {
        if (Parts(text) is { } parts && parts[0] <= MostDays)
        {
            hasLateFirst |= parts[0] > MostMonths;
            hasLateSecond |= parts[1] > MostMonths;
        }
    }

    /// <summary>Decides the order when all days were looked at.</summary>
    public void Settle() => IsMonthFirst = hasLateSecond && !hasLateFirst;

    /// <summary>The day, which may also stand before a time or in another way of writing.</summary>
    /// <exception cref="UnreadableLineException">It is not one.</exception>
    public DateOnly Day(string text)
    {
        if (Parts(text) is not { } parts || parts[0] > MostDays)
        {
            return DateOnly.FromDateTime(Cells.Moment(text));
        }

        var (day, month) = IsMonthFirst ? (parts[1], parts[0]) : (parts[0], parts[1]);
        var year = parts[2] < 100 ? Century + parts[2] : parts[2];
        return month is >= 1 and <= MostMonths && year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : throw new UnreadableLineException($"“{text}” is not a date that can be read.");
    }

    /// <summary>Three numbers between strokes, dots or lines; null for anything else.</summary>
    private static int[]? Parts(string text)
    {
        var parts = text.Split('/', '.', '-');
        if (parts.Length != 3)
        {
            return null;
        }

        var numbers = Array.ConvertAll(parts, part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);
        return Array.Exists(numbers, number => number < 0) ? null : numbers;
    }
}
