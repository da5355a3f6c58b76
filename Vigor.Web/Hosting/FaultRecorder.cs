using System.Diagnostics;
using System.Threading.Channels;
using Vigor.Core.Operations.Services;

namespace Vigor.Web.Hosting;

/// <summary>Keeps the failures that people were shown an id of, so that the id leads to them. Listens where they are logged; nothing else has to think of it.</summary>
internal sealed class FaultRecorder(IServiceProvider services) : BackgroundService, ILoggerProvider
{
    private const string IdName = "RequestId";
    // The framework logs what a request threw; the id that is shown is that of its trace.
    private const string Requests = "Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware";
    private const int MostWaiting = 200;

    private readonly Channel<Fault> seen = Channel.CreateBounded<Fault>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Ear(seen.Writer, categoryName);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var fault in seen.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await services.GetRequiredService<FaultBook>().NoteAsync(fault.Id, fault.Where, fault.Exception, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A failure that cannot be kept is in the log all the same; to log this one would come back here.
            }
        }
    }

    private sealed record Fault(string Id, string Where, Exception Exception);

    private sealed class Ear(ChannelWriter<Fault> faults, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error && exception is not null && state is IEnumerable<KeyValuePair<string, object?>> values)
            {
                var named = values.FirstOrDefault(value => value.Key == IdName).Value as string;
                if ((named ?? (category == Requests ? Activity.Current?.TraceId.ToString() : null)) is { Length: > 0 } id)
                {
                    faults.TryWrite(new(id, category, exception));
                }
            }
        }
    }
}
