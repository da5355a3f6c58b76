namespace Vigor.Core.Training.Badges;

/// <summary>What can be earned once and is kept for ever. How much each takes is in <see cref="BadgeRules"/>.</summary>
public enum Badge
{
    /// <summary>Workouts with feedback from the coach.</summary>
    FormMaster,

    /// <summary>Kinds of equipment trained with.</summary>
    EquipmentAdapter,

    /// <summary>Messages to the coach.</summary>
    CoachConversationalist,

    /// <summary>Records within one calendar month.</summary>
    PlateauBuster,

    /// <summary>Workouts begun early in the morning.</summary>
    EarlyBird,

    /// <summary>Days of a streak.</summary>
    ConsistencyKing,

    /// <summary>AI providers that answered.</summary>
    AiExplorer,
}
