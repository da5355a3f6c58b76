using Microsoft.Extensions.Logging;
using Vigor.Core.Coach.Reviews;

namespace Vigor.Core.Coach.Services;

/// <summary>
/// Looks every quarter of an hour whether reviews are due: a week begins at another time in every zone. The first minute of a process
/// belongs to those who wait for it.
/// </summary>
internal sealed partial class ReviewClock(ReviewWriter writer, TimeProvider time, ILogger<ReviewClock> log)
    : PeriodicWork("reviews", TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(1), time)
{
    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken cancellationToken)
    {
        if (await writer.WriteDueAsync(cancellationToken) is var written and > 0)
        {
            Written(written);
        }
    }

    /// <inheritdoc/>
    protected override void Tell(Exception failure) => Failed(failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Wrote {Count} weekly reviews.")]
    private partial void Written(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Weekly reviews could not be written; trying again in a quarter of an hour.")]
    private partial void Failed(Exception exception);
}
