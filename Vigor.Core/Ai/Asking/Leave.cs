using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Routing;

namespace Vigor.Core.Ai.Asking;

/// <summary>The models of a step that may be called now, each with leave of its breaker. Disposing gives back what was not used.</summary>
internal sealed class Leave : IDisposable
{
    private readonly List<ModelBreaker.Permit> permits = [];
    private readonly List<ProviderModel> models = [];

    /// <summary>Asks the breakers; nobody is called at a provider that asked to be left alone, and no model that failed.</summary>
    public Leave(RouteStep step, HashSet<ProviderModel> failed)
    {
        foreach (var model in step.Provider.IsParked ? [] : step.Models)
        {
            if (!failed.Contains(model) && model.Breaker.TryEnter() is { } permit)
            {
                models.Add(model);
                permits.Add(permit);
            }
        }
    }

    /// <summary>The models, the preferred one first.</summary>
    public IReadOnlyList<ProviderModel> Models => models;

    /// <summary>The leave to call one of them.</summary>
    public ModelBreaker.Permit For(ProviderModel model) => permits[models.IndexOf(model)];

    public void Dispose()
    {
        foreach (var permit in permits)
        {
            permit.Dispose();
        }
    }
}
