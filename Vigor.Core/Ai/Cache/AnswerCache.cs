using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;

namespace Vigor.Core.Ai.Cache;

/// <summary>
/// Keeps finished answers: thirty minutes in a conversation, a day when they hold nothing of anybody, documents never.
/// Only what a provider completed is kept: no local answer, no refusal, nothing cut short.
/// </summary>
internal sealed partial class AnswerCache(HybridCache cache, TimeProvider time, ILogger<AnswerCache> log)
{
    private static readonly TimeSpan Personal = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Shared = TimeSpan.FromHours(24);

    private static readonly HybridCacheEntryOptions OnlyLook = new() { Flags = HybridCacheEntryFlags.DisableUnderlyingData };

    /// <summary>Whether answers to a question may be kept at all.</summary>
    public static bool Keeps(AiRequest request) => !request.IsDocument && request.Task != AiTask.Plan && request.LocalOnly is null;

    public async ValueTask<KeptAnswer?> FindAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            var kept = await cache.GetOrCreateAsync(key, static _ => ValueTask.FromResult<KeptAnswer?>(null), OnlyLook, cancellationToken: cancellationToken);
            return kept is not null && time.GetUtcNow() < kept.Until ? kept : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A cache that is away makes answers dearer, not impossible.
            Unavailable(exception);
            return null;
        }
    }

    /// <summary>Keeps an answer when one provider wrote all of it.</summary>
    public async Task KeepAsync(string key, AiRequest request, string text, AiReceipt receipt)
    {
        if (receipt.IsLocal || receipt.Declined || receipt.IsTruncated || receipt.Providers.Count != 1)
        {
            return;
        }

        var life = request.Audience == Audience.Shared ? Shared : Personal;
        var kept = new KeptAnswer(text, receipt.Providers, receipt.Model, receipt.Cost.Value, receipt.Sources, receipt.RequestId, time.GetUtcNow() + life);
        try
        {
            await cache.SetAsync(key, kept, new HybridCacheEntryOptions { Expiration = life, LocalCacheExpiration = life });
        }
        catch (Exception exception)
        {
            Unavailable(exception);
        }
    }

    /// <summary>Forgets an answer, such as one that somebody found bad.</summary>
    public async Task ForgetAsync(string key)
    {
        try
        {
            await cache.RemoveAsync(key);
        }
        catch (Exception exception)
        {
            Unavailable(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cache of answers cannot be used.")]
    private partial void Unavailable(Exception exception);
}
