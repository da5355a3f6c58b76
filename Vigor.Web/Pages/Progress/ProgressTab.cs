namespace Vigor.Web.Pages.Progress;

/// <summary>What the page shows. Each is at most three screens of a phone.</summary>
public enum ProgressTab
{
    /// <summary>Figures, muscles and the year: whether it goes up.</summary>
    Overview,

    /// <summary>Lines of lifts, and records.</summary>
    Strength,

    /// <summary>What was moved, and sets by muscle.</summary>
    Volume,

    /// <summary>Push and pull, days, minutes and the guidelines.</summary>
    Balance,

    /// <summary>What the last days have tired.</summary>
    Recovery,

    /// <summary>Body weight and measures.</summary>
    Body,
}
