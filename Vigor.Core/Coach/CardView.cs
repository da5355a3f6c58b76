namespace Vigor.Core.Coach;

/// <summary>A card as it is read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What would change, in one sentence.</param>
/// <param name="State">How far it has come.</param>
/// <param name="PlanId">The plan to look at, once it is applied.</param>
public sealed record CardView(Guid Id, string Text, CardState State, Guid? PlanId)
{
    internal static CardView Of(CoachCard card) => new(
        card.Id,
        card.Text,
        card.State,
        card.Action switch
        {
            CardAction.ShortenPlan shorten => shorten.PlanId,
            CardAction.SwapExercise swap => swap.PlanId,
            CardAction.WritePlan when card.State == CardState.Applied => card.Trace?.Id,
            _ => null,
        });
}
