namespace Vigor.Core.Training.Charts;

/// <summary>Training in a week, or in a month where weeks would be too many to draw.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, today at the latest.</param>
/// <param name="Sessions">Finished workouts.</param>
/// <param name="Days">Different days with one.</param>
/// <param name="Minutes">Minutes of training.</param>
public sealed record TrainingPeriod(DateOnly First, DateOnly Last, int Sessions, int Days, int Minutes)
{
    /// <summary>Training days a week; of the running week, days so far.</summary>
    public decimal DaysAWeek => Weekly(Days);

    /// <summary>Minutes a week; of the running week, minutes so far.</summary>
    public decimal MinutesAWeek => Weekly(Minutes);

    // A week that has just begun is no small week: it counts as it stands.
    private decimal Weekly(int figure) => figure * 7m / Math.Max(7, Last.DayNumber - First.DayNumber + 1);
}
