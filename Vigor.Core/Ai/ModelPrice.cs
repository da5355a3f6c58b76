namespace Vigor.Core.Ai;

/// <summary>What a model costs, in US dollars a million tokens.</summary>
public sealed record ModelPrice
{
    /// <summary>Tokens read.</summary>
    public required decimal Input { get; init; }

    /// <summary>Tokens read that the provider had in its cache; as <see cref="Input"/> when absent.</summary>
    public decimal? CachedInput { get; init; }

    /// <summary>Tokens read that the provider put into its cache; as <see cref="Input"/> when absent.</summary>
    public decimal? CacheWrite { get; init; }

    /// <summary>Tokens written, reasoning included.</summary>
    public required decimal Output { get; init; }

    /// <summary>Tokens read above which the whole call costs what the three prices below say.</summary>
    public long? Threshold { get; init; }

    /// <summary>Tokens read, in a call above the threshold.</summary>
    public decimal? InputAbove { get; init; }

    /// <summary>Cached tokens read, in a call above the threshold.</summary>
    public decimal? CachedInputAbove { get; init; }

    /// <summary>Tokens written, in a call above the threshold.</summary>
    public decimal? OutputAbove { get; init; }

    /// <summary>Dollars a request, or a search where the provider searches.</summary>
    public decimal RequestFee { get; init; }

    /// <summary>The cost of a call, rounded up to the micro-dollar.</summary>
    public MicroUsd Cost(TokenUsage usage)
    {
        var above = usage.Input > Threshold;
        var input = above ? InputAbove ?? Input : Input;
        var cached = above ? CachedInputAbove ?? InputAbove ?? CachedInput ?? Input : CachedInput ?? Input;
        var output = above ? OutputAbove ?? Output : Output;
        var plain = usage.Input - usage.Cached - usage.CacheWrite;

        // A dollar a million tokens is a micro-dollar a token.
        var paid = (plain * input) + (usage.Cached * cached) + (usage.CacheWrite * (CacheWrite ?? input)) + (usage.Output * output);
        return new((long)Math.Ceiling(paid + (usage.Requests * RequestFee * 1_000_000m)));
    }

    /// <summary>The most a call can cost: every token at the dearest of the prices it may have, and every request paid.</summary>
    /// <param name="input">Most tokens read.</param>
    /// <param name="output">Most tokens written.</param>
    /// <param name="requests">Most requests or searches.</param>
    public MicroUsd WorstCase(long input, long output, int requests)
    {
        var above = input > Threshold;
        decimal[] read = [Input, CachedInput ?? 0, CacheWrite ?? 0, above ? InputAbove ?? 0 : 0, above ? CachedInputAbove ?? 0 : 0];
        var written = Math.Max(Output, above ? OutputAbove ?? 0 : 0);
        return new((long)Math.Ceiling((input * read.Max()) + (output * written) + (requests * RequestFee * 1_000_000m)));
    }
}
