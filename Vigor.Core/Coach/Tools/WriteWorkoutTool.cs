using System.ComponentModel;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Plans;

namespace Vigor.Core.Coach.Tools;

/// <summary>Offers to have Vigor's planner write a workout.</summary>
internal sealed class WriteWorkoutTool(CoachFacts facts, Func<CardAction, CancellationToken, Task<string>> offer)
{
    [Description("Offers a new workout. Vigor's planner writes and checks it for this person's goals, equipment and limitations.")]
    public Task<string> OfferAsync(
        [Description("Minutes, 15 to 120; leave out for their usual time")] int? minutes = null,
        [Description("What it dwells on; leave out for the whole body")] FocusArea[]? focus = null,
        CancellationToken cancellationToken = default) =>
        offer(
            new CardAction.WritePlan(
                Math.Clamp(minutes ?? facts.Profile.SessionMinutes, PlanLimits.MinMinutes, PlanLimits.MaxMinutes),
                [.. (focus ?? []).Where(Enum.IsDefined).Where(area => area != FocusArea.FullBody).Distinct()],
                facts.NamedHere),
            cancellationToken);
}
