using Microsoft.Extensions.Configuration;

namespace Vigor.Core.Ai.Configuration;

/// <summary>Reads the providers: sections below <c>Ai:Providers</c>, and the older names of environment variables.</summary>
internal static class ProviderSettings
{
    private const string OpenAIEndpoint = "https://api.openai.com/v1";
    private const string GeminiEndpoint = "https://generativelanguage.googleapis.com/v1beta";
    private const string PerplexityEndpoint = "https://api.perplexity.ai/v1";

    private static readonly (string Variable, string Name, ProviderKind Kind, string Model, string? Economy)[] OlderNames =
    [
        ("OPENAI_API_KEY", "openai", ProviderKind.OpenAI, "gpt-4o-mini", null),
        ("GOOGLE_AI_API_KEY", "gemini", ProviderKind.Gemini, "gemini-2.5-flash", "gemini-2.5-flash-lite"),
        ("PERPLEXITY_API_KEY", "perplexity", ProviderKind.Perplexity, "perplexity/sonar", null),
    ];

    /// <summary>The providers in the order of the configuration.</summary>
    /// <exception cref="ConfigurationMistake">A value cannot be used.</exception>
    public static IReadOnlyList<ProviderOptions> Read(IConfiguration configuration)
    {
        List<ProviderOptions> providers = [.. configuration.GetSection("Ai:Providers").GetChildren().Select(Provider).OfType<ProviderOptions>()];
        foreach (var older in OlderNames)
        {
            if (configuration[older.Variable] is { Length: > 0 } key && providers.All(provider => !provider.Name.Equals(older.Name, StringComparison.OrdinalIgnoreCase)))
            {
                providers.Add(new() { Name = older.Name, Kind = older.Kind, Endpoint = new(EndpointOf(older.Kind)!), ApiKey = key, Model = older.Model, EconomyModel = older.Economy });
            }
        }

        return providers;
    }

    /// <summary>The key of a provider as it is now, or null.</summary>
    public static string? KeyOf(IConfiguration configuration, string name)
    {
        var own = configuration[$"Ai:Providers:{name}:ApiKey"];
        return string.IsNullOrEmpty(own) && Array.Find(OlderNames, older => older.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Variable is { } variable
            ? configuration[variable]
            : own;
    }

    /// <summary>Whom <c>LLM_PROVIDER</c> names, first; empty for the usual order.</summary>
    /// <exception cref="ConfigurationMistake">It names nobody.</exception>
    public static IReadOnlyList<string> Preferred(IConfiguration configuration, IReadOnlyList<ProviderOptions> providers)
    {
        const string Key = "LLM_PROVIDER";
        var name = configuration[Key];
        if (string.IsNullOrWhiteSpace(name) || name.Equals("fallback", StringComparison.OrdinalIgnoreCase) || name.Equals("local", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var kind = name.ToLowerInvariant() switch
        {
            "azure" => ProviderKind.AzureOpenAI,
            "google" => ProviderKind.Gemini,
            _ => Enum.TryParse<ProviderKind>(name, ignoreCase: true, out var known) ? known : (ProviderKind?)null,
        };
        var preferred = providers.FirstOrDefault(provider => provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? providers.FirstOrDefault(provider => provider.Kind == kind)
            ?? throw new ConfigurationMistake(Key, $"names '{name}', which is not configured. Name one that is, or 'fallback' for all in turn.");
        return [preferred.Name, .. providers.Select(provider => provider.Name).Where(other => other != preferred.Name)];
    }

    private static ProviderOptions? Provider(IConfigurationSection section)
    {
        var kind = section["Kind"];
        if (!Enum.TryParse<ProviderKind>(kind, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            throw new ConfigurationMistake($"{section.Path}:Kind", $"must be one of {string.Join(", ", Enum.GetNames<ProviderKind>())}.");
        }

        var isEnabled = section.Switch("Enabled", usual: true);
        if (known == ProviderKind.Local || (!isEnabled && (IsMissing(section, "Model") || IsMissing(section, "ApiKey"))))
        {
            // The local one is always there; one that is switched off and half described cannot be switched on later either.
            return null;
        }

        var endpoint = section["Endpoint"] ?? EndpointOf(known);
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new ConfigurationMistake($"{section.Path}:Endpoint", $"must be an http or https address, such as {OpenAIEndpoint}.");
        }

        return new()
        {
            Name = section.Key,
            Kind = known,
            Endpoint = address,
            ApiKey = known == ProviderKind.AzureOpenAI ? section["ApiKey"] ?? "" : Required(section, "ApiKey", "is missing; a local server that wants none takes any word."),
            Model = Required(section, "Model", "is missing; name the model to ask, such as gpt-4o-mini."),
            EconomyModel = string.IsNullOrWhiteSpace(section["EconomyModel"]) ? null : section["EconomyModel"],
            Enabled = isEnabled,
            Prices = [.. PricesOf(section)],
        };
    }

    private static string? EndpointOf(ProviderKind kind) => kind switch
    {
        ProviderKind.OpenAI => OpenAIEndpoint,
        ProviderKind.Gemini => GeminiEndpoint,
        ProviderKind.Perplexity => PerplexityEndpoint,
        _ => null,
    };

    // Ai:Providers:x:Price holds for every model, Ai:Providers:x:Prices:0:Model for one; its key is the model when it names none.
    private static IEnumerable<PriceRow> PricesOf(IConfigurationSection provider)
    {
        if (provider.GetSection("Price") is var price && price.Exists())
        {
            yield return PriceOf(price, "");
        }

        foreach (var section in provider.GetSection("Prices").GetChildren())
        {
            yield return PriceOf(section, section["Model"] ?? section.Key);
        }
    }

    private static PriceRow PriceOf(IConfigurationSection section, string model) => new(
        model,
        new()
        {
            Input = Dollars(section, "Input"),
            CachedInput = section.Number("CachedInput", 0),
            CacheWrite = section.Number("CacheWrite", 0),
            Output = Dollars(section, "Output"),
            Threshold = (long?)section.Number("Threshold", 1, 100_000_000),
            InputAbove = section.Number("InputAbove", 0),
            CachedInputAbove = section.Number("CachedInputAbove", 0),
            OutputAbove = section.Number("OutputAbove", 0),
            RequestFee = section.Number("RequestFee", 0) ?? 0,
        },
        section.Day("From"),
        section.Day("Until"));

    private static decimal Dollars(IConfigurationSection section, string key) =>
        section.Number(key, 0) ?? throw new ConfigurationMistake($"{section.Path}:{key}", "is missing; give US dollars a million tokens.");

    private static bool IsMissing(IConfigurationSection section, string key) => string.IsNullOrEmpty(section[key]);

    private static string Required(IConfigurationSection section, string key, string sentence) =>
        IsMissing(section, key) ? throw new ConfigurationMistake($"{section.Path}:{key}", sentence) : section[key]!;
}
