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

        /// <summary>The Monday it begins on; null for <see cref="ChartRange.All"/>.</summary>
        public DateOnly? FirstDay(DateOnly today) => range switch
        {
            ChartRange.FourWeeks => Monday(today, 4),
            ChartRange.TwelveWeeks => Monday(today, 12),
            ChartRange.SixMonths => Monday(today, 26),
            ChartRange.OneYear => Monday(today, YearWeeks),
            _ => null,
        };
    }

    /// <summary>The Monday of the first of so many weeks, the running one being the last.</summary>
    internal static DateOnly Monday(DateOnly today, int weeks) => WeekSummary.MondayOf(today).AddDays(-7 * (weeks - 1));
}
