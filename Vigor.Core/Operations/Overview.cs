using Vigor.Core.Ai;

namespace Vigor.Core.Operations;

/// <summary>How things stand, at a glance. Days and months are UTC.</summary>
/// <param name="At">When it was read.</param>
/// <param name="Day">Everybody's day.</param>
/// <param name="Month">Everybody's month.</param>
/// <param name="Calls">Calls to providers today.</param>
/// <param name="Failed">Of these, failed ones.</param>
/// <param name="KeptToday">Answers given again today.</param>
/// <param name="KeptThisMonth">Answers given again this month.</param>
/// <param name="Saved">What they would have cost this month.</param>
/// <param name="CallsThisMonth">Calls to providers this month.</param>
/// <param name="People">Accounts.</param>
/// <param name="PeopleToday">Accounts whose owner was here within the last 24 hours.</param>
/// <param name="NewThisWeek">Accounts made in the last seven days.</param>
/// <param name="Alerts">The last alerts, the newest first.</param>
public sealed record Overview(
    DateTimeOffset At,
    BudgetStanding Day,
    BudgetStanding Month,
    long Calls,
    long Failed,
    long KeptToday,
    long KeptThisMonth,
    MicroUsd Saved,
    long CallsThisMonth,
    int People,
    int PeopleToday,
    int NewThisWeek,
    IReadOnlyList<BudgetAlert> Alerts)
{
    /// <summary>Percent of today's calls that failed; null without calls.</summary>
    public decimal? FailedPercent => Calls == 0 ? null : Failed * 100m / Calls;

    /// <summary>Percent of this month's answers that were given again; null without any.</summary>
    public decimal? KeptPercent => KeptThisMonth + CallsThisMonth == 0 ? null : KeptThisMonth * 100m / (KeptThisMonth + CallsThisMonth);
}
