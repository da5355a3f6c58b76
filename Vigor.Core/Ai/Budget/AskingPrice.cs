namespace Vigor.Core.Ai.Budget;

/// <summary>What asking a provider would take of a person's count and budget.</summary>
/// <param name="Left">Questions left this month (UTC); absent without a count.</param>
/// <param name="Most">Questions a month; absent without a count.</param>
/// <param name="Check">How the budgets stand.</param>
public sealed record AskingPrice(int? Left, long? Most, BudgetCheck Check)
{
    /// <summary>Why the local candidate would answer; absent when a provider would be asked.</summary>
    public LocalReason? Local => Left == 0 ? LocalReason.QuotaExhausted : Check.Local;
}
