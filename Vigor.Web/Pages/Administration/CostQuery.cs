using System.Globalization;
using Vigor.Core.Ai;
using Vigor.Core.Operations.Costs;

namespace Vigor.Web.Pages.Administration;

/// <summary>Which costs a page shows, as its address says. What an address says wrongly does not count.</summary>
public sealed record CostQuery(CostFilter Filter, string Period, CostSlice Slice)
{
    /// <summary>Periods that can be chosen, with their names.</summary>
    public static readonly (string Key, string Name)[] Periods =
    [
        ("today", "Today"),
        ("week", "7 days"),
        ("days", "30 days"),
        ("month", "This month"),
        ("last", "Last month"),
        ("quarter", "90 days"),
        ("year", "12 months"),
        ("all", "Ten years"),
    ];

    private const string Usual = "month";

    /// <summary>What an address says.</summary>
    /// <param name="today">The UTC day that it is.</param>
    /// <param name="value">The value of a name in the address.</param>
    public static CostQuery Of(DateOnly today, Func<string, string?> value)
    {
        var period = Array.Exists(Periods, known => known.Key == value("period")) ? value("period")! : Usual;
        var (from, to) = Days(period, today);
        return new(
            new CostFilter(from, to)
            {
                Provider = Given(value("provider")),
                Model = Given(value("model")),
                Tier = Given(value("tier")),
                Task = Links.Named<AiTask>(value("task")),
                Outcome = Links.Named<AttemptOutcome>(value("outcome")),
                UserId = Guid.TryParse(value("person"), out var person) ? person : null,
            },
            period,
            Links.Named<CostSlice>(value("by")) ?? CostSlice.Provider);
    }

    /// <summary>The address of a page or file with this.</summary>
    public string At(string address) => Links.With(
        address,
        new("period", Period == Usual ? null : Period),
        new("provider", Filter.Provider),
        new("model", Filter.Model),
        new("task", Filter.Task?.ToString()),
        new("tier", Filter.Tier),
        new("outcome", Filter.Outcome?.ToString()),
        new("person", Filter.UserId?.ToString()),
        new("by", Slice == CostSlice.Provider ? null : Slice.ToString()));

    private static (DateOnly From, DateOnly To) Days(string period, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return period switch
        {
            "today" => (today, today),
            "week" => (today.AddDays(-6), today),
            "days" => (today.AddDays(-29), today),
            "last" => (month.AddMonths(-1), month.AddDays(-1)),
            "quarter" => (today.AddDays(-89), today),
            "year" => (month.AddMonths(-11), today),
            "all" => (today.AddDays(1 - CostFilter.MostDays), today),
            _ => (month, today),
        };
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The days in words.</summary>
    public string Span => string.Create(CultureInfo.InvariantCulture, $"{Filter.From:d MMM yyyy} to {Filter.To:d MMM yyyy}, UTC");
}
