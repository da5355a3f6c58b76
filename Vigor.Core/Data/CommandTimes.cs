using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vigor.Core.Data;

/// <summary>Measures what is sent to the database, when somebody collects figures: how long, and what kind of statement. Never its text.</summary>
internal sealed class CommandTimes : DbCommandInterceptor
{
    /// <summary>Name of the meter.</summary>
    private const string Meter = "Vigor.Data";

    private static readonly Histogram<double> Duration = new Meter(Meter).CreateHistogram<double>(
        "vigor.db.command.duration",
        "s",
        "Time of a statement.",
        tags: null,
        new() { HistogramBucketBoundaries = [.. Enumerable.Range(0, 14).Select(step => 0.000_25 * (1 << step))] });

    public static CommandTimes Instance { get; } = new();

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result) => Measured(command, eventData, result);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        new(Measured(command, eventData, result));

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result) => Measured(command, eventData, result);

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(Measured(command, eventData, result));

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result) => Measured(command, eventData, result);

    public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default) =>
        new(Measured(command, eventData, result));

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Measure(command, eventData.Duration, eventData.Exception);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Measure(command, eventData.Duration, eventData.Exception);
        return Task.CompletedTask;
    }

    private static T Measured<T>(DbCommand command, CommandExecutedEventData eventData, T result)
    {
        Measure(command, eventData.Duration, failure: null);
        return result;
    }

    private static void Measure(DbCommand command, TimeSpan taken, Exception? failure)
    {
        if (!Duration.Enabled)
        {
            return;
        }

        KeyValuePair<string, object?> kind = new("db.operation.name", KindOf(command.CommandText));
        if (failure is null)
        {
            Duration.Record(taken.TotalSeconds, kind);
        }
        else
        {
            Duration.Record(taken.TotalSeconds, kind, new("error.type", failure.GetType().Name));
        }
    }

    private static string KindOf(ReadOnlySpan<char> statement) => statement.TrimStart() switch
    {
        var text when text.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) => "SELECT",
        var text when text.StartsWith("INSERT", StringComparison.OrdinalIgnoreCase) => "INSERT",
        var text when text.StartsWith("UPDATE", StringComparison.OrdinalIgnoreCase) => "UPDATE",
        var text when text.StartsWith("DELETE", StringComparison.OrdinalIgnoreCase) => "DELETE",
        _ => "other",
    };
}
