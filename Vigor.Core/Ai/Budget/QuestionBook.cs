using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;

namespace Vigor.Core.Ai.Budget;

/// <summary>
/// Counts the questions of a calendar month (UTC) that providers answer, in the same table as the money: one is taken before
/// anybody is asked, so that no two at once pass the limit, and given back when no provider had a word in the answer.
/// </summary>
public sealed class QuestionBook(IDbContextFactory<VigorDb> contexts, TimeProvider time)
{
    /// <summary>How many were taken this month.</summary>
    public async Task<long> UsedAsync(Guid userId, AiTask task, CancellationToken cancellationToken = default)
    {
        var key = KeyOf(userId, task);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.BudgetPeriods.Where(period => period.Key == key).Select(period => period.Spent).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Takes one.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="task">What is asked.</param>
    /// <param name="most">How many there are a month.</param>
    /// <param name="cancellationToken">Cancels before it is taken.</param>
    /// <returns>Under which it is given back; null when there is none left.</returns>
    /// <exception cref="BudgetUnavailableException">The database cannot be asked.</exception>
    internal async Task<string?> TryTakeAsync(Guid userId, AiTask task, long most, CancellationToken cancellationToken)
    {
        var key = KeyOf(userId, task);
        if (most <= 0)
        {
            return null;
        }

        return await ChangeAsync(
            $"INSERT INTO ai_budget_periods (key, spent, reserved) VALUES ({key}, 1, 0) ON CONFLICT (key) DO UPDATE SET spent = ai_budget_periods.spent + 1 WHERE ai_budget_periods.spent < {most}",
            cancellationToken) == 1 ? key : null;
    }

    /// <summary>Gives one back.</summary>
    /// <exception cref="BudgetUnavailableException">The database cannot be asked; it stays taken.</exception>
    internal Task GiveBackAsync(string key) =>
        ChangeAsync($"UPDATE ai_budget_periods SET spent = spent - 1 WHERE key = {key} AND spent > 0", CancellationToken.None);

    private async Task<int> ChangeAsync(FormattableString statement, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            return await db.Database.ExecuteSqlAsync(statement, cancellationToken);
        }
        catch (Exception exception) when (BudgetStore.IsAway(exception))
        {
            throw new BudgetUnavailableException(exception);
        }
    }

    // What is looked up is a question, too.
    private string KeyOf(Guid userId, AiTask task) => $"asked:{(task == AiTask.Research ? AiTask.Chat : task)}:{userId:N}:{time.GetUtcNow().UtcDateTime:yyyy-MM}";
}
