using System.Globalization;

namespace Vigor.Core.Coach.Local;

/// <summary>The days that a question is about.</summary>
/// <param name="Name">As it is said: "last week", "since 3 March 2026".</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
internal sealed record QuestionPeriod(string Name, DateOnly From, DateOnly To)
{
    private const string LastTimeName = "last time", EverName = "ever";

    private const int DaysOfWeek = 7;

    /// <summary>The last time something was done, whenever that was.</summary>
    public static QuestionPeriod LastTime(DateOnly today) => new(LastTimeName, DateOnly.MinValue, today);

    /// <summary>All that was ever done.</summary>
    public static QuestionPeriod Ever(DateOnly today) => new(EverName, DateOnly.MinValue, today);

    /// <summary>The last weeks, today included.</summary>
    public static QuestionPeriod Weeks(DateOnly today, int weeks) => Days(today, weeks * DaysOfWeek, $"the last {InWords.Count(weeks, "week")}");

    /// <summary>The last days, today included.</summary>
    public static QuestionPeriod Days(DateOnly today, int days, string name) => new(name, today.AddDays(1 - days), today);

    /// <summary>The same from its beginning to today: a month that is over, as "since then".</summary>
    public QuestionPeriod ToDay(DateOnly today) => To >= today || Name is "last week" or "last month" or "last year" ? this : new($"since {InWords.DayOfYear(From)}", From, today);

    /// <summary>Whether the last time is meant.</summary>
    public bool IsLastTime => Name == LastTimeName;

    /// <summary>Whether it has no beginning.</summary>
    public bool IsEver => Name == EverName;

    /// <summary>Within a sentence: "on 3 March", "last week", "so far".</summary>
    public string InSentence => IsEver ? "in all of your log" : Name;

    /// <summary>The stretch of the same kind before it.</summary>
    public QuestionPeriod Before()
    {
        if (From == DateOnly.MinValue)
        {
            return this;
        }

        return Name switch
        {
            "today" => new("yesterday", From.AddDays(-1), To.AddDays(-1)),
            "yesterday" => new("the day before yesterday", From.AddDays(-1), To.AddDays(-1)),
            "this week" => new("last week", From.AddDays(-DaysOfWeek), From.AddDays(-1)),
            "last week" => new("the week before last", From.AddDays(-DaysOfWeek), From.AddDays(-1)),
            "this month" => new("last month", From.AddMonths(-1), From.AddDays(-1)),
            "last month" => new("the month before last", From.AddMonths(-1), From.AddDays(-1)),
            "this year" => new("last year", From.AddYears(-1), From.AddDays(-1)),
            "last year" => new("the year before last", From.AddYears(-1), From.AddDays(-1)),
            _ => Stretch(),
        };
    }

    private QuestionPeriod Stretch()
    {
        var days = To.DayNumber - From.DayNumber + 1;
        var to = From.AddDays(-1);
        var from = to.AddDays(1 - days);
        return new(string.Create(CultureInfo.InvariantCulture, $"from {from:d MMMM yyyy} to {to:d MMMM yyyy}"), from, to);
    }
}
