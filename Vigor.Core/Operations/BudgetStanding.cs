using Vigor.Core.Ai;

namespace Vigor.Core.Operations;

/// <summary>How a budget stands.</summary>
/// <param name="Spent">What was charged.</param>
/// <param name="Reserved">What calls that are under way may take.</param>
/// <param name="Limit">What there is.</param>
/// <param name="WarnPercent">From where it is nearly used up.</param>
public sealed record BudgetStanding(MicroUsd Spent, MicroUsd Reserved, MicroUsd Limit, int WarnPercent)
{
    /// <summary>Percent that is spent or reserved, 0 to 100; 100 of a budget of nothing.</summary>
    public decimal Percent => Limit.Value <= 0 ? 100 : Math.Min(100, (Spent + Reserved).Value * 100m / Limit.Value);

    /// <summary>Whether nothing is left.</summary>
    public bool IsUsedUp => Percent >= 100;

    /// <summary>Whether it is nearly used up, or wholly.</summary>
    public bool IsLow => Percent >= WarnPercent;
}
