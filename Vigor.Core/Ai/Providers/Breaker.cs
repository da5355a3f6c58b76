using Polly;
using Polly.CircuitBreaker;

namespace Vigor.Core.Ai.Providers;

/// <summary>
/// Keeps calls away from a model that fails: at half of at least 8 calls in 30 s it opens for 30 s, longer each time up to
/// 5 min, then lets one probe through. A provider that says when to come back is left alone until then.
/// </summary>
public sealed class Breaker
{
    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestBreak = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestBreak = TimeSpan.FromMinutes(5);
    private const int MinimumCalls = 8;
    private const double FailureRatio = 0.5;

    private readonly CircuitBreakerStateProvider state = new();
    private readonly ResiliencePipeline pipeline;
    private readonly TimeProvider time;
    private long parkedUntil;

    /// <summary>A closed breaker.</summary>
    public Breaker(TimeProvider time)
    {
        this.time = time;
        pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = FailureRatio,
                MinimumThroughput = MinimumCalls,
                SamplingDuration = Sampling,
                BreakDurationGenerator = broken => ValueTask.FromResult(BreakAfter(broken.FailureCount)),
                ShouldHandle = new PredicateBuilder().Handle<ProviderFault>(fault => fault.CountsAgainstProvider),
                StateProvider = state,
            })
            .Build();
    }

    /// <summary>Whether the provider asked to be left alone and the time is not over.</summary>
    public bool IsParked => time.GetUtcNow().UtcTicks < Interlocked.Read(ref parkedUntil);

    /// <summary>Whether calls are kept away.</summary>
    public bool IsOpen => state.CircuitState is CircuitState.Open or CircuitState.Isolated;

    /// <summary>Makes a call, unless calls are kept away.</summary>
    /// <exception cref="BrokenCircuitException">Calls are kept away.</exception>
    /// <exception cref="ProviderFault">The call failed.</exception>
    public async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        if (IsParked)
        {
            throw new BrokenCircuitException("The provider asked to be left alone.");
        }

        try
        {
            return await pipeline.ExecuteAsync(async token => await call(token), cancellationToken);
        }
        catch (ProviderFault fault) when (fault.RetryAfter is { } wait)
        {
            Interlocked.Exchange(ref parkedUntil, (time.GetUtcNow() + wait).UtcTicks);
            throw;
        }
    }

    /// <summary>Counts a fault that came after the first piece, when the call itself had already counted as a success.</summary>
    public void Report(ProviderFault fault)
    {
        try
        {
            pipeline.Execute(() => throw fault);
        }
        catch (Exception reported) when (reported is ProviderFault or BrokenCircuitException)
        {
            // Counted; nobody waits for it.
        }
    }

    private static TimeSpan BreakAfter(int failures) =>
        TimeSpan.FromTicks(Math.Min(LongestBreak.Ticks, ShortestBreak.Ticks * Math.Max(1, failures / MinimumCalls)));
}
