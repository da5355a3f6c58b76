using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Data;

namespace Vigor.Core.Ai.Budget;

/// <summary>
/// Holds the budgets: what is spent and reserved together never passes a limit, however many calls and processes share the
/// database.
/// </summary>
public sealed class BudgetBook
{
    private const int ExpiredAtATime = 100;

    private readonly IDbContextFactory<VigorDb> contexts;
    private readonly BudgetStore store;
    private readonly LiveSettings settings;
    private readonly TimeProvider time;
    private readonly TimeSpan lifetime;

    // Attempts to answer one question may follow each other within a millisecond, and their rows are read in this order.
    private readonly OrderedIds ids = new();

    internal BudgetBook(IDbContextFactory<VigorDb> contexts, BudgetStore store, LiveSettings settings, AiLimits limits, TimeProvider time)
    {
        (this.contexts, this.store, this.settings, this.time) = (contexts, store, settings, time);

        // Far longer than any call may take, so that only a dead process leaves a reservation behind.
        lifetime = limits.Whole * 2 > TimeSpan.FromMinutes(5) ? limits.Whole * 2 : TimeSpan.FromMinutes(5);
    }

    /// <summary>Sets money aside for the first offer that every budget has room for; null when none has.</summary>
    /// <exception cref="BudgetUnavailableException">The database cannot be asked.</exception>
    internal async Task<(Reservation Reservation, Offer Offer)?> TryReserveAsync(
        AiRequest request,
        Guid requestId,
        IReadOnlyList<Offer> offers,
        AiPolicy policy,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var scopes = BudgetScopes.Of(now, request.Caller, policy);
        var reservation = new Reservation
        {
            Id = ids.Next(now),
            RequestId = requestId,
            Amount = 0,
            DayKey = scopes.DayKey,
            MonthKey = scopes.MonthKey,
            UserKey = scopes.UserKey,
            UserId = request.Caller.UserId,
            Tier = request.Caller.Tier,
            Task = request.Task,
            Provider = offers[0].Candidate.Provider.Name,
            Model = "",
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
        return await AskAsync(store.TryReserveAsync(reservation, scopes, offers, policy.EconomyPercent, cancellationToken)) is { } offer
            ? (reservation with { Amount = offer.Amount.Value, Model = offer.Candidate.Model }, offer)
            : null;
    }

    /// <summary>Charges what a call cost, gives the rest back and writes the ledger row; what is settled already is left alone.</summary>
    /// <returns>What was charged; null when it was settled before.</returns>
    /// <exception cref="BudgetUnavailableException">The database cannot be asked; nothing was charged.</exception>
    public Task<MicroUsd?> SettleAsync(Reservation reservation, LedgerEntry entry)
    {
        // The keys are those of the reservation, whatever day it is now, and the limits those of now.
        var scopes = BudgetScopes.Of(time.GetUtcNow(), new(reservation.UserId, reservation.Tier), settings.Known) with
        {
            DayKey = reservation.DayKey,
            MonthKey = reservation.MonthKey,
            UserKey = reservation.UserKey,
        };
        return AskAsync(store.SettleAsync(reservation, scopes, entry));
    }

    /// <summary>Charges in full what dead processes left behind, at most 100 at a time, and returns how many there were.</summary>
    public async Task<int> ChargeExpiredAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var expired = await db.Reservations.AsNoTracking()
            .Where(reservation => reservation.ExpiresAt < now)
            .OrderBy(reservation => reservation.ExpiresAt)
            .Take(ExpiredAtATime)
            .ToListAsync(cancellationToken);
        foreach (var reservation in expired)
        {
            await SettleAsync(reservation, LedgerEntry.OfLost(reservation, now));
        }

        return expired.Count;
    }

    // Only what the store itself says means that it is away: the same kinds of exception elsewhere are mistakes of ours.
    private static async Task<T> AskAsync<T>(Task<T> asked)
    {
        try
        {
            return await asked;
        }
        catch (Exception exception) when (BudgetStore.IsAway(exception))
        {
            throw new BudgetUnavailableException(exception);
        }
    }
}
