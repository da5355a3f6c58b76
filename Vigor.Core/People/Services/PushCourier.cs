using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Data;
using Vigor.Core.People.Push;

namespace Vigor.Core.People.Services;

/// <summary>
/// Sends what waits. A message is taken by moving the moment of its next try on, in one statement: of several processes one sends it,
/// and when that one dies the next finds it again. Were it killed between sending and noting that, the browser would be told twice,
/// and shows one: the second has the same topic.
/// </summary>
internal sealed partial class PushCourier(IDbContextFactory<VigorDb> contexts, VapidKeyStore keys, PushSender sender, PushBell bell, TimeProvider time, ILogger<PushCourier> log)
    : PeriodicWork("push-messages", Pause, AfterStart, time)
{
    /// <summary>How often it is looked for messages that nobody rang for: those to be tried again, and those of a process that died.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    /// <summary>How long a message is left to whoever took it; longer than a try can take.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10), LongestWait = TimeSpan.FromHours(6);

    private const int AtOnce = 8, MostTaken = 200, MostAttempts = 6;

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many messages were tried.</returns>
    internal async Task<int> DeliverAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        List<(PushMessage Message, PushSubscription To, bool IsAlive)> due;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            await db.PushMessages.Where(message => message.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
            var living = db.LivingSubscriptions(now);
            var rows = await db.PushMessages.AsNoTracking()
                .Where(message => message.DueAt <= now)
                .OrderBy(message => message.DueAt)
                .Take(MostTaken)
                .Join(db.PushSubscriptions, message => message.SubscriptionId, subscription => subscription.Id, (message, subscription) => new { message, subscription, isAlive = living.Any(other => other.Id == subscription.Id) })
                .ToListAsync(cancellationToken);
            due = rows.ConvertAll(row => (row.message, row.subscription, row.isAlive));
        }

        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (one, token) =>
        {
            if (await TakeAsync(one.Message, token))
            {
                await TryAsync(one.Message, one.To, one.IsAlive, token);
            }
        });
        return due.Count;
    }

    /// <inheritdoc/>
    protected override async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (await DeliverAsync(cancellationToken) == MostTaken)
        {
            // More waits than is taken at once.
        }
    }

    /// <inheritdoc/>
    protected override Task PauseAsync(TimeSpan every, CancellationToken cancellationToken) => bell.WaitAsync(every, Time, cancellationToken);

    /// <inheritdoc/>
    protected override void Tell(Exception failure) => Failed(failure.GetType().Name);

    private async Task<bool> TakeAsync(PushMessage message, CancellationToken cancellationToken)
    {
        var until = Time.GetUtcNow() + Lease;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.PushMessages
            .Where(other => other.Id == message.Id && other.DueAt == message.DueAt && other.Attempts == message.Attempts)
            .ExecuteUpdateAsync(change => change.SetProperty(other => other.DueAt, until).SetProperty(other => other.Attempts, message.Attempts + 1), cancellationToken) == 1;
    }

    private async Task TryAsync(PushMessage message, PushSubscription to, bool isAlive, CancellationToken cancellationToken)
    {
        var (outcome, wait) = isAlive ? await sender.SendAsync(to, message, await keys.GetAsync(cancellationToken), cancellationToken) : (PushOutcome.Gone, null);
        var again = Time.GetUtcNow() + WaitOf(message.Attempts, wait);
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        if (outcome == PushOutcome.Gone)
        {
            // What waits for it goes along.
            await db.PushSubscriptions.Where(subscription => subscription.Id == to.Id).ExecuteDeleteAsync(CancellationToken.None);
        }
        else if (outcome == PushOutcome.Later && message.Attempts + 1 < MostAttempts && again < message.ExpiresAt)
        {
            await db.PushMessages.Where(other => other.Id == message.Id).ExecuteUpdateAsync(change => change.SetProperty(other => other.DueAt, again), CancellationToken.None);
        }
        else
        {
            await db.PushMessages.Where(other => other.Id == message.Id).ExecuteDeleteAsync(CancellationToken.None);
        }

        if (outcome is PushOutcome.Refused or PushOutcome.Later)
        {
            NotTaken(new Uri(to.Endpoint).Host, outcome);
        }
    }

    /// <summary>How long to wait before the next try: four times as long after each, and never less than the service asks for.</summary>
    private static TimeSpan WaitOf(int attempts, TimeSpan? asked)
    {
        var own = FirstWait * Math.Pow(4, attempts);
        var wait = asked > own ? asked.Value : own;
        return wait < LongestWait ? wait : LongestWait;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The push service {Host} did not take a message ({Outcome}).")]
    private partial void NotTaken(string host, PushOutcome outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Messages could not be sent ({Fault}).")]
    private partial void Failed(string fault);
}
