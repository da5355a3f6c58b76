namespace Vigor.Core.Ai.Budget;

/// <summary>The three budgets a call has to fit into, with their limits.</summary>
internal sealed record BudgetScopes(string DayKey, MicroUsd Day, string MonthKey, MicroUsd Month, string UserKey, MicroUsd User)
{
    /// <summary>The keys in the order every transaction takes the rows, so that two of them cannot wait for each other.</summary>
    public string[] Keys => [DayKey, MonthKey, UserKey];

    /// <summary>The limits, in micro-dollars, in the order of the keys.</summary>
    public long[] Limits => [Day.Value, Month.Value, User.Value];

    /// <summary>Key of everybody's UTC day.</summary>
    public static string KeyOfDay(DateTimeOffset now) => $"day:{now.UtcDateTime:yyyy-MM-dd}";

    /// <summary>Key of everybody's UTC month.</summary>
    public static string KeyOfMonth(DateTimeOffset now) => $"month:{now.UtcDateTime:yyyy-MM}";

    /// <summary>Of a time and a person; days and months are UTC.</summary>
    public static BudgetScopes Of(DateTimeOffset now, AiCaller caller, Settings.AiPolicy policy) => new(
        KeyOfDay(now),
        policy.GlobalDay(now),
        KeyOfMonth(now),
        policy.GlobalMonth(now),
        $"user:{caller.UserId:N}:{now.UtcDateTime:yyyy-MM}",
        policy.User(caller, now));
}
