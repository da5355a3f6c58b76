using Vigor.Core.Data.Shared;

namespace Vigor.Core.Ai.Settings;

/// <summary>How often a person may have the budgets looked at in a minute.</summary>
public sealed class BudgetCheckRate(LiveSettings settings, MinuteCounts counts, TimeProvider time) : MinuteRate(
    settings,
    counts,
    time,
    kind: null,
    ChecksAMinute,
    "That was asked too often within a minute. Wait a moment, then try again.")
{
    /// <summary>Looks in any minute.</summary>
    public const int ChecksAMinute = 100;
}
