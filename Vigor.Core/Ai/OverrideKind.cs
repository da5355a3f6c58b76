namespace Vigor.Core.Ai;

/// <summary>What an override overrides, and in what unit.</summary>
public enum OverrideKind
{
    /// <summary>A person's UTC month, in micro-dollars.</summary>
    UserMonth,

    /// <summary>Everybody's UTC day, in micro-dollars; never for one person.</summary>
    GlobalDay,

    /// <summary>Everybody's UTC month, in micro-dollars; never for one person.</summary>
    GlobalMonth,

    /// <summary>Questions to the coach that providers may answer in a UTC month.</summary>
    ChatQuota,

    /// <summary>Plans that providers may write in a UTC month.</summary>
    PlanQuota,

    /// <summary>Questions a person may ask in a minute.</summary>
    ChatRate,

    /// <summary>Plans a minute for one person.</summary>
    PlanRate,
}
