using Microsoft.Extensions.Logging;

namespace Vigor.Core.Training.Services;

/// <summary>Gives up, once an hour, files that nobody decided about.</summary>
internal sealed partial class ImportSweeper(ImportService imports, TimeProvider time, ILogger<ImportSweeper> log)
    : PeriodicWork("import-files", TimeSpan.FromHours(1), AfterStart, time)
{
    /// <inheritdoc/>
    protected override Task WorkAsync(CancellationToken cancellationToken)
    {
        imports.Sweep();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override void Tell(Exception failure) => Failed(failure);

    // Somebody reads it just now; the next round finds it again.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Files that were not imported could not be deleted; trying again in an hour.")]
    private partial void Failed(Exception exception);
}
