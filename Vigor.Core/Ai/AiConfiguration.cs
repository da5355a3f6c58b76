using System.Globalization;
using Microsoft.Extensions.Configuration;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Providers;

namespace Vigor.Core.Ai;

/// <summary>Reads what stands below <c>Ai</c>, and the older names of environment variables, and refuses what cannot work.</summary>
/// <param name="Providers">Providers that are enabled, in the order of the configuration.</param>
/// <param name="Orders">Names in the order they are asked, by task: <c>Ai:Routes:Chat</c>, separated by commas.</param>
/// <param name="Budget">What may be spent.</param>
/// <param name="Limits">How long a provider may take.</param>
public sealed record AiConfiguration(
    IReadOnlyList<ProviderOptions> Providers,
    IReadOnlyDictionary<AiTask, IReadOnlyList<string>> Orders,
    BudgetLimits Budget,
    AiLimits Limits)
{
    private const string DefaultEndpoint = "https://api.openai.com/v1";
    private const string DefaultModel = "gpt-4o-mini";

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="ConfigurationMistake">A value cannot be used; the sentence names its key and never a secret.</exception>
    public static AiConfiguration Read(IConfiguration configuration)
    {
        List<ProviderOptions> providers =
        [
            .. configuration.GetSection("Ai:Providers").GetChildren().Where(IsEnabled).Select(Provider),
        ];
        if (configuration["OPENAI_API_KEY"] is { Length: > 0 } key && providers.All(provider => provider.Name != "openai"))
        {
            providers.Add(new() { Name = "openai", Kind = ProviderKind.OpenAI, Endpoint = new(DefaultEndpoint), ApiKey = key, Model = DefaultModel });
        }

        return new(providers, Enum.GetValues<AiTask>().ToDictionary(task => task, task => Order(configuration, task, providers)), BudgetOf(configuration), LimitsOf(configuration));
    }

    private static bool IsEnabled(IConfigurationSection section)
    {
        var text = section["Enabled"];
        return string.IsNullOrEmpty(text)
            || (bool.TryParse(text, out var enabled) ? enabled : throw new ConfigurationMistake($"{section.Path}:Enabled", "must be true or false."));
    }

    private static ProviderOptions Provider(IConfigurationSection section)
    {
        var kind = section["Kind"];
        if (!Enum.TryParse<ProviderKind>(kind, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            throw new ConfigurationMistake($"{section.Path}:Kind", $"must be one of {string.Join(", ", Enum.GetNames<ProviderKind>())}.");
        }

        var endpoint = section["Endpoint"] ?? (known == ProviderKind.OpenAI ? DefaultEndpoint : null);
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new ConfigurationMistake($"{section.Path}:Endpoint", "must be an http or https address, such as https://api.openai.com/v1.");
        }

        return new()
        {
            Name = section.Key,
            Kind = known,
            Endpoint = address,
            ApiKey = Required(section, "ApiKey", "is missing; a local server that wants none takes any word."),
            Model = Required(section, "Model", "is missing; name the model to ask, such as gpt-4o-mini."),
            EconomyModel = string.IsNullOrWhiteSpace(section["EconomyModel"]) ? null : section["EconomyModel"],
            Price = PriceOf(section),
        };
    }

    private static ModelPrice? PriceOf(IConfigurationSection section) => section.GetSection("Price").Exists()
        ? new(
            Number(section, "Price:Input", 0) ?? throw new ConfigurationMistake($"{section.Path}:Price:Input", "is missing; give US dollars a million tokens."),
            Number(section, "Price:CachedInput", 0) ?? Number(section, "Price:Input", 0)!.Value,
            Number(section, "Price:Output", 0) ?? throw new ConfigurationMistake($"{section.Path}:Price:Output", "is missing; give US dollars a million tokens."))
        : null;

    private static IReadOnlyList<string> Order(IConfiguration configuration, AiTask task, List<ProviderOptions> providers)
    {
        var key = $"Ai:Routes:{task}";
        string[] names = configuration[key]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        var unknown = names.FirstOrDefault(name => providers.All(provider => !provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));
        return unknown is null ? names : throw new ConfigurationMistake(key, $"names '{unknown}', which is no enabled provider.");
    }

    private static BudgetLimits BudgetOf(IConfiguration configuration)
    {
        var usual = new BudgetLimits();
        var users = new Dictionary<string, MicroUsd>(usual.Users, StringComparer.OrdinalIgnoreCase);
        foreach (var tier in configuration.GetSection("Ai:Budget:Users").GetChildren())
        {
            users[tier.Key] = Dollars(configuration, tier.Path) ?? users.GetValueOrDefault(tier.Key);
        }

        return new()
        {
            GlobalMonth = Dollars(configuration, "Ai:Budget:GlobalMonth") ?? Dollars(configuration, "AZURE_MONTHLY_BUDGET") ?? usual.GlobalMonth,
            GlobalDay = Dollars(configuration, "Ai:Budget:GlobalDay") ?? usual.GlobalDay,
            Users = users,
        };
    }

    private static AiLimits LimitsOf(IConfiguration configuration)
    {
        var usual = new AiLimits();
        return new()
        {
            FirstTokenChat = Seconds(configuration, "FirstTokenChat") ?? usual.FirstTokenChat,
            FirstTokenPlan = Seconds(configuration, "FirstTokenPlan") ?? usual.FirstTokenPlan,
            BetweenTokens = Seconds(configuration, "BetweenTokens") ?? usual.BetweenTokens,
            Whole = Seconds(configuration, "Whole") ?? usual.Whole,
        };
    }

    private static MicroUsd? Dollars(IConfiguration configuration, string key) =>
        Number(configuration, key, 0) is { } dollars ? MicroUsd.FromDollars(dollars) : null;

    private static TimeSpan? Seconds(IConfiguration configuration, string key) =>
        Number(configuration, $"Ai:Limits:{key}", 0.01m) is { } seconds ? TimeSpan.FromSeconds((double)seconds) : null;

    private static decimal? Number(IConfiguration configuration, string key, decimal least)
    {
        var text = configuration[key];
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        const decimal Most = 1_000_000;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= Most
            ? number
            : throw new ConfigurationMistake(
                configuration is IConfigurationSection section ? $"{section.Path}:{key}" : key,
                string.Create(CultureInfo.InvariantCulture, $"must be a number from {least} to {Most}, with a point before decimals."));
    }

    private static string Required(IConfigurationSection section, string key, string sentence) =>
        section[key] is { Length: > 0 } value ? value : throw new ConfigurationMistake($"{section.Path}:{key}", sentence);
}
