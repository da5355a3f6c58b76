
namespace Vigor.Core.Training.Badges;

/// <summary>What each badge takes.</summary>
public static class BadgeRules
{
    /// <summary>Hour of the person's day before which a workout is early.</summary>
    public const int EarlyHour = 9;

    /// <summary>How many of what a badge counts earn it.</summary>
    public static int Needed(Badge badge) => badge switch
    {
        Badge.FormMaster => 50,
        Badge.EquipmentAdapter => 5,
        Badge.CoachConversationalist => 100,
        Badge.PlateauBuster => 3,
        Badge.EarlyBird => 20,
        Badge.ConsistencyKing => 30,
        Badge.AiExplorer => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(badge), badge, null),
    };

    /// <summary>
    /// How far somebody has come. What runs over a time, a streak or a month, counts as it stands now unless it was enough
    /// once before.
    /// </summary>
    internal static int Done(Badge badge, BadgeFigures figures) => badge switch
    {
        Badge.FormMaster => figures.Deeds(Deed.CoachedWorkout),
        Badge.EquipmentAdapter => figures.Equipment,
        Badge.CoachConversationalist => figures.Deeds(Deed.CoachMessage),
        Badge.PlateauBuster => Best(badge, figures.MostRecordsInAMonth, figures.RecordsThisMonth),
        Badge.EarlyBird => figures.EarlyWorkouts,
        Badge.ConsistencyKing => Best(badge, figures.Streak.Longest, figures.Streak.Days),
        Badge.AiExplorer => new[] { Deed.OpenAIAnswer, Deed.GeminiAnswer, Deed.PerplexityAnswer }.Count(deed => figures.Deeds(deed) > 0),
        _ => throw new ArgumentOutOfRangeException(nameof(badge), badge, null),
    };

    private static int Best(Badge badge, int ever, int now) => ever >= Needed(badge) ? ever : now;
}
