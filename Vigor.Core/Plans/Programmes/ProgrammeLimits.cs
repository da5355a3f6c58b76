using Vigor.Core.People;

namespace Vigor.Core.Plans.Programmes;

/// <summary>Ranges of what can be asked for and kept, in one place.</summary>
public static class ProgrammeLimits
{
    /// <summary>Weeks of a programme.</summary>
    public const int MinWeeks = 4, MaxWeeks = 12;

    /// <summary>Programmes a list shows at most.</summary>
    public const int Listed = 20;

    /// <summary>Days from today within which a programme must begin, and a session may be moved.</summary>
    public const int MostDaysAhead = 365;

    /// <summary>Weekdays that suit a number of sessions a week: spread, so that one day of rest lies between where it can.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 6.</exception>
    public static IReadOnlyList<DayOfWeek> Spread(int days) => days switch
    {
        1 => [DayOfWeek.Monday],
        2 => [DayOfWeek.Monday, DayOfWeek.Thursday],
        3 => [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday],
        4 => [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        5 => [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Friday, DayOfWeek.Saturday],
        6 => [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday],
        _ => throw new ArgumentOutOfRangeException(nameof(days), days, "A week has 1 to 6 workouts."),
    };

    /// <summary>Refuses a request with a value out of range, naming the field.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="today">The person's calendar day.</param>
    /// <exception cref="Refusal">A value is out of range.</exception>
    public static void Check(ProgrammeRequest request, DateOnly today)
    {
        Require(request.Weeks is >= MinWeeks and <= MaxWeeks, nameof(ProgrammeRequest.Weeks), $"Choose {MinWeeks} to {MaxWeeks} weeks.");
        Require(request.Weekdays.All(Enum.IsDefined) && request.Weekdays.Distinct().Count() == request.Weekdays.Count, nameof(ProgrammeRequest.Weekdays), "Choose each weekday once.");
        Require(
            request.Weekdays.Count is >= ProfileRules.MinDays and <= ProfileRules.MaxDays,
            nameof(ProgrammeRequest.Weekdays),
            $"Choose {ProfileRules.MinDays} to {ProfileRules.MaxDays} weekdays; at least one day is for rest.");
        Require(
            request.StartsOn is not { } start || (start >= today && start <= today.AddDays(MostDaysAhead)),
            nameof(ProgrammeRequest.StartsOn),
            "Begin today or later, within a year.");
        PlanLimits.Check(request.Session);
    }

    private static void Require(bool holds, string field, string sentence)
    {
        if (!holds)
        {
            throw Refusal.Invalid(field, sentence);
        }
    }
}
