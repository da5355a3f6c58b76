using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Routing;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Data;

namespace Vigor.Core.Ai.Services;

/// <summary>Says before a call is made whether the budgets have room for it, by the rules that reserve it afterwards.</summary>
public sealed class BudgetService(IDbContextFactory<VigorDb> contexts, AiRoutes routes, LiveSettings settings, BudgetCheckRate rate, TimeProvider time)
{
    /// <summary>How the budgets stand for a call. Another one may take the room before it is made.</summary>
    /// <param name="caller">On whose behalf.</param>
    /// <param name="size">How large it is.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="Refusal">The caller has looked too often within a minute.</exception>
    public async Task<BudgetCheck> CheckAsync(AiCaller caller, CallSize size, CancellationToken cancellationToken = default)
    {
        await rate.AdmitAsync(caller.UserId, cancellationToken);
        var policy = await settings.CurrentAsync(cancellationToken);
        var scopes = BudgetScopes.Of(time.GetUtcNow(), caller, policy);
        var used = await UsedAsync(scopes, cancellationToken);
        var room = BudgetRoom.Of(scopes, used.GetValueOrDefault, policy.EconomyPercent);
        var left = new MicroUsd(Math.Max(0, scopes.User.Value - used.GetValueOrDefault(scopes.UserKey)));
        var route = routes.For(size.Task, policy);
        foreach (var step in route)
        {
            if (Offer.Of(size, [.. step.Models.Where(model => !model.IsResting)]).FirstOrDefault(offer => offer.Fits(room)) is { } offer)
            {
                return new(step.Provider.Options.DisplayName, offer.Amount, left, Local: null);
            }
        }

        return new(Provider: null, MicroUsd.Zero, left, WhyNobody(route));
    }

    private LocalReason WhyNobody(IReadOnlyList<RouteStep> route)
    {
        if (route.Count == 0)
        {
            return routes.All.Count == 0 ? LocalReason.NotConfigured : LocalReason.SwitchedOff;
        }

        return route.All(step => step.Models.All(model => model.IsResting)) ? LocalReason.ProvidersFailed : LocalReason.BudgetExhausted;
    }

    private async Task<Dictionary<string, long>> UsedAsync(BudgetScopes scopes, CancellationToken cancellationToken)
    {
        var keys = scopes.Keys;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.BudgetPeriods.AsNoTracking()
            .Where(period => keys.Contains(period.Key))
            .ToDictionaryAsync(period => period.Key, period => period.Spent + period.Reserved, cancellationToken);
    }
}
