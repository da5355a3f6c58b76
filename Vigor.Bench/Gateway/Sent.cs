using System.Diagnostics;

namespace Vigor.Bench.Gateway;

/// <summary>Notes when a request leaves, for the call it belongs to.</summary>
internal sealed class Sent(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly AsyncLocal<StrongTime?> Current = new();

    /// <summary>Begins to watch the calls of this flow.</summary>
    public static StrongTime Watch() => Current.Value = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Current.Value is { } watched)
        {
            watched.At = Stopwatch.GetTimestamp();
        }

        return base.SendAsync(request, cancellationToken);
    }

    /// <summary>A time that is noted later.</summary>
    internal sealed class StrongTime
    {
        public long At { get; set; }
    }
}
