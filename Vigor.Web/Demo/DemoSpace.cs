using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Vigor.Core;

namespace Vigor.Web.Demo;

/// <summary>Says what happens when a guest has written more than the memory of a demo holds; what is there stays readable.</summary>
internal sealed class DemoSpace : SaveChangesInterceptor
{
    // https://sqlite.org/rescode.html#full
    private const int Full = 13;

    /// <exception cref="Refusal">The demo is full.</exception>
    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) =>
        IsFull(eventData.Exception)
            ? throw new Refusal(RefusalCode.QuotaExceeded, "The demo holds no more than this. Create an account to go on, or leave the demo and begin another.")
            : Task.CompletedTask;

    private static bool IsFull(Exception? exception)
    {
        while (exception is not (null or SqliteException { SqliteErrorCode: Full }))
        {
            exception = exception.InnerException;
        }

        return exception is not null;
    }
}
