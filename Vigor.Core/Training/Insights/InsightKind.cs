namespace Vigor.Core.Training.Insights;

/// <summary>What an insight is about, the most important first.</summary>
public enum InsightKind
{
    /// <summary>An easier week is due.</summary>
    DeloadDue,

    /// <summary>A lift has stopped rising.</summary>
    Stall,

    /// <summary>A record of the last days.</summary>
    Record,

    /// <summary>How regularly somebody trains.</summary>
    Consistency,

    /// <summary>More of one side than of the other.</summary>
    Imbalance,

    /// <summary>A muscle gets less than its band.</summary>
    Undertrained,

    /// <summary>A lift that goes up.</summary>
    Trend,
}
