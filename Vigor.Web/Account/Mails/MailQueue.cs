using System.Threading.Channels;
using Vigor.Core;

namespace Vigor.Web.Account.Mails;

/// <summary>
/// Letters that are written after the page has answered. Everything that depends on whether an address has an account happens
/// here, so that neither the words of a page nor the time it takes tell anything.
/// </summary>
internal sealed partial class MailQueue(IServiceScopeFactory scopes, TimeProvider time, ILogger<MailQueue> log) : BackgroundService, IBacklog
{
    private const int MostWaiting = 1000;

    private readonly Channel<WantedLetter> wanted = Channel.CreateBounded<WantedLetter>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });
    private WantedLetter? underWay;

    /// <inheritdoc/>
    public string Name => "mails";

    /// <inheritdoc/>
    public int Length => wanted.Reader.Count + (Volatile.Read(ref underWay) is null ? 0 : 1);

    /// <inheritdoc/>
    public TimeSpan Age
    {
        get
        {
            var oldest = Volatile.Read(ref underWay) ?? (wanted.Reader.TryPeek(out var next) ? next : null);
            return oldest is null ? TimeSpan.Zero : time.GetElapsedTime(oldest.At);
        }
    }

    /// <summary>Whoever forgot a password looks into the mailbox for a few minutes.</summary>
    public TimeSpan Bearable { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Does it soon; what comes when a thousand wait is dropped.</summary>
    public void Post(Func<IServiceProvider, CancellationToken, Task> write) => wanted.Writer.TryWrite(new(write, time.GetTimestamp()));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var letter in wanted.Reader.ReadAllAsync(stoppingToken))
        {
            Volatile.Write(ref underWay, letter);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await letter.Write(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One letter that cannot be sent must not keep the next ones from being sent.
                Failed(log, failure);
            }

            Volatile.Write(ref underWay, null);
        }
    }

    private sealed record WantedLetter(Func<IServiceProvider, CancellationToken, Task> Write, long At);

    [LoggerMessage(Level = LogLevel.Error, Message = "A mail to somebody's account could not be sent.")]
    private static partial void Failed(ILogger log, Exception failure);
}
