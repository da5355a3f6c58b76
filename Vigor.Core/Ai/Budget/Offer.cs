using Vigor.Core.Ai.Providers;

namespace Vigor.Core.Ai.Budget;

/// <summary>A way to make a call, and the most it can cost.</summary>
/// <param name="Candidate">The model.</param>
/// <param name="MaxOutputTokens">Most tokens of the answer.</param>
/// <param name="Amount">The most it can cost.</param>
/// <param name="EvenNearLimit">Whether it may still be taken when a budget is nearly used up.</param>
internal sealed record Offer(ProviderModel Candidate, int MaxOutputTokens, MicroUsd Amount, bool EvenNearLimit)
{
    /// <summary>The shortest answer worth paying for, in tokens.</summary>
    private const int ShortestAnswer = 150;

    /// <summary>The ways to make a call: the usual model with a shorter and shorter answer, then the economical one.</summary>
    public static IReadOnlyList<Offer> Of(CallSize size, IReadOnlyList<ProviderModel> models)
    {
        var hasEconomy = models.Any(model => model.Class == ModelClass.Economy);
        List<Offer> offers = [];
        foreach (var model in models)
        {
            for (var output = size.MaxOutputTokens; ; output /= 2)
            {
                offers.Add(new(model, output, model.WorstCase(size.InputTokens, output), EvenNearLimit: model.Class == ModelClass.Economy || !hasEconomy));

                // Half a document is none.
                if (size.IsDocument || output / 2 < ShortestAnswer)
                {
                    break;
                }
            }
        }

        return offers;
    }

    /// <summary>Whether there is room for it.</summary>
    public bool Fits(BudgetRoom room) => Amount.Value <= room.Amount && (EvenNearLimit || !room.IsNear);
}
