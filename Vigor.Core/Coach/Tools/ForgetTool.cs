using System.ComponentModel;
using Vigor.Core.Coach.Cards;
using Vigor.Core.Coach.Facts;

namespace Vigor.Core.Coach.Tools;

/// <summary>Offers to forget a fact.</summary>
internal sealed class ForgetTool(CoachFacts facts, Func<CardAction, CancellationToken, Task<string>> offer)
{
    [Description("Offers to forget one of the remembered facts.")]
    public Task<string> OfferAsync([Description("Words of the fact")] string fact, CancellationToken cancellationToken = default) =>
        CardOffers.Forgotten(fact, facts.Remembered) is { } forget ? offer(forget, cancellationToken) : Task.FromResult("No such fact is remembered.");
}
