using System.Data.Common;

namespace Vigor.Core.Ai.Budget;

/// <summary>
/// The two moments where money moves, each one transaction written for its database: this is what stands between a question
/// and the provider, and nothing of Vigor runs more often.
/// </summary>
internal abstract class BudgetStore : IAsyncDisposable
{
    /// <summary>
    /// Sets money aside for the first offer that fits all scopes. Null when none does.
    /// </summary>
    /// <param name="reservation">What to store; amount, provider and model are taken from the offer.</param>
    /// <param name="scopes">The budgets.</param>
    /// <param name="offers">Ways to make the call, the preferred one first.</param>
    /// <param name="economyPercent">Percent of a budget from which it counts as nearly used up.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <exception cref="DbException">The database cannot be asked.</exception>
    public abstract Task<Offer?> TryReserveAsync(Reservation reservation, BudgetScopes scopes, IReadOnlyList<Offer> offers, int economyPercent, CancellationToken cancellationToken);

    /// <summary>
    /// Charges a call once and writes its row. A cost above the reservation is charged when all scopes have room for it, and
    /// else as much as was reserved; the row then tells what it would have been.
    /// </summary>
    /// <exception cref="DbException">The database cannot be asked; nothing was charged.</exception>
    public abstract Task<MicroUsd?> SettleAsync(Reservation reservation, BudgetScopes scopes, LedgerEntry entry);

    public abstract ValueTask DisposeAsync();

    /// <summary>Whether an exception means that the database could not be asked, in all the ways its clients say so.</summary>
    public static bool IsAway(Exception exception) => exception is DbException or TimeoutException or InvalidOperationException or IOException;

    /// <summary>Columns of the ledger, as they are named in both databases, but for the two that settling decides.</summary>
    protected static readonly string LedgerColumns =
        "id, request_id, user_id, tier, task, provider, model, input_tokens, cached_tokens, cache_write_tokens, output_tokens, reasoning_tokens, tokens_basis, cost_basis, started_at, milliseconds, outcome, fault, first_token_milliseconds";

    /// <summary>Columns of reservations but for the three that the offer decides.</summary>
    protected static readonly string ReservationColumns = "id, request_id, day_key, month_key, user_key, user_id, tier, task, created_at, expires_at";
}
