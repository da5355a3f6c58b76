using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Routing;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Data;
using Vigor.Core.Operations.Providers;
using Vigor.Core.People;

namespace Vigor.Core.Operations.Services;

/// <summary>The door to how the AI providers do.</summary>
public sealed class ProviderService(IDbContextFactory<VigorDb> contexts, AiRoutes routes, LiveSettings settings, TimeProvider time)
{
    private const int Calls = 200;

    /// <summary>Every provider there is, in the order of the configuration.</summary>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<IReadOnlyList<ProviderState>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        var policy = await settings.CurrentAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        List<ProviderState> states = [];
        foreach (var provider in routes.All)
        {
            states.Add(new(
                provider.Name,
                provider.Options.DisplayName,
                provider.Options.Kind,
                provider.Options.Endpoint.Host,
                policy.Settings.Enabled.GetValueOrDefault(provider.Name, provider.Options.Enabled),
                provider.IsParked ? provider.ParkedUntil : null,
                [.. provider.Models.Select(model => StateOf(provider, model))],
                await RecentAsync(db, provider.Name, cancellationToken)));
        }

        return states;
    }

    /// <summary>Names of providers in the order in which they are asked for a task.</summary>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<IReadOnlyList<string>> OrderAsync(Actor actor, AiTask task, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        return routes.Order(task, await settings.CurrentAsync(cancellationToken));
    }

    private ModelState StateOf(AiProvider provider, ProviderModel model)
    {
        var (price, isKnown) = PriceTable.Of(provider.Options, model.Model, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return new(model.Model, model.Class, model.Breaker.IsOpen, price, isKnown);
    }

    private static async Task<RecentCalls> RecentAsync(VigorDb db, string provider, CancellationToken cancellationToken)
    {
        var calls = await db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.Provider == provider && entry.Outcome != AttemptOutcome.NotMade)
            .OrderByDescending(entry => entry.StartedAt)
            .Take(Calls)
            .Select(entry => new { entry.Outcome, entry.Milliseconds, entry.FirstTokenMilliseconds })
            .ToListAsync(cancellationToken);
        var first = calls.Select(call => call.FirstTokenMilliseconds).OfType<int>().Order().ToList();
        var total = calls.Select(call => call.Milliseconds).Order().ToList();
        return new(
            calls.Count,
            calls.Count(call => call.Outcome is AttemptOutcome.Failed or AttemptOutcome.Lost),
            At(first, 0.5),
            At(first, 0.95),
            At(total, 0.5),
            At(total, 0.95));
    }

    private static TimeSpan? At(List<int> sorted, double share) =>
        sorted.Count == 0 ? null : TimeSpan.FromMilliseconds(sorted[(int)Math.Ceiling(share * sorted.Count) - 1]);
}
