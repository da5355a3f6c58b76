namespace Vigor.Core.Operations.Costs;

/// <summary>
/// What a calendar month will have cost at its end: what was spent so far, and for each day that is left a straight trend times
/// the share that its weekday usually has. How far it is usually off is told by forecasts of the same kind for weeks that are past.
/// </summary>
/// <param name="Dollars">US dollars at the end of the month.</param>
/// <param name="ErrorPercent">Mean of how far earlier forecasts were off, in percent; absent with less than four weeks of history.</param>
public sealed record MonthForecast(decimal Dollars, decimal? ErrorPercent)
{
    /// <summary>Days of history that count: longer ago somebody else asked for something else.</summary>
    public const int MostHistory = 84;

    private const int Week = 7, FewestForWeekdays = 14, FewestForErrors = 28, TrendDays = 42, BackTests = 6;

    /// <summary>The forecast.</summary>
    /// <param name="history">What whole days before today cost, in US dollars, without gaps, the oldest first.</param>
    /// <param name="today">The UTC day that it is.</param>
    /// <param name="spentToday">What today has cost so far.</param>
    /// <param name="spentBefore">What the days of this month before today have cost.</param>
    public static MonthForecast Of(IReadOnlyList<decimal> history, DateOnly today, decimal spentToday, decimal spentBefore)
    {
        ArgumentNullException.ThrowIfNull(history);
        var left = DateTime.DaysInMonth(today.Year, today.Month) - today.Day + 1;
        IReadOnlyList<double> days = [.. history.TakeLast(MostHistory).SkipWhile(day => day == 0).Select(day => (double)day)];
        var ahead = Ahead(days, today, left);
        var rest = Math.Max(0, ahead[0] - (double)spentToday) + ahead.Skip(1).Sum();
        return new(decimal.Round(spentBefore + spentToday + (decimal)rest, 6), Error(days, today, left));
    }

    /// <summary>What each of the next days will cost.</summary>
    private static double[] Ahead(IReadOnlyList<double> days, DateOnly first, int count)
    {
        if (days.Count == 0)
        {
            return new double[count];
        }

        var shares = Shares(days, first);
        var level = days.Select((day, index) => (X: (double)(index - days.Count), Y: day / shares[WeekdayOf(first, index - days.Count)])).TakeLast(TrendDays).ToList();
        var (meanX, meanY) = (level.Average(point => point.X), level.Average(point => point.Y));
        var spread = level.Sum(point => (point.X - meanX) * (point.X - meanX));
        var slope = days.Count < FewestForWeekdays || spread == 0 ? 0 : level.Sum(point => (point.X - meanX) * (point.Y - meanY)) / spread;
        return [.. Enumerable.Range(0, count).Select(day => Math.Max(0, (meanY + (slope * (day - meanX))) * shares[WeekdayOf(first, day)]))];
    }

    // Each day by the mean of the week around it: a trend does not pass for a weekday then.
    private static double[] Shares(IReadOnlyList<double> days, DateOnly first)
    {
        var shares = Enumerable.Repeat(1.0, Week).ToArray();
        if (days.Count < FewestForWeekdays)
        {
            return shares;
        }

        var around = Enumerable.Range(Week / 2, days.Count - Week + 1)
            .Select(index => (Weekday: WeekdayOf(first, index - days.Count), Day: days[index], Mean: days.Skip(index - (Week / 2)).Take(Week).Average()))
            .Where(day => day.Mean > 0)
            .ToLookup(day => day.Weekday, day => day.Day / day.Mean);
        for (var weekday = 0; weekday < Week; weekday++)
        {
            // A weekday on which nothing was ever spent keeps a little, so that one dollar on it is no surprise without end.
            shares[weekday] = around[weekday].Any() ? Math.Max(0.02, around[weekday].Average()) : 1;
        }

        var mean = shares.Average();
        return [.. shares.Select(share => share / mean)];
    }

    private static decimal? Error(IReadOnlyList<double> days, DateOnly today, int left)
    {
        if (days.Count < FewestForErrors)
        {
            return null;
        }

        var length = Math.Min(left, days.Count / 2);
        var offs = Enumerable.Range(0, BackTests)
            .Select(week => days.Count - length - (week * Week))
            .Where(cut => cut >= FewestForWeekdays)
            .Select(cut => (Forecast: Ahead([.. days.Take(cut)], today.AddDays(cut - days.Count), length).Sum(), Actual: days.Skip(cut).Take(length).Sum()))
            .Where(test => test.Actual > 0)
            .Select(test => Math.Abs(test.Forecast - test.Actual) / test.Actual * 100)
            .ToList();
        return offs.Count == 0 ? null : decimal.Round((decimal)Math.Min(offs.Average(), 1_000), 1);
    }

    private static int WeekdayOf(DateOnly day, int offset) => (int)day.AddDays(offset).DayOfWeek;
}
