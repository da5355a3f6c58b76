using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Operations.Support;

namespace Vigor.Core.Operations.Services;

/// <summary>Keeps unexpected failures that people were shown, for thirty days.</summary>
public sealed class FaultBook(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>Stores one, and forgets those that are old.</summary>
    /// <param name="requestId">The id that was shown.</param>
    /// <param name="where">The page or part that failed.</param>
    /// <param name="exception">What was thrown; its text is not kept.</param>
    /// <param name="cancellationToken">Cancels before it is stored.</param>
    public async Task NoteAsync(string requestId, string where, Exception exception, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var now = time.GetUtcNow();
        var old = now - FaultReport.Lasting;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.FaultReports.Where(report => report.At < old).ExecuteDeleteAsync(cancellationToken);
        db.FaultReports.Add(new()
        {
            Id = Guid.CreateVersion7(now),
            RequestId = requestId.Cut(FaultReport.MaxId),
            At = now,
            Where = where.Cut(FaultReport.MaxWhere),
            Kind = (exception.GetType().FullName ?? "").Cut(FaultReport.MaxWhere),
            Stack = (exception.StackTrace ?? "").Cut(FaultReport.MaxStack),
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
