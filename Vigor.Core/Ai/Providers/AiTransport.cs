namespace Vigor.Core.Ai.Providers;

/// <summary>The connections to all providers, pooled and bounded.</summary>
/// <param name="handler">Speaks HTTP.</param>
public sealed class AiTransport(HttpMessageHandler handler) : IDisposable
{
    /// <summary>Connections as they are made outside tests.</summary>
    public AiTransport()
        : this(new SocketsHttpHandler
        {
            // Whoever is sent elsewhere would take key and question along; an address that moved is for the operator to change.
            AllowAutoRedirect = false,
            UseCookies = false,

            // Long enough to read the last bytes of an answer and use its connection again; by default an answer nobody wants
            // any more would be read on for up to two seconds, paid for all the while.
            ResponseDrainTimeout = TimeSpan.FromMilliseconds(50),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
        })
    {
    }

    /// <summary>Without a time limit of its own: a stream may last as long as its task allows.</summary>
    public HttpClient Http { get; } = new(new BoundingHandler(handler)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <inheritdoc/>
    public void Dispose() => Http.Dispose();
}
