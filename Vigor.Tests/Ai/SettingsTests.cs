using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core;
using Vigor.Core.Ai;
using Vigor.Core.Data.Audit;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Ai;

/// <summary>What administrators decide while Vigor runs: in every process, at once, audited, and for good.</summary>
public sealed class SettingsTests
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_change_holds_in_every_process_within_two_seconds_and_after_a_restart(DatabaseKind kind)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var vigor = await GatewayFixture.StartAsync(kind, more: services => services.AddSingleton<TimeProvider>(time));
        var other = vigor.Start();
        Assert.False((await vigor.AnswerAsync(vigor.Ask("one"), process: other)).Receipt.IsLocal);

        await vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { Enabled = new Dictionary<string, bool> { ["p0"] = false } }, "It is down.");

        Assert.Equal(LocalReason.SwitchedOff, (await vigor.AnswerAsync(vigor.Ask("two"))).Receipt.LocalReason);
        time.Advance(AtOnce);
        Assert.True((await vigor.AnswerAsync(vigor.Ask("three"), process: other)).Receipt.IsLocal);
        Assert.True((await vigor.AnswerAsync(vigor.Ask("four"), process: vigor.Start())).Receipt.IsLocal);
        var entry = Assert.Single((await vigor.Audit.ListAsync(vigor.Admin, new())).Lines);
        Assert.Equal((vigor.Admin.UserId.ToString(), "ai.settings.changed", "It is down."), (entry.Actor, entry.Action, entry.Reason));
        Assert.Contains("p0", entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain("p0", entry.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_emergency_switch_leaves_only_the_local_answer()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        await vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { LocalOnly = true }, "Test.");

        Assert.Equal(LocalReason.SwitchedOff, (await vigor.AnswerAsync()).Receipt.LocalReason);
        Assert.Empty(vigor.Provider.Calls);

        await vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { LocalOnly = false }, "Over.");
        Assert.False((await vigor.AnswerAsync()).Receipt.IsLocal);
    }

    [Fact]
    public async Task The_order_can_be_changed()
    {
        await using var vigor = await GatewayFixture.StartAsync(providers: 2);
        await vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { Orders = new Dictionary<AiTask, IReadOnlyList<string>> { [AiTask.Chat] = ["p1", "p0"] } }, "Cheaper.");

        Assert.Equal(["p1"], (await vigor.AnswerAsync()).Receipt.Providers);
        Assert.Empty(vigor.Providers[0].Calls);
    }

    [Fact]
    public async Task A_provider_that_the_configuration_disables_can_be_enabled()
    {
        await using var vigor = await GatewayFixture.StartAsync(settings: new Dictionary<string, string?> { ["Ai:Providers:p0:Enabled"] = "false" });
        Assert.Equal(LocalReason.SwitchedOff, (await vigor.AnswerAsync()).Receipt.LocalReason);

        await vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { Enabled = new Dictionary<string, bool> { ["p0"] = true } }, "Ready.");

        Assert.False((await vigor.AnswerAsync()).Receipt.IsLocal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task An_override_holds_for_whom_it_is_meant_until_it_ends(DatabaseKind kind)
    {
        await using var vigor = await GatewayFixture.StartAsync(kind, settings: new Dictionary<string, string?> { ["Ai:Budget:Users:Premium"] = "0" });
        Assert.Equal(LocalReason.BudgetExhausted, (await vigor.AnswerAsync(vigor.Ask("one"))).Receipt.LocalReason);

        var granted = await vigor.Control.OverrideAsync(vigor.Admin, OverrideKind.UserMonth, vigor.Caller.UserId, 1_000_000, TimeProvider.System.GetUtcNow().AddDays(1), "A gift.");

        Assert.False((await vigor.AnswerAsync(vigor.Ask("two"))).Receipt.IsLocal);
        Assert.True((await vigor.AnswerAsync(vigor.Ask("three") with { Caller = new(Guid.CreateVersion7(), "Premium") })).Receipt.IsLocal);

        await vigor.Control.EndOverrideAsync(vigor.Admin, granted.Id, "Enough.");

        Assert.True((await vigor.AnswerAsync(vigor.Ask("four"))).Receipt.IsLocal);
        Assert.Equal(["ai.override.ended", "ai.override.set"], (await vigor.Audit.ListAsync(vigor.Admin, new())).Lines.Select(entry => entry.Action));
    }

    [Fact]
    public async Task An_override_ends_by_itself()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var vigor = await GatewayFixture.StartAsync(
            settings: new Dictionary<string, string?> { ["Ai:Budget:Users:Premium"] = "0" },
            more: services => services.AddSingleton<TimeProvider>(time));
        await vigor.Control.OverrideAsync(vigor.Admin, OverrideKind.UserMonth, null, 1_000_000, time.GetUtcNow().AddMinutes(10), "Everybody, for ten minutes.");
        Assert.False((await vigor.AnswerAsync(vigor.Ask("one"))).Receipt.IsLocal);

        time.Advance(TimeSpan.FromMinutes(10));

        Assert.True((await vigor.AnswerAsync(vigor.Ask("two"))).Receipt.IsLocal);
    }

    [Fact]
    public async Task A_lower_budget_holds_for_what_is_spent_already()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        await vigor.AnswerAsync(vigor.Ask("one"));

        await vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { GlobalMonth = 1 }, "Stop.");

        Assert.Equal(LocalReason.BudgetExhausted, (await vigor.AnswerAsync(vigor.Ask("two"))).Receipt.LocalReason);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_decides()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        foreach (var actor in (Actor[])[new(Guid.CreateVersion7()), new(Guid.CreateVersion7(), Role.Support, Tier.Admin)])
        {
            async Task RefusedAsync(Func<Task> act) => Assert.Equal(RefusalCode.Forbidden, (await Assert.ThrowsAsync<Refusal>(act)).Code);
            await RefusedAsync(() => vigor.Control.GetAsync(actor));
            await RefusedAsync(() => vigor.Control.ChangeAsync(actor, settings => settings, "Me."));
            await RefusedAsync(() => vigor.Control.OverrideAsync(actor, OverrideKind.ChatQuota, null, 1, TimeProvider.System.GetUtcNow().AddDays(1), "Me."));
            await RefusedAsync(() => vigor.Control.EndOverrideAsync(actor, Guid.NewGuid(), "Me."));
            await RefusedAsync(() => vigor.Audit.ListAsync(actor, new()));
        }

        await using var db = await vigor.Database.Contexts.CreateDbContextAsync();
        Assert.False(await db.AuditEntries.AnyAsync());
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_leaves_no_trace()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        var tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);
        Func<Task>[] mistakes =
        [
            () => vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { GlobalDay = -1 }, "x"),
            () => vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { EconomyPercent = 0 }, "x"),
            () => vigor.Control.ChangeAsync(vigor.Admin, settings => settings with { Enabled = new Dictionary<string, bool> { ["nobody"] = true } }, "x"),
            () => vigor.Control.ChangeAsync(vigor.Admin, settings => settings, " "),
            () => vigor.Control.OverrideAsync(vigor.Admin, OverrideKind.ChatQuota, null, -1, tomorrow, "x"),
            () => vigor.Control.OverrideAsync(vigor.Admin, OverrideKind.ChatQuota, null, 1, TimeProvider.System.GetUtcNow().AddMinutes(-1), "x"),
            () => vigor.Control.OverrideAsync(vigor.Admin, OverrideKind.GlobalDay, Guid.NewGuid(), 1, tomorrow, "x"),
        ];
        foreach (var mistake in mistakes)
        {
            Assert.Equal(RefusalCode.ValidationError, (await Assert.ThrowsAsync<Refusal>(mistake)).Code);
        }

        Assert.Empty((await vigor.Audit.ListAsync(vigor.Admin, new())).Lines);
        Assert.False((await vigor.AnswerAsync()).Receipt.IsLocal);
    }
}
