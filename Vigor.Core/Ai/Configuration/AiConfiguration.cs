using Microsoft.Extensions.Configuration;

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

    /// <summary>Percent of a budget from which the economical model answers: <c>Ai:Budget:EconomyPercent</c>, 85.</summary>
    public int EconomyPercent { get; init; } = 85;

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
            Budget = BudgetOf(configuration),
            Limits = LimitsOf(configuration),
            Breaker = BreakerOf(configuration),
            EconomyPercent = (int)(configuration.Number("Ai:Budget:EconomyPercent", 1, 100) ?? configuration.Number("AI_COST_THRESHOLD", 1, 100) ?? 85),
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
            FirstTokenChat = configuration.Seconds("Ai:Limits:FirstTokenChat") ?? usual.FirstTokenChat,
            FirstTokenPlan = configuration.Seconds("Ai:Limits:FirstTokenPlan") ?? usual.FirstTokenPlan,
            BetweenTokens = configuration.Seconds("Ai:Limits:BetweenTokens") ?? usual.BetweenTokens,
            Whole = configuration.Seconds("Ai:Limits:Whole") ?? usual.Whole,
        };
    }

    private static BreakerOptions BreakerOf(IConfiguration configuration)
    {
        var usual = new BreakerOptions();
        const decimal ShortestSeconds = 0.5m, LongestSeconds = 86_400;
        TimeSpan? Seconds(string key) => configuration.Number($"Ai:Breaker:{key}", ShortestSeconds, LongestSeconds) is { } seconds ? TimeSpan.FromSeconds((double)seconds) : null;
        return new()
        {
            FailureRatio = (double)(configuration.Number("Ai:Breaker:FailureRatio", 0.01m, 1) ?? (decimal)usual.FailureRatio),
            MinimumCalls = (int)(configuration.Number("Ai:Breaker:MinimumCalls", 2, 10_000) ?? usual.MinimumCalls),
            Sampling = Seconds("SamplingSeconds") ?? usual.Sampling,
            Break = Seconds("BreakSeconds") ?? usual.Break,
            LongestBreak = Seconds("LongestBreakSeconds") ?? usual.LongestBreak,
            SlowRatio = (double)(configuration.Number("Ai:Breaker:SlowRatio", 0.01m, 1) ?? (decimal)usual.SlowRatio),
        };
    }

    private static MicroUsd? Dollars(IConfiguration configuration, string key) =>
        configuration.Number(key, 0) is { } dollars ? MicroUsd.FromDollars(dollars) : null;
}
