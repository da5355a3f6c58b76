using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vigor.Tests.Hosting;

/// <summary>A database that fails, or answers late, as long as a test wishes.</summary>
public sealed class Disturbance : DbCommandInterceptor
{
    /// <summary>What it throws, which no person may read.</summary>
    public const string Words = "The database does not answer.";

    /// <summary>Whether everything sent to it fails.</summary>
    public bool Fails { get; set; }

    /// <summary>The longest time after which it answers; each statement takes another part of it.</summary>
    public TimeSpan Delay { get; set; }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Refused(result);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        await LateAsync(result, cancellationToken);

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Refused(result);

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        await LateAsync(result, cancellationToken);

    private T Refused<T>(T result) => Fails ? throw new InvalidOperationException(Words) : result;

    private async Task<T> LateAsync<T>(T result, CancellationToken cancellationToken)
    {
        if (Delay > TimeSpan.Zero)
        {
            await Task.Delay(Delay * Random.Shared.NextDouble(), cancellationToken);
        }

        return Refused(result);
    }
}
