using Vigor.Core.Ai;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Data.Shared;

namespace Vigor.Core.Coach.Limits;

/// <summary>How many questions a person may ask in a minute.</summary>
public sealed class CoachRate(LiveSettings settings, MinuteCounts counts, TimeProvider time) : MinuteRate(
    settings,
    counts,
    time,
    OverrideKind.ChatRate,
    QuestionsAMinute,
    "That is more questions than the coach can take in a minute. Wait a moment, then send it again.")
{
    /// <summary>Questions a person may ask in any minute.</summary>
    public const int QuestionsAMinute = 60;
}
