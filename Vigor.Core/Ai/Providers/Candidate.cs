using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai.Providers;

/// <summary>A model of a provider that may answer.</summary>
public sealed class Candidate(ProviderOptions provider, string model, IChatClient client, TimeProvider time)
{
    /// <summary>The provider.</summary>
    public ProviderOptions Provider { get; } = provider;

    /// <summary>The model.</summary>
    public string Model { get; } = model;

    /// <summary>Speaks to it.</summary>
    public IChatClient Client { get; } = client;

    /// <summary>What it costs.</summary>
    public ModelPrice Price { get; } = provider.Price ?? PriceTable.Of(model);

    /// <summary>Keeps calls away from it while it fails.</summary>
    public Breaker Breaker { get; } = new(time);
}
