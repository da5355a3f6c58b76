using System.ComponentModel.DataAnnotations;
using Vigor.Core.Configured;

namespace Vigor.Core.Ai.Configuration;

/// <summary>What may be spent, in US dollars.</summary>
[OptionsSection("Ai:Budget")]
public sealed record BudgetLimits
{
    private const double Most = 1_000_000;

    /// <summary>Everybody, a UTC month.</summary>
    [Range(0, Most)]
    [OlderKey("AZURE_MONTHLY_BUDGET")]
    public MicroUsd GlobalMonth { get; init; } = MicroUsd.FromDollars(100);

    /// <summary>Everybody, a UTC day.</summary>
    [Range(0, Most)]
    public MicroUsd GlobalDay { get; init; } = MicroUsd.FromDollars(10);

    /// <summary>One person, a UTC month, by tier.</summary>
    [Range(0, Most)]
    public Dictionary<string, MicroUsd> Users { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Free"] = MicroUsd.FromDollars(0.10m),
        ["Premium"] = MicroUsd.FromDollars(2),
        ["Admin"] = MicroUsd.FromDollars(2),
    };

    /// <summary>Percent of a budget from which the economical model answers.</summary>
    [Range(1, 100)]
    [OlderKey("AI_COST_THRESHOLD")]
    public int EconomyPercent { get; init; } = 85;

    /// <summary>The limit of a tier; an unknown tier has none to spend.</summary>
    public MicroUsd User(string tier) => Users.TryGetValue(tier, out var limit) ? limit : MicroUsd.Zero;
}
