using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Data;

namespace Vigor.Core.Ai.Settings;

/// <summary>
/// What administrators decided, at most a second old in every process: whoever asks first after a second reads the one row
/// that tells whether anything changed. While the database is away, what was known last holds.
/// </summary>
public sealed partial class LiveSettings(IDbContextFactory<VigorDb> contexts, AiConfiguration configuration, TimeProvider time, ILogger<LiveSettings> log)
{
    /// <summary>Overrides that are read; ended ones do not count.</summary>
    private const int MostOverrides = 10_000;

    private static readonly TimeSpan MostAge = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim reading = new(1);
    private long readAt = long.MinValue;
    private AiPolicy policy = new(configuration, 0, new(), []);

    /// <summary>What was known last, without asking.</summary>
    public AiPolicy Known => Volatile.Read(ref policy);

    /// <summary>What holds now.</summary>
    public ValueTask<AiPolicy> CurrentAsync(CancellationToken cancellationToken = default)
    {
        var last = Interlocked.Read(ref readAt);
        return last != long.MinValue && time.GetElapsedTime(last) < MostAge ? new(Known) : ReadAsync(last, cancellationToken);
    }

    /// <summary>Forgets how old it is, after a change in this process.</summary>
    internal void Outdate() => Interlocked.Exchange(ref readAt, long.MinValue);

    private async ValueTask<AiPolicy> ReadAsync(long last, CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            if (Interlocked.Read(ref readAt) != last)
            {
                return Known;
            }

            var now = time.GetTimestamp();
            Volatile.Write(ref policy, await StoredAsync(cancellationToken));
            Interlocked.Exchange(ref readAt, now);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Interlocked.Exchange(ref readAt, time.GetTimestamp());
            NotRead(exception);
        }
        finally
        {
            reading.Release();
        }

        return Known;
    }

    private async Task<AiPolicy> StoredAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var revision = await db.AiSettings.Where(row => row.Id == StoredAiSettings.OnlyId).Select(row => (int?)row.Revision).FirstOrDefaultAsync(cancellationToken);
        if (revision is null || revision == Known.Revision)
        {
            return Known;
        }

        var now = time.GetUtcNow();
        var stored = await db.AiSettings.AsNoTracking().SingleAsync(row => row.Id == StoredAiSettings.OnlyId, cancellationToken);
        var overrides = await db.LimitOverrides.AsNoTracking()
            .Where(limit => limit.Until > now)
            .OrderByDescending(limit => limit.Id)
            .Take(MostOverrides)
            .ToListAsync(cancellationToken);
        return new(configuration, stored.Revision, stored.Settings, overrides);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The settings of the AI gateway cannot be read; those known last hold.")]
    private partial void NotRead(Exception exception);
}
