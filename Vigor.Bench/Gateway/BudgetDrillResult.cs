namespace Vigor.Bench.Gateway;

/// <summary>What a budget drill saw.</summary>
public sealed record BudgetDrillResult
{
    /// <summary>Questions answered by the provider, in processes that lived to tell.</summary>
    public required int ByProvider { get; init; }

    /// <summary>Questions answered locally, in processes that lived to tell.</summary>
    public required int Locally { get; init; }

    /// <summary>Questions given up, in processes that lived to tell.</summary>
    public required int GivenUp { get; init; }

    /// <summary>Calls that reached the provider.</summary>
    public required long Calls { get; init; }

    /// <summary>Ledger rows.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows of reservations that the killed process left behind.</summary>
    public required int Lost { get; init; }

    /// <summary>Budgets, each with its limit.</summary>
    public required IReadOnlyList<Scope> Scopes { get; init; }

    /// <summary>Times that spent and reserved together passed a limit, as the database itself saw every change.</summary>
    public required int Violations { get; init; }

    /// <summary>Time it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>One budget at the end, in micro-dollars.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Limit">What may be spent.</param>
    /// <param name="Spent">What was.</param>
    /// <param name="Reserved">What is still reserved.</param>
    /// <param name="Ledger">The sum of its ledger rows.</param>
    /// <param name="Most">The most that was ever spent and reserved together.</param>
    public sealed record Scope(string Key, long Limit, long Spent, long Reserved, long Ledger, long Most);
}
