using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai.Providers;

/// <summary>Tokens of one call as the provider reported them; reports replace each other, they do not add up.</summary>
/// <param name="Input">Tokens read.</param>
/// <param name="Cached">Of these, cached.</param>
/// <param name="Output">Tokens written.</param>
public sealed record TokenUsage(long Input, long Cached, long Output)
{
    /// <summary>The later of two reports, field by field.</summary>
    public static TokenUsage Merge(TokenUsage? earlier, UsageDetails later) => new(
        Sane(later.InputTokenCount) ?? earlier?.Input ?? 0,
        Math.Min(Sane(later.CachedInputTokenCount) ?? earlier?.Cached ?? 0, Sane(later.InputTokenCount) ?? earlier?.Input ?? 0),
        Sane(later.OutputTokenCount) ?? earlier?.Output ?? 0);

    private static long? Sane(long? reported) => reported is >= 0 and < int.MaxValue ? reported : null;
}
