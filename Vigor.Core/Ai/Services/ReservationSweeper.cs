using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Budget;

namespace Vigor.Core.Ai.Services;

/// <summary>Charges, once a minute, what killed processes left reserved.</summary>
internal sealed partial class ReservationSweeper(BudgetBook budgets, TimeProvider time, ILogger<ReservationSweeper> log)
    : PeriodicWork("reservations", TimeSpan.FromMinutes(1), AfterStart, time)
{
    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken cancellationToken)
    {
        if (await budgets.ChargeExpiredAsync(cancellationToken) is var charged and > 0)
        {
            Charged(charged);
        }
    }

    /// <inheritdoc/>
    protected override void Tell(Exception failure) => Failed(failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Charged {Count} reservations that a process left behind.")]
    private partial void Charged(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Expired reservations could not be charged; trying again in a minute.")]
    private partial void Failed(Exception exception);
}
