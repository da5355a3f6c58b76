using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Ledger;
using Vigor.Core.Operations.Costs;
using Vigor.Core.Operations.Services;
using Vigor.Core.People;
using Vigor.Tests.Coach;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Operations;

/// <summary>Every figure is that of the ledger, whatever it is read from.</summary>
public sealed class CostServiceTests
{
    private static readonly Actor Admin = new(Guid.CreateVersion7(), Role.Admin);
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_is_counted_of_each_day_and_month_is_what_the_ledger_holds(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var entries = await PastCalls.AddAsync(office.Database.Contexts, Now, 90, 400, [Guid.NewGuid(), Guid.NewGuid()], seed: 1);

        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        var days = await db.LedgerDays.AsNoTracking().ToListAsync();
        var expected = entries.GroupBy(entry => (Day: DayOf(entry), entry.Provider, entry.Model, entry.Task, entry.Tier, entry.Outcome))
            .ToDictionary(group => group.Key, group => (group.LongCount(), group.Sum(entry => entry.InputTokens), group.Sum(entry => entry.OutputTokens), group.Sum(entry => entry.Cost.Value)));
        Assert.Equal(expected, days.ToDictionary(day => (day.Day, day.Provider, day.Model, day.Task, day.Tier, day.Outcome), day => (day.Calls, day.InputTokens, day.OutputTokens, day.Cost)));
        var months = await db.LedgerMonths.AsNoTracking().ToListAsync();
        Assert.Equal(
            entries.GroupBy(entry => (DayOf(entry).Year, DayOf(entry).Month, entry.UserId)).ToDictionary(group => group.Key, group => (group.LongCount(), group.Sum(entry => entry.Cost.Value))),
            months.ToDictionary(month => (month.Month.Year, month.Month.Month, month.UserId), month => (month.Calls, month.Cost)));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Each_page_has_the_rows_that_belong_on_it_however_deep_it_lies(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var entries = await PastCalls.AddAsync(office.Database.Contexts, Now, 12, 230, [Guid.NewGuid(), Guid.NewGuid()], seed: 2);
        var costs = office.Get<CostService>();
        CostFilter all = new(DayOf(Now).AddDays(-40), DayOf(Now));
        foreach (var filter in (CostFilter[])[all, all with { Provider = "gemini", Tier = "Free" }, all with { UserId = entries[0].UserId }, all with { From = DayOf(Now).AddDays(-5), To = DayOf(Now).AddDays(-2), Outcome = AttemptOutcome.Complete }])
        {
            var fits = entries.Where(entry => Fits(entry, filter)).ToList();
            foreach (var order in (LedgerOrder[])[LedgerOrder.Newest, LedgerOrder.Oldest])
            {
                List<Guid> seen = [];
                for (long skip = 0; skip <= fits.Count; skip += 17)
                {
                    var page = await costs.LedgerAsync(Admin, filter, order, skip, 17);
                    Assert.Equal(fits.Count, page.Total);
                    seen.AddRange(page.Lines.Select(line => line.Entry.Id));
                }

                Assert.Equal(fits.Count, seen.Distinct().Count());
                Assert.Equal(fits.Count, seen.Count);
                var times = seen.ConvertAll(id => fits.Single(entry => entry.Id == id).StartedAt);
                Assert.Equal(order == LedgerOrder.Newest ? times.OrderDescending() : times.Order(), times);
            }

            var prices = fits.Select(entry => entry.Cost.Value).OrderDescending().ToList();
            for (var skip = 0; skip <= fits.Count; skip += 23)
            {
                var dearest = await costs.LedgerAsync(Admin, filter, LedgerOrder.Dearest, skip, 23);
                Assert.Equal(Math.Min(fits.Count, LedgerPage.MostDearest), dearest.Total);
                Assert.Equal(prices.Take(LedgerPage.MostDearest).Skip(skip).Take(23), dearest.Lines.Select(line => line.Entry.Cost.Value));
            }
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_parts_of_the_costs_are_those_of_the_ledger(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        List<Guid> people = [(await office.Database.AddPersonAsync()).UserId, Guid.NewGuid(), Guid.NewGuid()];
        var entries = await PastCalls.AddAsync(office.Database.Contexts, Now, 150, 500, people, seed: 3);
        var costs = office.Get<CostService>();
        var random = new Random(4);
        for (var round = 0; round < 12; round++)
        {
            var from = DayOf(Now).AddDays(-random.Next(170));
            var filter = new CostFilter(from, from.AddDays(random.Next(120))) { Provider = random.Next(3) == 0 ? "openai" : null, Task = random.Next(4) == 0 ? AiTask.Plan : null };
            var fits = entries.Where(entry => Fits(entry, filter)).ToList();
            async Task SameAsync<TKey>(CostSlice slice, Func<LedgerEntry, TKey> key)
                where TKey : notnull =>
                Assert.Equal(
                    fits.GroupBy(key).Select(group => (Cost: group.Sum(entry => entry.Cost.Value), Calls: group.LongCount())).Order(),
                    (await costs.SliceAsync(Admin, filter, slice)).Select(line => (Cost: line.Cost.Value, line.Calls)).Order());

            await SameAsync(CostSlice.Person, entry => entry.UserId);
            await SameAsync(CostSlice.Day, DayOf);
            await SameAsync(CostSlice.Provider, entry => entry.Provider);
            await SameAsync(CostSlice.Model, entry => entry.Model);
            await SameAsync(CostSlice.Task, entry => entry.Task);
            await SameAsync(CostSlice.Tier, entry => entry.Tier);
            Assert.Equal(fits.Sum(entry => entry.Cost.Value), (await costs.DaysAsync(Admin, filter)).Sum(day => day.Cost.Value));
        }

        Assert.Contains(await costs.SliceAsync(Admin, new(DayOf(Now).AddDays(-200), DayOf(Now)), CostSlice.Person), line => line.Id == people[0] && line.Name.StartsWith("user", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_ledger_can_be_taken_along_whole(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind);
        var entries = await PastCalls.AddAsync(office.Database.Contexts, Now, 30, 60, [Guid.NewGuid()], seed: 5);
        using var output = new MemoryStream();

        await office.Get<CostService>().WriteLedgerAsync(Admin, new(DayOf(Now).AddDays(-60), DayOf(Now)), output);

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(entries.Count + 1, lines.Length);
        Assert.Contains("Dollars", lines[0], StringComparison.Ordinal);
        Assert.All(entries, entry => Assert.Single(lines, line => line.Contains(entry.RequestId.ToString(), StringComparison.OrdinalIgnoreCase) && line.Contains(entry.Cost.Dollars.ToString("0.######", CultureInfo.InvariantCulture), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Days_that_no_calendar_has_in_order_are_put_into_bounds()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var costs = office.Get<CostService>();
        foreach (var filter in (CostFilter[])[new(DateOnly.MinValue, DateOnly.MaxValue), new(DateOnly.MaxValue, DateOnly.MinValue), new(DateOnly.MaxValue, DateOnly.MaxValue)])
        {
            Assert.Equal(0, (await costs.LedgerAsync(Admin, filter, LedgerOrder.Newest, long.MaxValue, int.MaxValue)).Total);
            Assert.Empty(await costs.SliceAsync(Admin, filter, CostSlice.Person));
        }
    }

    [Fact]
    public async Task Nobody_else_sees_what_was_spent()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite);
        var (costs, filter) = (office.Get<CostService>(), new CostFilter(DayOf(Now), DayOf(Now)));
        foreach (var actor in (Actor[])[new(Guid.NewGuid()), new(Guid.NewGuid(), Role.Support)])
        {
            Func<Task>[] looks =
            [
                () => costs.DaysAsync(actor, filter),
                () => costs.SliceAsync(actor, filter, CostSlice.Day),
                () => costs.LedgerAsync(actor, filter, LedgerOrder.Newest, 0, 1),
                () => costs.WriteLedgerAsync(actor, filter, Stream.Null),
                () => costs.KnownAsync(actor),
                () => costs.ForecastAsync(actor),
                () => office.Get<OverviewService>().GetAsync(actor),
                () => office.Get<ProviderService>().ListAsync(actor),
                () => office.Get<ProviderService>().OrderAsync(actor, AiTask.Chat),
                () => office.Get<AzureCostService>().GetAsync(actor),
            ];
            foreach (var look in looks)
            {
                Assert.Equal(RefusalCode.Forbidden, (await Assert.ThrowsAsync<Refusal>(look)).Code);
            }
        }
    }

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static DateOnly DayOf(LedgerEntry entry) => DayOf(entry.StartedAt);

    private static bool Fits(LedgerEntry entry, CostFilter filter) =>
        DayOf(entry) >= filter.From && DayOf(entry) <= filter.To
        && (filter.Provider is null || entry.Provider == filter.Provider)
        && (filter.Tier is null || entry.Tier == filter.Tier)
        && (filter.Task is null || entry.Task == filter.Task)
        && (filter.Outcome is null || entry.Outcome == filter.Outcome)
        && (filter.UserId is null || entry.UserId == filter.UserId);
}
