using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai;

/// <summary>Tokens of one call as the provider reported them; reports replace each other, they do not add up.</summary>
public sealed record TokenUsage
{
    /// <summary>Tokens read, cached ones included.</summary>
    public long Input { get; init; }

    /// <summary>Of these, read from the provider's cache.</summary>
    public long Cached { get; init; }

    /// <summary>Of these, written to the provider's cache.</summary>
    public long CacheWrite { get; init; }

    /// <summary>Tokens written, reasoning included.</summary>
    public long Output { get; init; }

    /// <summary>Of these, reasoning that nobody sees.</summary>
    public long Reasoning { get; init; }

    /// <summary>Requests or searches with a fee of their own.</summary>
    public int Requests { get; init; } = 1;

    /// <summary>What the provider itself says the call cost, when it does.</summary>
    public MicroUsd? ReportedCost { get; init; }

    /// <summary>
    /// The later of two reports, field by field. Figures below zero are nobody's figures and count as absent; parts are never
    /// larger than the whole.
    /// </summary>
    public static TokenUsage Merge(TokenUsage? earlier, UsageDetails later)
    {
        var before = earlier ?? new TokenUsage();
        var input = Sane(later.InputTokenCount) ?? before.Input;
        var output = Sane(later.OutputTokenCount) ?? before.Output;
        var cached = Math.Min(Sane(later.CachedInputTokenCount) ?? before.Cached, input);
        return before with
        {
            Input = input,
            Cached = cached,
            CacheWrite = Math.Min(Sane(Extra(later, CacheWriteName)) ?? before.CacheWrite, input - cached),
            Output = output,
            Reasoning = Math.Min(Sane(later.ReasoningTokenCount) ?? before.Reasoning, output),
        };
    }

    /// <summary>Name under which a client reports tokens written to the provider's cache.</summary>
    public const string CacheWriteName = "CacheWriteTokenCount";

    private static long? Extra(UsageDetails details, string name) =>
        details.AdditionalCounts is { } counts && counts.TryGetValue(name, out var count) ? count : null;

    private static long? Sane(long? reported) => reported is >= 0 ? reported : null;
}
