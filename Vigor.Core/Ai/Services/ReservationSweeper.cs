using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Budget;

namespace Vigor.Core.Ai.Services;

/// <summary>Charges, once a minute, what killed processes left reserved.</summary>
internal sealed partial class ReservationSweeper(BudgetBook budgets, TimeProvider time, ILogger<ReservationSweeper> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        do
        {
            try
            {
                if (await budgets.ChargeExpiredAsync(stoppingToken) is var charged and > 0)
                {
                    Charged(charged);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The database may be away for a moment; the next round finds the same rows.
                Failed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Charged {Count} reservations that a process left behind.")]
    private partial void Charged(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Expired reservations could not be charged; trying again in a minute.")]
    private partial void Failed(Exception exception);
}
