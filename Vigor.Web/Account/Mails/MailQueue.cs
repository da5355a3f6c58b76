using System.Threading.Channels;

namespace Vigor.Web.Account.Mails;

/// <summary>
/// Letters that are written after the page has answered. Everything that depends on whether an address has an account happens
/// here, so that neither the words of a page nor the time it takes tell anything.
/// </summary>
internal sealed partial class MailQueue(IServiceScopeFactory scopes, ILogger<MailQueue> log) : BackgroundService
{
    private const int MostWaiting = 1000;

    private readonly Channel<Func<IServiceProvider, CancellationToken, Task>> wanted =
        Channel.CreateBounded<Func<IServiceProvider, CancellationToken, Task>>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Does it soon; what comes when a thousand wait is dropped.</summary>
    public void Post(Func<IServiceProvider, CancellationToken, Task> write) => wanted.Writer.TryWrite(write);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var write in wanted.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await write(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One letter that cannot be sent must not keep the next ones from being sent.
                Failed(log, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A mail to somebody's account could not be sent.")]
    private static partial void Failed(ILogger log, Exception failure);
}
