using System.ComponentModel;

namespace Vigor.Core.Ai.Cache;

/// <summary>An answer as it is kept: what was said and by whom.</summary>
/// <param name="Text">The whole answer.</param>
/// <param name="Providers">Display names of those who wrote it.</param>
/// <param name="Model">Model of the last of them.</param>
/// <param name="Cost">What it cost, in micro-dollars.</param>
/// <param name="Sources">Where it is from.</param>
/// <param name="RequestId">The question it was first given to.</param>
/// <param name="Until">When it counts no more.</param>
[ImmutableObject(true)]
internal sealed record KeptAnswer(
    string Text,
    IReadOnlyList<string> Providers,
    string? Model,
    long Cost,
    IReadOnlyList<AiSource> Sources,
    Guid RequestId,
    DateTimeOffset Until)
{
    /// <summary>The receipt of whoever is given it again.</summary>
    /// <param name="key">The key under which it is kept.</param>
    public AiReceipt Receipt(string key) => new()
    {
        RequestId = RequestId,
        Providers = Providers,
        Model = Model,
        IsLocal = false,
        FromCache = true,
        Saved = new(Cost),
        Sources = Sources,
        CacheKey = key,
    };
}
