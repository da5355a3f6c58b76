namespace Vigor.Core.Ai.Budget;

/// <summary>The budgets cannot be asked at this moment. Nothing may be spent until they can.</summary>
public sealed class BudgetUnavailableException(Exception cause) : Exception("The budgets cannot be asked.", cause);
