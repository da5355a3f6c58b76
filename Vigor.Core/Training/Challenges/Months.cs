namespace Vigor.Core.Training.Challenges;

/// <summary>Sums days up to calendar months.</summary>
internal static class Months
{
    /// <summary>Every month from the first with training to today's, oldest first; today's alone without any.</summary>
    public static IReadOnlyList<MonthFigures> Of(
        DateOnly today,
        IReadOnlyCollection<TrainingDay> days,
        IReadOnlyDictionary<DateOnly, int> records,
        IReadOnlyDictionary<DateOnly, int> cardioSeconds)
    {
        var now = MonthFigures.MonthOf(today);
        var byMonth = days.Where(day => day.Day <= today).ToLookup(day => MonthFigures.MonthOf(day.Day));
        var recordsByMonth = records.Where(day => day.Key <= today).ToLookup(day => MonthFigures.MonthOf(day.Key), day => day.Value);
        var cardioByMonth = cardioSeconds.Where(day => day.Key <= today).ToLookup(day => MonthFigures.MonthOf(day.Key), day => day.Value);
        var months = new List<MonthFigures>();
        for (var month = byMonth.Select(group => group.Key).Append(now).Min(); month <= now; month = month.AddMonths(1))
        {
            months.Add(new(
                month,
                byMonth[month].Sum(day => day.Sessions),
                byMonth[month].Sum(day => day.Minutes),
                cardioByMonth[month].Sum() / 60,
                recordsByMonth[month].Sum()));
        }

        return months;
    }
}
