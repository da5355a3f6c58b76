using System.ComponentModel;
using System.Globalization;
using Vigor.Core.Plans;

namespace Vigor.Core.Coach.Tools;

/// <summary>Offers to make the current plan shorter.</summary>
internal sealed class ShortenTool(Plan plan, Func<CardAction, CancellationToken, Task<string>> offer)
{
    [Description("Offers to make the person's current workout fit fewer minutes. The most useful exercises stay.")]
    public Task<string> OfferAsync([Description("Minutes they have, at least 15")] int minutes, CancellationToken cancellationToken = default) =>
        minutes >= PlanLimits.MinMinutes && minutes < plan.Minutes
            ? offer(new CardAction.ShortenPlan(plan.Id, minutes), cancellationToken)
            : Task.FromResult(string.Create(CultureInfo.InvariantCulture, $"It takes {plan.Minutes} minutes; choose {PlanLimits.MinMinutes} to {plan.Minutes - 1}."));
}
