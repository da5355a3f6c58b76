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

    /// <summary>Name under which a client reports tokens written to the provider's cache.</summary>
    public const string CacheWriteName = "CacheWriteTokenCount";

    /// <summary>The later of two reports, field by field. Figures below zero are nobody's figures and count as absent.</summary>
    public static UsageDetails Merge(UsageDetails? earlier, UsageDetails later) => new()
    {
        InputTokenCount = Sane(later.InputTokenCount) ?? earlier?.InputTokenCount,
        CachedInputTokenCount = Sane(later.CachedInputTokenCount) ?? earlier?.CachedInputTokenCount,
        OutputTokenCount = Sane(later.OutputTokenCount) ?? earlier?.OutputTokenCount,
        ReasoningTokenCount = Sane(later.ReasoningTokenCount) ?? earlier?.ReasoningTokenCount,
        TotalTokenCount = Sane(later.TotalTokenCount) ?? earlier?.TotalTokenCount,
        AdditionalCounts = (Sane(Extra(later)) ?? Extra(earlier)) is { } written ? new() { [CacheWriteName] = written } : null,
    };

    /// <summary>
    /// What a report comes to. The protocols say that cached tokens are part of those read and reasoning of those written; some
    /// servers count them beside. The total tells which; where there is none, a part that is larger than its whole does.
    /// </summary>
    public static TokenUsage Of(UsageDetails told)
    {
        var (input, output) = (told.InputTokenCount ?? 0, told.OutputTokenCount ?? 0);
        var (cached, written, reasoning) = (told.CachedInputTokenCount ?? 0, Extra(told) ?? 0, told.ReasoningTokenCount ?? 0);
        var (besideInput, besideOutput) = (cached + written > input ? cached + written : 0, reasoning > output ? reasoning : 0);
        if (told.TotalTokenCount is { } total && total >= input + output)
        {
            // What neither was read nor written by the other figures was thought, which is the dearest that it can be.
            var beside = total - input - output;
            besideInput = input == 0 ? beside : Math.Min(besideInput, beside);
            besideOutput = beside - besideInput;
        }

        input += besideInput;
        output += besideOutput;
        cached = Math.Min(cached, input);
        return new() { Input = input, Cached = cached, CacheWrite = Math.Min(written, input - cached), Output = output, Reasoning = Math.Min(reasoning, output) };
    }

    private static long? Extra(UsageDetails? details) =>
        details?.AdditionalCounts is { } counts && counts.TryGetValue(CacheWriteName, out var count) ? count : null;

    private static long? Sane(long? reported) => reported is >= 0 ? reported : null;
}
