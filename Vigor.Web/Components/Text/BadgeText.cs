using System.Globalization;
using Vigor.Core;
using Vigor.Core.Training.Badges;
using Vigor.Core.Training.Challenges;

namespace Vigor.Web.Components.Text;

/// <summary>Badges and challenges in words.</summary>
internal static class BadgeText
{
    /// <summary>What a badge is called.</summary>
    public static string Name(Badge badge) => badge switch
    {
        Badge.FormMaster => "Form Master",
        Badge.EquipmentAdapter => "Equipment Adapter",
        Badge.CoachConversationalist => "Coach Conversationalist",
        Badge.PlateauBuster => "Plateau Buster",
        Badge.EarlyBird => "Early Bird",
        Badge.ConsistencyKing => "Consistency King",
        Badge.AiExplorer => "AI Explorer",
        _ => throw new ArgumentOutOfRangeException(nameof(badge), badge, null),
    };

    /// <summary>What earns it.</summary>
    public static string Rule(Badge badge)
    {
        var needed = BadgeRules.Needed(badge).ToString(CultureInfo.InvariantCulture);
        return badge switch
        {
            Badge.FormMaster => $"{needed} workouts that the coach gave feedback on",
            Badge.EquipmentAdapter => $"Train with {needed} kinds of equipment",
            Badge.CoachConversationalist => $"{needed} messages to the coach",
            Badge.PlateauBuster => $"{needed} records within one month",
            Badge.EarlyBird => $"{needed} workouts begun before {BadgeRules.EarlyHour}:00",
            Badge.ConsistencyKing => $"A streak of {needed} days",
            Badge.AiExplorer => $"Answers from all {needed} AI providers",
            _ => throw new ArgumentOutOfRangeException(nameof(badge), badge, null),
        };
    }

    /// <summary>Its picture: a path on a field of 24.</summary>
    public static string Icon(Badge badge) => badge switch
    {
        Badge.FormMaster => "M5 12.5l4.5 4.5L19 7.5",
        Badge.EquipmentAdapter => "M2 12h2m16 0h2M5 8v8m14-8v8M8 6v12m8-12v12M8 12h8",
        Badge.CoachConversationalist => "M4 5h16v11H10l-5 4v-4H4zM8 9.5h8M8 12.5h5",
        Badge.PlateauBuster => "M3 17h5l3-8h4M12 5l4 4-4 4M18 5v14",
        Badge.EarlyBird => "M3 18h18M6 18a6 6 0 0 1 12 0M12 4v4M4.5 9.5l2 2M19.5 9.5l-2 2",
        Badge.ConsistencyKing => "M4 18h16M4 15l-1-8 5 4 4-6 4 6 5-4-1 8z",
        Badge.AiExplorer => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM15.5 8.5l-2 5-5 2 2-5z",
        _ => throw new ArgumentOutOfRangeException(nameof(badge), badge, null),
    };

    /// <summary>What a challenge asks for.</summary>
    public static string Aim(Challenge challenge) => challenge.Kind switch
    {
        ChallengeKind.Workouts => $"Finish {InWords.Count(challenge.Target, "workout")}",
        ChallengeKind.Minutes => $"Train {InWords.Minutes(challenge.Target)}",
        ChallengeKind.CardioMinutes => $"Do {InWords.Minutes(challenge.Target)} of steady cardio",
        ChallengeKind.Records => $"Set {InWords.Count(challenge.Target, "record")}",
        _ => throw new ArgumentOutOfRangeException(nameof(challenge), challenge.Kind, null),
    };

    /// <summary>How far it is: "3 of 8".</summary>
    public static string Done(Challenge challenge) => challenge.Kind is ChallengeKind.Minutes or ChallengeKind.CardioMinutes
        ? $"{InWords.Minutes(challenge.Done)} of {InWords.Minutes(challenge.Target)}"
        : string.Create(CultureInfo.InvariantCulture, $"{challenge.Done} of {challenge.Target}");
}
