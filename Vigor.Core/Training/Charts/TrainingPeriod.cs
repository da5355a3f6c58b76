using Vigor.Core.People;

namespace Vigor.Core.Training.Charts;

/// <summary>Training in a week, or in a month where weeks would be too many to draw.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, today at the latest.</param>
/// <param name="Sessions">Finished workouts.</param>
/// <param name="Days">Different days with one.</param>
/// <param name="Minutes">Minutes of training.</param>
public sealed record TrainingPeriod(DateOnly First, DateOnly Last, int Sessions, int Days, int Minutes)
{
    /// <summary>Weeks up to a year, months beyond it: more bars than that cannot be told apart on a phone.</summary>
    public const int MostWeeks = ChartRangeMeaning.YearWeeks;

    /// <summary>Load times reps of all sets but warm-ups, in grams.</summary>
    public long VolumeGrams { get; init; }

    /// <summary>Training days a week; of the running week, days so far.</summary>
    public decimal DaysAWeek => Weekly(Days);

    /// <summary>Minutes a week; of the running week, minutes so far.</summary>
    public decimal MinutesAWeek => Weekly(Minutes);

    /// <summary>Grams moved a week; of the running week, grams so far.</summary>
    public decimal VolumeAWeek => Weekly(VolumeGrams);

    // A week that has just begun is no small week: it counts as it stands.
    private decimal Weekly(long figure) => figure * 7m / Math.Max(7, Last.DayNumber - First.DayNumber + 1);

    /// <summary>Every period from a day on, without gaps, oldest first; the last one is running.</summary>
    /// <param name="days">Days with training, in any order.</param>
    /// <param name="first">Where the first period begins: on the first day of a week when weeks are wanted.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="weekStart">The day their weeks begin on.</param>
    /// <param name="moved">What was moved on them, in any order; left out where it is not shown.</param>
    internal static IReadOnlyList<TrainingPeriod> Of(IEnumerable<TrainingDay> days, DateOnly first, DateOnly today, WeekStart weekStart, IEnumerable<DayVolume>? moved = null)
    {
        var isByWeek = today.DayNumber - first.DayNumber < 7 * MostWeeks;
        Func<DateOnly, DateOnly> begin = isByWeek ? day => weekStart.FirstOf(day) : day => new(day.Year, day.Month, 1);
        var trained = days.Where(day => day.Day >= first && day.Day <= today).ToLookup(day => begin(day.Day));
        var volumes = (moved ?? []).Where(day => day.Day >= first && day.Day <= today).ToLookup(day => begin(day.Day), day => day.Grams);
        var periods = new List<TrainingPeriod>();
        for (var start = begin(first); start <= today;)
        {
            var next = isByWeek ? start.AddDays(7) : start.AddMonths(1);
            var end = next.AddDays(-1);
            var within = trained[start].ToList();
            periods.Add(new(start, end > today ? today : end, within.Sum(day => day.Sessions), within.Count, within.Sum(day => day.Minutes)) { VolumeGrams = volumes[start].Sum() });
            start = next;
        }

        return periods;
    }
}
