namespace Vigor.Core.Ai.Providers;

/// <summary>What a model costs, in US dollars a million tokens.</summary>
/// <param name="Input">Tokens read.</param>
/// <param name="CachedInput">Tokens read that the provider had in its cache; they are part of the tokens read.</param>
/// <param name="Output">Tokens written, reasoning included.</param>
public sealed record ModelPrice(decimal Input, decimal CachedInput, decimal Output)
{
    /// <summary>The cost of a call, rounded up to the micro-dollar.</summary>
    /// <param name="input">Tokens read, cached ones included.</param>
    /// <param name="cached">Of these, cached.</param>
    /// <param name="output">Tokens written.</param>
    public MicroUsd Cost(long input, long cached, long output)
    {
        // A dollar a million tokens is a micro-dollar a token.
        var paid = ((input - cached) * Input) + (cached * CachedInput) + (output * Output);
        return new((long)Math.Ceiling(paid));
    }
}
