using System.Globalization;
using System.Text;

namespace Vigor.Web.Components.Fields;

/// <summary>Reads what people type for numbers, days and times, the same in every language of browser and server.</summary>
internal static class EntryReader
{
    /// <summary>Most characters of a figure.</summary>
    public const int Longest = 20;

    private const string NoDay = "This is not a day of the calendar. Check day, month and year.";
    private const string NoTime = "This is not a time of the day. Check hours and minutes.";

    /// <summary>What stands in a field for a value.</summary>
    public static string Write<T>(T? value)
        where T : struct => value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            // A decimal keeps the zeros at its end; nobody types them.
            decimal figure => figure.ToString("0.############################", CultureInfo.InvariantCulture),
            IFormattable figure => figure.ToString(null, CultureInfo.InvariantCulture),
            _ => throw Unknown<T>(),
        };

    /// <summary>Reads what was typed.</summary>
    public static Entry<T> Read<T>(string text)
        where T : struct
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(text, null);
        }

        object? value = default(T) switch
        {
            int => Number(text) is { } number && decimal.IsInteger(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null,
            decimal => Number(text),
            DateOnly => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            TimeOnly => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null,
            _ => throw Unknown<T>(),
        };
        return value is T read ? new(text, read) : Unreadable<T>(text);
    }

    /// <summary>Something that is no value: all the browser tells of it where it does not give the text away.</summary>
    public static Entry<T> Unreadable<T>(string text)
        where T : struct => new(text, null, default(T) switch
        {
            DateOnly => NoDay,
            TimeOnly => NoTime,
            int => $"“{text}” is not a whole number. Use digits, such as 45.",
            _ => $"“{text}” is not a number. Use digits, such as 82.5 or 82,5.",
        });

    /// <summary>A figure with a point or a comma before its decimals, in the digits of any script.</summary>
    private static decimal? Number(string text)
    {
        var plain = new StringBuilder();
        foreach (var sign in text.Trim())
        {
            plain.Append(sign switch
            {
                ',' or '٫' => '.',
                '−' => '-',
                _ when char.IsDigit(sign) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(sign)),
                _ => sign,
            });
        }

        return decimal.TryParse(plain.ToString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static NotSupportedException Unknown<T>() => new($"No field takes a {typeof(T).Name}.");
}
