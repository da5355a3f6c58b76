using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vigor.Bench.Logs;

/// <summary>Remembers the statements that reads send, with the values of one of them, so that their plans can be asked for.</summary>
internal sealed class StatementWatch : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Name, object? Value)>> seen = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Different statements with the values of their first run.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(string Name, object? Value)>> Seen => seen;

    /// <summary>Statements since <see cref="Forget"/>.</summary>
    public int Count => count;

    public void Forget()
    {
        seen.Clear();
        count = 0;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        seen.TryAdd(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]);
        return new(result);
    }
}
