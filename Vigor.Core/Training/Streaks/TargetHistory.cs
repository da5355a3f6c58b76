using Vigor.Core.People;

namespace Vigor.Core.Training.Streaks;

/// <summary>
/// Days a week somebody wants to reach. A choice holds from its week on, so that weeks before are judged by what held
/// then; weeks before the first choice by the days a week of the profile.
/// </summary>
/// <param name="Default">Days wanted before the first choice.</param>
/// <param name="Chosen">First days of weeks with the days chosen from then on, oldest first.</param>
public sealed record TargetHistory(int Default, IReadOnlyList<(DateOnly From, int Days)> Chosen)
{
    /// <summary>Fewest days that can be wanted.</summary>
    public const int Least = 3;

    /// <summary>Most days that can be wanted.</summary>
    public const int Most = 5;

    /// <summary>Targets of somebody who never chose.</summary>
    /// <param name="daysPerWeek">Training days of the profile, 1 to 7.</param>
    public static TargetHistory Of(int daysPerWeek) => new(Math.Clamp(daysPerWeek, Least, Most), []);

    /// <summary>Days wanted in a week. A choice made within it holds for it, also when weeks began on another day then.</summary>
    /// <param name="first">Its first day.</param>
    public int In(DateOnly first)
    {
        var days = Default;
        foreach (var choice in Chosen)
        {
            if (choice.From > first.AddDays(WeekRule.Days - 1))
            {
                break;
            }

            days = choice.Days;
        }

        return days;
    }
}
