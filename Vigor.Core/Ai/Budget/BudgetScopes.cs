namespace Vigor.Core.Ai.Budget;

/// <summary>The three budgets a call has to fit into, with their limits.</summary>
internal sealed record BudgetScopes(string DayKey, MicroUsd Day, string MonthKey, MicroUsd Month, string UserKey, MicroUsd User)
{
    /// <summary>The keys in the order every transaction takes the rows, so that two of them cannot wait for each other.</summary>
    public string[] Keys => [DayKey, MonthKey, UserKey];

    /// <summary>The limits, in micro-dollars, in the order of the keys.</summary>
    public long[] Limits => [Day.Value, Month.Value, User.Value];

    /// <summary>Of a time and a person; days and months are UTC.</summary>
    public static BudgetScopes Of(DateTimeOffset now, AiCaller caller, Settings.AiPolicy policy) => new(
        $"day:{now.UtcDateTime:yyyy-MM-dd}",
        policy.GlobalDay(now),
        $"month:{now.UtcDateTime:yyyy-MM}",
        policy.GlobalMonth(now),
        $"user:{caller.UserId:N}:{now.UtcDateTime:yyyy-MM}",
        policy.User(caller, now));
}
