using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Providers;

namespace Vigor.Core.Ai.Asking;

/// <summary>Sets money aside for one call, and settles it when the call has ended.</summary>
internal sealed class CallMoney(BudgetBook budgets, TokenCounter tokens, TimeProvider time)
{
    /// <summary>The shortest answer worth paying for, in tokens.</summary>
    private const int ShortestAnswer = 150;

    private const int SettleTries = 3;

    /// <summary>Reserves the most that the first way to make the call can cost which every budget has room for; null when there is none.</summary>
    /// <exception cref="BudgetUnavailableException">The budgets cannot be asked.</exception>
    public Task<(Reservation Reservation, Offer Offer)?> SetAsideAsync(OpenQuestion question, IReadOnlyList<ProviderModel> models, CancellationToken cancellationToken) =>
        budgets.TryReserveAsync(question.Request, question.Answer.RequestId, Offers(question, models), question.Policy, cancellationToken);

    /// <summary>Charges what the call took. When the budgets cannot be asked the reservation stays, and is charged in full when it expires.</summary>
    /// <returns>The row of the ledger.</returns>
    public async Task<LedgerEntry> PayAsync(Attempt attempt, Reservation reservation)
    {
        var entry = Bill.Of(attempt, reservation, tokens);
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await budgets.SettleAsync(reservation, entry) is { } charged && charged != entry.Cost ? entry.Charged(charged) : entry;
            }
            catch (BudgetUnavailableException)
            {
                if (tried == SettleTries)
                {
                    return entry;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50 * tried), time);
            }
        }
    }

    /// <summary>Gives everything back: the call was not made.</summary>
    /// <exception cref="BudgetUnavailableException">The budgets cannot be asked.</exception>
    public Task GiveBackAsync(Reservation reservation) => budgets.SettleAsync(reservation, LedgerEntry.OfNoCall(reservation));

    /// <summary>The ways to make the call: the usual model with a shorter and shorter answer, then the economical one.</summary>
    private List<Offer> Offers(OpenQuestion question, IReadOnlyList<ProviderModel> models)
    {
        var request = question.Request;
        var input = tokens.Count(question.Messages(withTools: true)) + tokens.Count(request.Tools);
        var hasEconomy = models.Any(model => model.Class == ModelClass.Economy);
        List<Offer> offers = [];
        foreach (var model in models)
        {
            for (var output = request.MaxOutputTokens; ; output /= 2)
            {
                offers.Add(new(model, output, model.WorstCase(input, output), EvenNearLimit: model.Class == ModelClass.Economy || !hasEconomy));

                // Half a document is none.
                if (request.IsDocument || output / 2 < ShortestAnswer)
                {
                    break;
                }
            }
        }

        return offers;
    }
}
