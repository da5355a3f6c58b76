namespace Vigor.Core.Ai.Configuration;

/// <summary>One provider as the configuration describes it, below <c>Ai:Providers:&lt;name&gt;</c>.</summary>
public sealed record ProviderOptions
{
    /// <summary>The name in the configuration key.</summary>
    public required string Name { get; init; }

    /// <summary>The protocol it speaks.</summary>
    public required ProviderKind Kind { get; init; }

    /// <summary>Address up to and with the version, such as <c>https://api.openai.com/v1</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Key. Never logged, never shown. Empty for Azure with a managed identity.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>Model to ask.</summary>
    public required string Model { get; init; }

    /// <summary>Cheaper model of the same provider, for a budget that runs low.</summary>
    public string? EconomyModel { get; init; }

    /// <summary>Whether it may be asked, unless an administrator decides otherwise while Vigor runs.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Prices that override the table, by model; the empty name stands for every model.</summary>
    public IReadOnlyList<PriceRow> Prices { get; init; } = [];

    /// <summary>Name for people.</summary>
    public string DisplayName => Kind switch
    {
        ProviderKind.AzureOpenAI => "Azure OpenAI",
        ProviderKind.Gemini => "Google Gemini",
        ProviderKind.Perplexity => "Perplexity",
        _ when Name.Equals("openai", StringComparison.OrdinalIgnoreCase) => "OpenAI",
        _ => Name,
    };

    /// <summary>Without the key, whatever prints it.</summary>
    public override string ToString() => $"{Name} ({Kind}, {Endpoint}, {Model})";
}
