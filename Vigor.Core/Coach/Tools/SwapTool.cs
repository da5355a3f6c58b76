using System.ComponentModel;
using Vigor.Core.Coach.Cards;
using Vigor.Core.Coach.Facts;
using Vigor.Core.Coach.Local;
using Vigor.Core.People;

namespace Vigor.Core.Coach.Tools;

/// <summary>Offers to swap an exercise, in the workout that is being done or else in the plan.</summary>
internal sealed class SwapTool(Actor actor, CoachFacts facts, SwapChoice swaps, CardOffers offers, ExerciseFinder finder, Func<CardAction, CancellationToken, Task<string>> offer)
{
    [Description("Offers to swap an exercise of the workout the person is doing, or else of their current plan. Vigor chooses one that suits them when none is named or the named one does not suit.")]
    public async Task<string> OfferAsync(
        [Description("Name of the exercise to go")] string from,
        [Description("Name of the exercise to come; leave out to let Vigor choose")] string? to = null,
        CancellationToken cancellationToken = default)
    {
        var slug = finder.Find(from) is { } named && SwapChoice.Stands(facts, named.Slug) ? named.Slug : offers.Standing(from, facts);
        if (slug is null)
        {
            return "That exercise is not in it.";
        }

        var wanted = to is null ? null : finder.Find(to);
        return await swaps.ForAsync(actor, facts, slug, wanted, cancellationToken) is { } swap
            ? await offer(swap, cancellationToken)
            : "Nothing else suits this person there.";
    }
}
