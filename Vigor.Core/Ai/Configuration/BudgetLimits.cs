namespace Vigor.Core.Ai.Configuration;

/// <summary>What may be spent, below <c>Ai:Budget</c>, configured in US dollars.</summary>
public sealed record BudgetLimits
{
    /// <summary>Everybody, a UTC month: <c>GlobalMonth</c>, $100.</summary>
    public MicroUsd GlobalMonth { get; init; } = MicroUsd.FromDollars(100);

    /// <summary>Everybody, a UTC day: <c>GlobalDay</c>, $10.</summary>
    public MicroUsd GlobalDay { get; init; } = MicroUsd.FromDollars(10);

    /// <summary>One person, a UTC month, by tier: <c>Users:Free</c> $0.10, <c>Users:Premium</c> $2, <c>Users:Admin</c> $2.</summary>
    public IReadOnlyDictionary<string, MicroUsd> Users { get; init; } = new Dictionary<string, MicroUsd>(StringComparer.OrdinalIgnoreCase)
    {
        ["Free"] = MicroUsd.FromDollars(0.10m),
        ["Premium"] = MicroUsd.FromDollars(2),
        ["Admin"] = MicroUsd.FromDollars(2),
    };

    /// <summary>The limit of a tier; an unknown tier has none to spend.</summary>
    public MicroUsd User(string tier) => Users.TryGetValue(tier, out var limit) ? limit : MicroUsd.Zero;
}
