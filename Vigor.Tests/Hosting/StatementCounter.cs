using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vigor.Tests.Hosting;

/// <summary>Counts the statements that are sent to a database, so that a test can say how many a page or a service may need.</summary>
public sealed class StatementCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> statements = new();

    /// <summary>Statements since <see cref="Forget"/>, in the order in which they were sent.</summary>
    public IReadOnlyList<string> Statements => [.. statements];

    public int Count => statements.Count;

    public void Forget() => statements.Clear();

    /// <summary>Asserts that at most so many were sent since <see cref="Forget"/>; the failure lists them.</summary>
    public void AssertAtMost(int limit)
    {
        var sent = Statements;
        Assert.True(sent.Count <= limit, $"{sent.Count} statements, at most {limit} are meant:\n\n{string.Join("\n\n", sent)}");
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Counted(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(Counted(command, result));

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Counted(command, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(Counted(command, result));

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Counted(command, result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        new(Counted(command, result));

    private T Counted<T>(DbCommand command, T result)
    {
        statements.Enqueue(command.CommandText);
        return result;
    }
}
