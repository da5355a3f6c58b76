using Microsoft.Extensions.Configuration;
using StackExchange.Redis;

namespace Vigor.Core.Data.Shared;

/// <summary>
/// The one connection of the process to Redis, when there is one. What several processes share goes through it and is worth nothing
/// an hour later; while Redis is away nobody waits for it.
/// </summary>
public sealed class RedisLink : IAsyncDisposable
{
    /// <summary>Key of the connection string.</summary>
    public const string Key = "Redis:ConnectionString";

    private static readonly int Patience = (int)TimeSpan.FromSeconds(1).TotalMilliseconds;

    private readonly Lazy<Task<IConnectionMultiplexer>> link;

    private RedisLink(ConfigurationOptions options) => link = new(async () => await ConnectionMultiplexer.ConnectAsync(options));

    /// <summary>Connects when it is first needed.</summary>
    /// <returns>The connection; null when no Redis is configured.</returns>
    /// <exception cref="ConfigurationMistake">The connection string cannot be used.</exception>
    public static RedisLink? From(IConfiguration configuration)
    {
        if (configuration[Key] is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            var options = ConfigurationOptions.Parse(text);

            // A process starts without Redis, and what is sent while it is away fails at once instead of queueing up.
            options.AbortOnConnectFail = false;
            options.BacklogPolicy = BacklogPolicy.FailFast;
            (options.ConnectTimeout, options.AsyncTimeout, options.SyncTimeout) = (Patience, Patience, Patience);
            return new(options);
        }
        catch (ArgumentException)
        {
            throw new ConfigurationMistake(Key, "is not a connection string of the form 'host:6379,password=…,ssl=true'.");
        }
    }

    /// <summary>The connection, which may just be away.</summary>
    public Task<IConnectionMultiplexer> ConnectAsync() => link.Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (link.IsValueCreated)
        {
            await (await link.Value).DisposeAsync();
        }
    }
}
