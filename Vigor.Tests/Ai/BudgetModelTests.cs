using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Routing;
using Vigor.Core.Ai.Settings;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Ai;

/// <summary>The stores of both databases against a model that fits on a page: random amounts, costs, people, days and deaths.</summary>
public sealed class BudgetModelTests
{
    private const int Steps = 60, Runs = 6;

    private static readonly Gen<Step> AStep = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[1, 900], Gen.Int[0, 1_500], Gen.Int[0, 30])
        .Select(values => new Step(values.Item1, values.Item2, values.Item3, values.Item4, values.Item5));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Stores_do_what_the_model_does(DatabaseKind kind)
    {
        var runs = new List<Step[]>();
        AStep.Array[Steps].Sample(runs.Add, iter: Runs, threads: 1);
        foreach (var steps in runs)
        {
            await RunAsync(kind, steps);
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_call_over_midnight_is_charged_to_the_day_it_began(DatabaseKind kind)
    {
        var time = new FakeTimeProvider(new(2026, 11, 30, 23, 59, 59, TimeSpan.Zero));
        await using var vigor = await StartAsync(kind, time);
        var (reservation, _) = (await ReserveAsync(vigor, person: 0, amount: 500))!.Value;

        time.Advance(TimeSpan.FromMinutes(1));
        await vigor.Budgets.SettleAsync(reservation, Row(reservation, 300));

        Assert.Equal(
            ["day:2026-11-30", "month:2026-11"],
            (await vigor.PeriodsAsync()).Where(period => period.Spent == 300 && !period.Key.StartsWith("user", StringComparison.Ordinal)).Select(period => period.Key).Order());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_call_whose_reservation_the_database_lost_is_charged_all_the_same(DatabaseKind kind)
    {
        await using var vigor = await StartAsync(kind, new(TimeProvider.System.GetUtcNow()));
        var (reservation, _) = (await ReserveAsync(vigor, person: 0, amount: 500))!.Value;
        await using (var db = await vigor.Database.Contexts.CreateDbContextAsync())
        {
            await db.Reservations.ExecuteDeleteAsync();
            await db.BudgetPeriods.ExecuteUpdateAsync(period => period.SetProperty(row => row.Reserved, 0));
        }

        Assert.Equal(300, (await vigor.Budgets.SettleAsync(reservation, Row(reservation, 300)))?.Value);

        await vigor.AssertSettledAsync();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_cost_above_the_reservation_is_charged_where_there_is_room_and_else_noted(DatabaseKind kind)
    {
        await using var vigor = await StartAsync(kind, new(TimeProvider.System.GetUtcNow()));
        var (first, _) = (await ReserveAsync(vigor, person: 0, amount: 500))!.Value;
        Assert.Equal(1_400, (await vigor.Budgets.SettleAsync(first, Row(first, 1_400)))?.Value);

        var (second, _) = (await ReserveAsync(vigor, person: 0, amount: 500))!.Value;
        Assert.Equal(500, (await vigor.Budgets.SettleAsync(second, Row(second, 700)))?.Value);

        var rows = (await vigor.LedgerAsync()).ToDictionary(row => row.Id, row => (row.Cost.Value, row.Owed?.Value));
        Assert.Equal((1_400, null), rows[first.Id]);
        Assert.Equal((500, 700), rows[second.Id]);
        await vigor.AssertSettledAsync();
    }

    // Long because the model stands beside the book that it is compared with, step by step.
    private static async Task RunAsync(DatabaseKind kind, Step[] steps)
    {
        var time = new FakeTimeProvider(new(2026, 11, 28, 22, 0, 0, TimeSpan.Zero));
        await using var vigor = await StartAsync(kind, time);
        var (spent, reserved) = (new Dictionary<string, long>(), new Dictionary<string, long>());
        var open = new List<Reservation>();
        long Used(string key) => spent.GetValueOrDefault(key) + reserved.GetValueOrDefault(key);
        long Limit(string key) => key[0] switch { 'd' => 5_000, 'm' => 9_000, _ => 2_000 };
        void Add(Dictionary<string, long> to, Reservation reservation, long amount)
        {
            foreach (var key in (string[])[reservation.DayKey, reservation.MonthKey, reservation.UserKey])
            {
                to[key] = to.GetValueOrDefault(key) + amount;
            }
        }

        foreach (var step in steps)
        {
            if (step.Kind < 5 || open.Count == 0)
            {
                var made = await ReserveAsync(vigor, step.Person, step.Amount);
                var keys = Keys(time.GetUtcNow(), step.Person);
                Assert.Equal(Array.TrueForAll(keys, key => Used(key) + step.Amount <= Limit(key)), made is not null);
                if (made is { } now)
                {
                    open.Add(now.Reservation);
                    Add(reserved, now.Reservation, step.Amount);
                }
            }
            else if (step.Kind < 9)
            {
                var reservation = open[step.Cost % open.Count];
                open.Remove(reservation);
                string[] keys = [reservation.DayKey, reservation.MonthKey, reservation.UserKey];
                var fits = step.Cost <= reservation.Amount || Array.TrueForAll(keys, key => Used(key) - reservation.Amount + step.Cost <= Limit(key));
                var charged = await vigor.Budgets.SettleAsync(reservation, Row(reservation, step.Cost));
                Assert.Equal(fits ? step.Cost : reservation.Amount, charged?.Value);
                Assert.Null(await vigor.Budgets.SettleAsync(reservation, Row(reservation, step.Cost)));
                Add(reserved, reservation, -reservation.Amount);
                Add(spent, reservation, charged!.Value.Value);
            }
            else
            {
                time.Advance(TimeSpan.FromMinutes(step.Minutes));
                var expired = open.Where(reservation => reservation.ExpiresAt < time.GetUtcNow()).ToList();
                Assert.Equal(expired.Count, await vigor.Budgets.ChargeExpiredAsync());
                foreach (var reservation in expired)
                {
                    open.Remove(reservation);
                    Add(reserved, reservation, -reservation.Amount);
                    Add(spent, reservation, reservation.Amount);
                }
            }
        }

        foreach (var period in await vigor.PeriodsAsync())
        {
            Assert.Equal((spent.GetValueOrDefault(period.Key), reserved.GetValueOrDefault(period.Key)), (period.Spent, period.Reserved));
            Assert.InRange(period.Spent + period.Reserved, 0, Limit(period.Key));
        }
    }

    private static Task<GatewayFixture> StartAsync(DatabaseKind kind, FakeTimeProvider time) => GatewayFixture.StartAsync(
        kind,
        settings: new Dictionary<string, string?> { ["Ai:Budget:GlobalDay"] = "0.005", ["Ai:Budget:GlobalMonth"] = "0.009", ["Ai:Budget:Users:Premium"] = "0.002" },
        more: services => services.AddSingleton<TimeProvider>(time));

    private static Guid Person(int number) => new(number + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private static string[] Keys(DateTimeOffset now, int person) => [$"day:{now:yyyy-MM-dd}", $"month:{now:yyyy-MM}", $"user:{Person(person):N}:{now:yyyy-MM}"];

    private static async Task<(Reservation Reservation, Offer Offer)?> ReserveAsync(GatewayFixture vigor, int person, int amount)
    {
        var candidate = vigor.Get<AiRoutes>().All[0].Usual;
        var request = new AiRequest { Task = AiTask.Chat, Caller = new(Person(person), "Premium"), Messages = [new(ChatRole.User, "x")], Local = new FixedTextClient("") };
        return await vigor.Budgets.TryReserveAsync(request, Guid.CreateVersion7(), [new(candidate, 100, new(amount), EvenNearLimit: true)], await vigor.Get<LiveSettings>().CurrentAsync(), CancellationToken.None);
    }

    private static LedgerEntry Row(Reservation reservation, long cost) => LedgerEntry.OfNoCall(reservation) with { Cost = new(cost), Outcome = AttemptOutcome.Complete, Fault = FaultKind.Cut, FirstTokenMilliseconds = 5 };

    private sealed record Step(int Kind, int Person, int Amount, int Cost, int Minutes);
}
