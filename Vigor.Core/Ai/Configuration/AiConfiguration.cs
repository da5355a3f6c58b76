using Microsoft.Extensions.Configuration;
using Vigor.Core.Configured;

namespace Vigor.Core.Ai.Configuration;

/// <summary>Reads what stands below <c>Ai</c>, and the older names of environment variables, and refuses what cannot work.</summary>
public sealed record AiConfiguration
{
    /// <summary>Providers, in the order of the configuration.</summary>
    public required IReadOnlyList<ProviderOptions> Providers { get; init; }

    /// <summary>Names in the order they are asked, by task: <c>Ai:Routes:Chat</c>, separated by commas. Empty: the usual order.</summary>
    public required IReadOnlyDictionary<AiTask, IReadOnlyList<string>> Orders { get; init; }

    /// <summary>What may be spent.</summary>
    public required BudgetLimits Budget { get; init; }

    /// <summary>How long a provider may take.</summary>
    public required AiLimits Limits { get; init; }

    /// <summary>When a model is left alone.</summary>
    public required BreakerOptions Breaker { get; init; }

    /// <summary>Percent of a budget from which the economical model answers.</summary>
    public int EconomyPercent => Budget.EconomyPercent;

    /// <summary>Whether nobody but the local coach and planner answers: <c>LLM_PROVIDER=local</c>.</summary>
    public bool LocalOnly { get; init; }

    /// <summary>Whether questions and answers are logged: <c>Ai:LogContent</c>, off.</summary>
    public bool LogContent { get; init; }

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="ConfigurationMistake">A value cannot be used; the sentence names its key and never a secret.</exception>
    public static AiConfiguration Read(IConfiguration configuration)
    {
        var providers = ProviderSettings.Read(configuration);
        return new()
        {
            Providers = providers,
            Orders = Enum.GetValues<AiTask>().ToDictionary(task => task, task => Order(configuration, task, providers)),
            Budget = BoundOptions.Read<BudgetLimits>(configuration),
            Limits = BoundOptions.Read<AiLimits>(configuration),
            Breaker = BoundOptions.Read<BreakerOptions>(configuration),
            LocalOnly = "local".Equals(configuration["LLM_PROVIDER"], StringComparison.OrdinalIgnoreCase),
            LogContent = configuration.Switch("Ai:LogContent", usual: false),
        };
    }

    private static IReadOnlyList<string> Order(IConfiguration configuration, AiTask task, IReadOnlyList<ProviderOptions> providers)
    {
        var key = $"Ai:Routes:{task}";
        string[] names = configuration[key]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        var unknown = names.FirstOrDefault(name => providers.All(provider => !provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));
        if (unknown is not null)
        {
            throw new ConfigurationMistake(key, $"names '{unknown}', which is no provider below Ai:Providers.");
        }

        return names.Length > 0 ? names : ProviderSettings.Preferred(configuration, providers);
    }
}
