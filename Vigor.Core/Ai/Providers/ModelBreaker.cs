using Polly;
using Polly.CircuitBreaker;
using Vigor.Core.Ai.Configuration;

namespace Vigor.Core.Ai.Providers;

/// <summary>
/// Keeps calls away from a model that fails or is slow. Whole calls are counted, each once, at its end: a stream that
/// always breaks off after the first words is a failure, not half of one. After a break exactly one call probes.
/// </summary>
public sealed class ModelBreaker
{
    private readonly CircuitBreakerStateProvider state = new();
    private readonly CircuitBreakerManualControl control = new();
    private readonly ResiliencePipeline<CallEnd> pipeline;
    private readonly BreakerOptions options;
    private readonly TimeProvider time;
    private long openUntil, answeredAt;
    private int probing;

    /// <summary>A closed breaker.</summary>
    public ModelBreaker(BreakerOptions options, TimeProvider time)
    {
        (this.options, this.time) = (options, time);
        pipeline = new ResiliencePipelineBuilder<CallEnd> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<CallEnd>
            {
                FailureRatio = options.FailureRatio,
                MinimumThroughput = options.MinimumCalls,
                SamplingDuration = options.SamplingSeconds,
                BreakDurationGenerator = broken => ValueTask.FromResult(BreakAfter(broken.HalfOpenAttempts)),
                ShouldHandle = ended => ValueTask.FromResult(Counts(ended.Outcome.Result)),
                OnOpened = opened =>
                {
                    Interlocked.Exchange(ref openUntil, (time.GetUtcNow() + opened.BreakDuration).UtcTicks);
                    return default;
                },
                StateProvider = state,
                ManualControl = control,
            })
            .Build();
    }

    /// <summary>Whether calls are kept away now.</summary>
    public bool IsOpen => state.CircuitState switch
    {
        CircuitState.Closed => false,
        CircuitState.Open => time.GetUtcNow().UtcTicks < Interlocked.Read(ref openUntil),
        _ => true,
    };

    /// <summary>When a call last went well, UTC; absent when none has in this process.</summary>
    public DateTimeOffset? AnsweredAt => Interlocked.Read(ref answeredAt) is var ticks and > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Forgets all failures.</summary>
    public Task ResetAsync() => control.CloseAsync();

    /// <summary>Leave to make one call; null while calls are kept away or another call probes. Disposing gives it back.</summary>
    internal Permit? TryEnter()
    {
        if (state.CircuitState == CircuitState.Closed)
        {
            return new(this, isProbe: false);
        }

        return !IsOpen && Interlocked.CompareExchange(ref probing, 1, 0) == 0 ? new(this, isProbe: true) : null;
    }

    private TimeSpan BreakAfter(int failedProbes)
    {
        var wait = options.BreakSeconds * Math.Pow(2, Math.Min(failedProbes, 10));
        return wait < options.LongestBreakSeconds ? wait : options.LongestBreakSeconds;
    }

    // A probe that somebody cancelled before the first piece must not close the circuit.
    private bool Counts(CallEnd end) =>
        end.Fault?.CountsAgainstProvider == true || end.IsSlow || (end.ProvedNothing && state.CircuitState == CircuitState.HalfOpen);

    /// <summary>Leave to make one call.</summary>
    internal sealed class Permit(ModelBreaker breaker, bool isProbe) : IDisposable
    {
        /// <summary>Makes the call and counts its end. False when the circuit opened meanwhile and the call was not made.</summary>
        public async ValueTask<bool> CallAsync<TState>(Func<TState, ValueTask<CallEnd>> call, TState callState)
        {
            var context = ResilienceContextPool.Shared.Get();
            var outcome = await breaker.pipeline.ExecuteOutcomeAsync(
                static async (_, work) => Outcome.FromResult(await work.call(work.callState)),
                context,
                (call, callState));
            ResilienceContextPool.Shared.Return(context);
            if (outcome is { Exception: null, Result: { Fault: null, ProvedNothing: false } })
            {
                Interlocked.Exchange(ref breaker.answeredAt, breaker.time.GetUtcNow().UtcTicks);
            }

            return outcome.Exception switch
            {
                null => true,
                BrokenCircuitException => false,
                var bug => throw bug,
            };
        }

        public void Dispose()
        {
            if (isProbe)
            {
                Interlocked.Exchange(ref breaker.probing, 0);
            }
        }
    }
}
