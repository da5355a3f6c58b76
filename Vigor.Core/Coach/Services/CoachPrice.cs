using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Services;
using Vigor.Core.Coach.Limits;
using Vigor.Core.Coach.Prompting;
using Vigor.Core.People;
using Vigor.Core.People.Services;

namespace Vigor.Core.Coach.Services;

/// <summary>What it takes to have a question answered by a provider, before it is asked.</summary>
public sealed class CoachPrice(ProfileService profiles, CoachQuota quota, BudgetService budgets, AiStatus status)
{
    /// <summary>What an answer would take of the actor's count and budget; null where no provider would be asked whatever they hold.</summary>
    /// <exception cref="Refusal">The actor has looked too often within a minute.</exception>
    public async Task<AskingPrice?> CheckAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!status.IsConfigured || !(await profiles.GetAsync(actor, cancellationToken)).ShareWithProviders)
        {
            return null;
        }

        var check = await budgets.CheckAsync(new(actor.UserId, actor.Tier.ToString()), CoachPrompt.LargestCall, cancellationToken);
        return new(await quota.LeftAsync(actor, cancellationToken), await quota.LimitAsync(actor, cancellationToken), check);
    }
}
