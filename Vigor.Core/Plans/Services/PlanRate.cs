using Vigor.Core.Ai;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Data.Shared;

namespace Vigor.Core.Plans.Services;

/// <summary>How many plans a person may have written in a minute.</summary>
public sealed class PlanRate(LiveSettings settings, MinuteCounts counts, TimeProvider time) : MinuteRate(
    settings,
    counts,
    time,
    OverrideKind.PlanRate,
    PlansAMinute,
    "That is more plans than can be written in a minute. Wait a moment, then try again.")
{
    /// <summary>Plans a person may have written in any minute.</summary>
    public const int PlansAMinute = 30;
}
