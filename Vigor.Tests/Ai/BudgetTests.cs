using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Ai;

/// <summary>Never over budget, to the micro-dollar.</summary>
public sealed class BudgetTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Many_calls_at_once_never_pass_a_limit(DatabaseKind kind)
    {
        const int Calls = 120;
        const decimal Limit = 0.002m;
        await using var vigor = await GatewayFixture.StartAsync(kind, settings: new Dictionary<string, string?> { ["Ai:Budget:Users:Premium"] = "0.002" });
        using var over = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            long most = 0;
            while (!over.IsCancellationRequested)
            {
                most = Math.Max(most, (await vigor.PeriodsAsync()).Select(period => period.Spent + period.Reserved).DefaultIfEmpty().Max());
            }

            return most;
        });

        var random = new Random(7);
        var sizes = Enumerable.Range(0, Calls).Select(_ => random.Next(150, 900)).ToList();
        var answers = await Task.WhenAll(sizes.Select((size, number) => vigor.AnswerAsync(vigor.Ask($"Question {number}?", maxOutputTokens: size))));
        await over.CancelAsync();

        Assert.InRange(await watch, 0, (long)(Limit * 1_000_000));
        Assert.All(answers, answer => Assert.NotEmpty(answer.Text));
        Assert.Contains(answers, answer => !answer.Receipt.IsLocal);
        Assert.Contains(answers, answer => answer.Receipt.LocalReason == LocalReason.BudgetExhausted);
        Assert.Equal(answers.Count(answer => !answer.Receipt.IsLocal), vigor.Provider.Calls.Count);
        await vigor.AssertSettledAsync();
    }

    [Theory]
    [InlineData("Ai:Budget:GlobalDay")]
    [InlineData("Ai:Budget:GlobalMonth")]
    [InlineData("Ai:Budget:Users:Premium")]
    public async Task Each_scope_that_is_empty_leads_to_the_local_answer_without_a_call(string key)
    {
        await using var vigor = await GatewayFixture.StartAsync(settings: new Dictionary<string, string?> { [key] = "0" });

        var (text, receipt) = await vigor.AnswerAsync();

        Assert.Equal(GatewayFixture.LocalText, text);
        Assert.Equal(LocalReason.BudgetExhausted, receipt.LocalReason);
        Assert.Empty(vigor.Provider.Calls);
        Assert.Empty(await vigor.LedgerAsync());
    }

    [Fact]
    public async Task A_call_that_does_not_fit_asks_for_a_shorter_answer_and_then_for_the_economical_model()
    {
        // gpt-4o writes at 10 micro-dollars a token: 400 tokens do not fit into 0.003 dollars, 200 do.
        await using var vigor = await GatewayFixture.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Ai:Providers:p0:Model"] = "gpt-4o",
            ["Ai:Providers:p0:EconomyModel"] = "gpt-4o-mini",
            ["Ai:Budget:Users:Premium"] = "0.003",
        });
        vigor.Provider.Reply = _ => string.Join(' ', Enumerable.Repeat("word", 120));

        await vigor.AnswerAsync(vigor.Ask("one"));
        await vigor.AnswerAsync(vigor.Ask("two"));

        Assert.Contains("\"max_completion_tokens\":200", vigor.Provider.Calls[0].Body, StringComparison.Ordinal);
        Assert.Contains("\"gpt-4o-mini\"", vigor.Provider.Calls[1].Body, StringComparison.Ordinal);
        await vigor.AssertSettledAsync();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_a_killed_process_left_reserved_is_charged_in_full_once(DatabaseKind kind)
    {
        await using var vigor = await GatewayFixture.StartAsync(kind);
        var past = TimeProvider.System.GetUtcNow().AddMinutes(-10);
        await using (var db = await vigor.Database.Contexts.CreateDbContextAsync())
        {
            foreach (var key in (string[])["day:x", "month:x", "user:x"])
            {
                db.BudgetPeriods.Add(new BudgetPeriod { Key = key, Reserved = 500 });
            }

            db.Reservations.Add(new Reservation
            {
                Id = Guid.CreateVersion7(),
                RequestId = Guid.CreateVersion7(),
                Tier = "Premium",
                Amount = 500,
                DayKey = "day:x",
                MonthKey = "month:x",
                UserKey = "user:x",
                UserId = vigor.Caller.UserId,
                Task = AiTask.Chat,
                Provider = "p0",
                Model = "gpt-4o-mini",
                CreatedAt = past,
                ExpiresAt = past.AddMinutes(5),
            });
            await db.SaveChangesAsync();
        }

        var charged = await Task.WhenAll(vigor.Budgets.ChargeExpiredAsync(), vigor.Budgets.ChargeExpiredAsync());

        Assert.InRange(charged.Sum(), 1, 2);
        var entry = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal(AttemptOutcome.Lost, entry.Outcome);
        Assert.Equal(500, entry.Cost.Value);
        await vigor.AssertSettledAsync();
    }

    [Fact]
    public async Task Without_the_store_nothing_is_spent_and_an_answer_comes()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        await using (var db = await vigor.Database.Contexts.CreateDbContextAsync())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE ai_reservations");
        }

        var (text, _) = await vigor.AnswerAsync();

        Assert.Equal(GatewayFixture.LocalText, text);
        Assert.Empty(vigor.Provider.Calls);
    }
}
