namespace Vigor.Core.Ai;

/// <summary>What was spent and is reserved in one scope and period, such as everybody's May or one person's May.</summary>
public sealed class BudgetPeriod
{
    /// <summary>Scope and UTC period, such as <c>month:2026-05</c> or <c>user:…:2026-05</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The scope without its period.</summary>
    public string Scope => Key[..Key.LastIndexOf(':')];

    /// <summary>Micro-dollars charged.</summary>
    public long Spent { get; init; }

    /// <summary>Micro-dollars of calls that are under way.</summary>
    public long Reserved { get; init; }
}
