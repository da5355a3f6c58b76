namespace Vigor.Core.Training.Charts;

/// <summary>
/// A week against the WHO guidelines on physical activity of 2020 (PMC7719906): 150 minutes of moderate activity, a
/// vigorous minute counting as two, and strength training on two days.
/// </summary>
/// <param name="Minutes">Minutes of training.</param>
/// <param name="VigorousMinutes">Those of them in workouts that felt like <see cref="VigorousFrom"/> or more of 10.</param>
/// <param name="StrengthDays">Different days with sets that count as volume.</param>
public sealed record WeekActivity(int Minutes, int VigorousMinutes, int StrengthDays)
{
    /// <summary>Minutes a week that the guidelines ask for at least.</summary>
    public const int GoalMinutes = 150;

    /// <summary>Days with strength training that they ask for.</summary>
    public const int GoalStrengthDays = 2;

    /// <summary>How hard a workout felt, of 10, from which it counts as vigorous.</summary>
    public const int VigorousFrom = 7;

    /// <summary>Minutes as the guidelines count them.</summary>
    public int CreditedMinutes => Minutes + VigorousMinutes;

    /// <summary>Whether both halves are reached.</summary>
    public bool IsReached => CreditedMinutes >= GoalMinutes && StrengthDays >= GoalStrengthDays;
}
