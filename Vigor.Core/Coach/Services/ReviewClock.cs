using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vigor.Core.Coach.Reviews;

namespace Vigor.Core.Coach.Services;

/// <summary>Looks every quarter of an hour whether reviews are due: Monday begins at another time in every zone.</summary>
internal sealed partial class ReviewClock(ReviewWriter writer, TimeProvider time, ILogger<ReviewClock> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    // The first minutes of a process belong to those who wait for it.
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, time, stoppingToken);
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                if (await writer.WriteDueAsync(stoppingToken) is var written and > 0)
                {
                    Written(written);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // What was not written is due again the next time.
                Failed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Wrote {Count} weekly reviews.")]
    private partial void Written(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Weekly reviews could not be written; trying again in a quarter of an hour.")]
    private partial void Failed(Exception exception);
}
