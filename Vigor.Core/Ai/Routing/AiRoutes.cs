using Vigor.Core.Ai.Ledger;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Settings;

namespace Vigor.Core.Ai.Routing;

/// <summary>Who may answer, in which order.</summary>
public sealed class AiRoutes
{
    private readonly IReadOnlyList<AiProvider> providers;
    private readonly QualityBook quality;
    private readonly TimeProvider time;

    internal AiRoutes(IReadOnlyList<AiProvider> providers, QualityBook quality, TimeProvider time) =>
        (this.providers, this.quality, this.time) = (providers, quality, time);

    /// <summary>Every provider there is, in the order of the configuration.</summary>
    public IReadOnlyList<AiProvider> All => providers;

    /// <summary>Names of all providers in the order they are asked; whether one may be asked is another matter.</summary>
    public IReadOnlyList<string> Order(AiTask task, AiPolicy policy) => [.. Ordered(task, policy, preferred: null).Select(provider => provider.Name)];

    /// <summary>
    /// The way of a question: each provider that may be asked, in the order that was decided, else in the usual one; then,
    /// before the local answer, the economical models of those whose usual model failed. A preferred provider comes first.
    /// </summary>
    internal IReadOnlyList<RouteStep> For(AiTask task, AiPolicy policy, string? preferred = null)
    {
        var asked = Ordered(task, policy, preferred).Where(provider => policy.MayAsk(provider.Options)).ToList();
        var offPeak = policy.IsOffPeak(time.GetUtcNow());
        return
        [
            .. asked.Select(provider => offPeak && provider.Economy is not null
                ? new RouteStep(provider, [provider.Economy], EconomyReason.OffPeak)
                : new RouteStep(provider, [.. provider.Models], null)),
            .. asked.Where(provider => provider.Economy is not null && !offPeak)
                .Select(provider => new RouteStep(provider, [provider.Economy!], EconomyReason.UsualModelFailed)),
        ];
    }

    private IEnumerable<AiProvider> Ordered(AiTask task, AiPolicy policy, string? preferred)
    {
        var order = policy.Order(task);
        var better = policy.Settings.QualitySteering ? quality.Known(task) : null;
        return providers
            .Select((provider, index) => (provider, index))
            .OrderByDescending(entry => entry.provider.Name.Equals(preferred, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(entry => better?.GetValueOrDefault(entry.provider.Name, QualityBook.Unknown) ?? 0)
            .ThenBy(entry => Place(order, entry.provider.Name))
            .ThenBy(entry => order.Count > 0 ? 0 : Usual(task, entry.provider.Options.Kind))
            .ThenBy(entry => entry.index)
            .Select(entry => entry.provider);
    }

    // Plans go to whoever keeps to a schema best, conversations to the quickest, research to whoever searches.
    private static int Usual(AiTask task, ProviderKind kind) => (task, kind) switch
    {
        (AiTask.Chat, ProviderKind.Gemini) => 0,
        (AiTask.Chat, ProviderKind.Perplexity) => 2,
        (AiTask.Chat, _) => 1,
        (AiTask.Plan, ProviderKind.Gemini) => 1,
        (AiTask.Plan, ProviderKind.Perplexity) => 2,
        (AiTask.Plan, _) => 0,
        (_, ProviderKind.Perplexity) => 0,
        (_, ProviderKind.Gemini) => 2,
        _ => 1,
    };

    private static int Place(IReadOnlyList<string> order, string name)
    {
        for (var place = 0; place < order.Count; place++)
        {
            if (order[place].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return place;
            }
        }

        return order.Count;
    }
}
