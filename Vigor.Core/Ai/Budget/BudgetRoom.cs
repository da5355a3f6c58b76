namespace Vigor.Core.Ai.Budget;

/// <summary>What the tightest of a call's budgets has room for.</summary>
/// <param name="Amount">Micro-dollars.</param>
/// <param name="IsNear">Whether one of them is nearly used up.</param>
internal readonly record struct BudgetRoom(long Amount, bool IsNear)
{
    /// <summary>Of three budgets.</summary>
    /// <param name="scopes">The budgets.</param>
    /// <param name="used">What is spent and reserved under a key; 0 where nothing is.</param>
    /// <param name="economyPercent">Percent of a budget from which it counts as nearly used up.</param>
    public static BudgetRoom Of(BudgetScopes scopes, Func<string, long> used, int economyPercent)
    {
        var room = new BudgetRoom(long.MaxValue, IsNear: false);
        foreach (var (key, limit) in scopes.Keys.Zip(scopes.Limits))
        {
            var taken = used(key);
            room = new(Math.Min(room.Amount, limit - taken), room.IsNear || (decimal)taken * 100 >= (decimal)limit * economyPercent);
        }

        return room;
    }
}
