using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Providers;

namespace Vigor.Core.Ai.Asking;

/// <summary>Sets money aside for one call, and settles it when the call has ended.</summary>
internal sealed class CallMoney(BudgetBook budgets, TokenCounter tokens, TimeProvider time)
{
    private const int SettleTries = 3;

    /// <summary>Reserves the most that the first way to make the call can cost which every budget has room for; null when there is none.</summary>
    /// <exception cref="BudgetUnavailableException">The budgets cannot be asked.</exception>
    public Task<(Reservation Reservation, Offer Offer)?> SetAsideAsync(OpenQuestion question, IReadOnlyList<ProviderModel> models, CancellationToken cancellationToken)
    {
        var request = question.Request;
        var input = tokens.Count(question.Messages(withTools: true)) + tokens.Count(request.Tools);
        var offers = Offer.Of(new(request.Task, input, request.MaxOutputTokens, request.IsDocument), models);
        return budgets.TryReserveAsync(request, question.Answer.RequestId, offers, question.Policy, cancellationToken);
    }

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
}
