using System.Diagnostics;

namespace Vigor.Web.Hosting;

/// <summary>
/// Begins a trace of its own with every request. The id of the trace is the id of the request, which people are asked to quote
/// and logs are searched for: a client that chose it could give two requests the same.
/// </summary>
internal sealed class OwnTraces : DistributedContextPropagator
{
    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Fields => [];

    /// <inheritdoc/>
    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
    }

    /// <inheritdoc/>
    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
        (traceId, traceState) = (null, null);

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
