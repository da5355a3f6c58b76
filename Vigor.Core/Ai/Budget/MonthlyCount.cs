using Vigor.Core.Ai.Settings;

namespace Vigor.Core.Ai.Budget;

/// <summary>How many questions of a task somebody may have answered by providers in a calendar month (UTC), and how many are left.</summary>
public sealed class MonthlyCount(QuestionBook questions, LiveSettings settings, TimeProvider time)
{
    /// <summary>How many there are; null without a limit.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="task">What is asked.</param>
    /// <param name="usual">How many there are where no administrator has said otherwise; null without a limit.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<long?> LimitAsync(Guid userId, AiTask task, long? usual, CancellationToken cancellationToken)
    {
        var kind = task == AiTask.Plan ? OverrideKind.PlanQuota : OverrideKind.ChatQuota;
        return (await settings.CurrentAsync(cancellationToken)).Override(kind, userId, time.GetUtcNow()) ?? usual;
    }

    /// <summary>How many are left this month; null without a limit.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="task">What is asked.</param>
    /// <param name="usual">As for <see cref="LimitAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<int?> LeftAsync(Guid userId, AiTask task, long? usual, CancellationToken cancellationToken) =>
        await LimitAsync(userId, task, usual, cancellationToken) is { } limit
            ? (int)Math.Clamp(limit - await questions.UsedAsync(userId, task, cancellationToken), 0, int.MaxValue)
            : null;
}
