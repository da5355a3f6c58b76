using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vigor.Core.Training.Services;

/// <summary>Gives up, once an hour, files that nobody decided about.</summary>
internal sealed partial class ImportSweeper(ImportService imports, TimeProvider time, ILogger<ImportSweeper> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            try
            {
                imports.Sweep();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Somebody reads it just now; the next round finds it again.
                Failed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Files that were not imported could not be deleted; trying again in an hour.")]
    private partial void Failed(Exception exception);
}
