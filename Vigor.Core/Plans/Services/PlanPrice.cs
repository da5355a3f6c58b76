using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Services;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Plans.Writing;

namespace Vigor.Core.Plans.Services;

/// <summary>What it takes to have a plan written by a provider, before it is.</summary>
public sealed class PlanPrice(ProfileService profiles, PlanAdmission admission, PlanQuota quota, BudgetService budgets)
{
    /// <summary>What a plan would take of the actor's count and budget; null where no provider would be asked whatever they hold.</summary>
    /// <exception cref="Refusal">The actor has looked too often within a minute.</exception>
    public async Task<AskingPrice?> CheckAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var profile = await profiles.GetAsync(actor, cancellationToken);
        var left = await quota.LeftAsync(actor, cancellationToken);
        if (await admission.OwnReasonAsync(actor, profile, by: null, cancellationToken) is LocalReason.NotConfigured or LocalReason.PrivacyChoice)
        {
            return null;
        }

        var check = await budgets.CheckAsync(new(actor.UserId, actor.Tier.ToString()), PlanWriter.LargestCall, cancellationToken);
        return new(left, await quota.LimitAsync(actor, cancellationToken), check);
    }
}
