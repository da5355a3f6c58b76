namespace Vigor.Core.Ai.Providers;

/// <summary>One provider as the configuration describes it, below <c>Ai:Providers:&lt;name&gt;</c>.</summary>
public sealed record ProviderOptions
{
    /// <summary>The name in the configuration key.</summary>
    public required string Name { get; init; }

    /// <summary>The protocol it speaks.</summary>
    public required ProviderKind Kind { get; init; }

    /// <summary>Address up to and with the version, such as <c>https://api.openai.com/v1</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Key. Never logged, never shown.</summary>
    public required string ApiKey { get; init; }

    /// <summary>Model to ask.</summary>
    public required string Model { get; init; }

    /// <summary>Cheaper model of the same provider, for a budget that runs low.</summary>
    public string? EconomyModel { get; init; }

    /// <summary>Price that overrides the table.</summary>
    public ModelPrice? Price { get; init; }

    /// <summary>Name for people.</summary>
    public string DisplayName => Kind == ProviderKind.AzureOpenAI ? "Azure OpenAI" : Name.Equals("openai", StringComparison.OrdinalIgnoreCase) ? "OpenAI" : Name;

    /// <summary>Without the key, whatever prints it.</summary>
    public override string ToString() => $"{Name} ({Kind}, {Endpoint}, {Model})";
}
