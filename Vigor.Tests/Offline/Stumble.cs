using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vigor.Tests.Offline;

/// <summary>A database that fails on whatever speaks of one id.</summary>
internal sealed class Stumble : DbCommandInterceptor
{
    /// <summary>What it throws, which no person may read.</summary>
    public const string Words = "The disk has a hole here.";

    public Guid Over { get; set; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        command.Parameters.Cast<DbParameter>().Any(parameter => string.Equals($"{parameter.Value}", $"{Over}", StringComparison.OrdinalIgnoreCase))
            ? throw new InvalidOperationException(Words)
            : ValueTask.FromResult(result);
}
