using Vigor.Core.People;

namespace Vigor.Core.Training.Charts;

/// <summary>What a <see cref="ChartRange"/> means in days, words and addresses.</summary>
public static class ChartRangeMeaning
{
    /// <summary>Weeks of the year that calendars show.</summary>
    public const int YearWeeks = 53;

    /// <summary>What is shown until somebody chooses.</summary>
    public const ChartRange Usual = ChartRange.TwelveWeeks;

    /// <summary>The range that an address names, the usual one when it names none.</summary>
    public static ChartRange Parse(string? key) =>
        Enum.GetValues<ChartRange>().Where(range => range.Key == key).DefaultIfEmpty(Usual).First();

    extension(ChartRange range)
    {
        /// <summary>As it stands in an address: "12w".</summary>
        public string Key => range switch
        {
            ChartRange.FourWeeks => "4w",
            ChartRange.TwelveWeeks => "12w",
            ChartRange.SixMonths => "6m",
            ChartRange.OneYear => "1y",
            _ => "all",
        };

        /// <summary>In words: "12 weeks".</summary>
        public string Name => range switch
        {
            ChartRange.FourWeeks => "4 weeks",
            ChartRange.TwelveWeeks => "12 weeks",
            ChartRange.SixMonths => "6 months",
            ChartRange.OneYear => "1 year",
            _ => "All",
        };

        /// <summary>The first day of the week it begins with; null for <see cref="ChartRange.All"/>.</summary>
        /// <param name="today">The person's day.</param>
        /// <param name="weekStart">The day their weeks begin on.</param>
        public DateOnly? FirstDay(DateOnly today, WeekStart weekStart) => range switch
        {
            ChartRange.FourWeeks => weekStart.FirstOf(today, 4),
            ChartRange.TwelveWeeks => weekStart.FirstOf(today, 12),
            ChartRange.SixMonths => weekStart.FirstOf(today, 26),
            ChartRange.OneYear => weekStart.FirstOf(today, YearWeeks),
            _ => null,
        };
    }
}
