namespace Vigor.Core.Training.Challenges;

/// <summary>A calendar month of training in the person's days.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Workouts">Finished workouts.</param>
/// <param name="Minutes">Minutes of training.</param>
/// <param name="CardioMinutes">Minutes of steady cardio.</param>
/// <param name="Records">Sets that beat something.</param>
public sealed record MonthFigures(DateOnly Month, int Workouts, int Minutes, int CardioMinutes, int Records)
{
    /// <summary>The first day of a day's month.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>What a challenge of a kind counts.</summary>
    public int Of(ChallengeKind kind) => kind switch
    {
        ChallengeKind.Workouts => Workouts,
        ChallengeKind.Minutes => Minutes,
        ChallengeKind.CardioMinutes => CardioMinutes,
        ChallengeKind.Records => Records,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
