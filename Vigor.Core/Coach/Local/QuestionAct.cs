namespace Vigor.Core.Coach.Local;

/// <summary>What a question about one's own training wants.</summary>
public enum QuestionAct
{
    /// <summary>A figure of the log.</summary>
    LookUp,

    /// <summary>How something went over time.</summary>
    Trend,

    /// <summary>Two things, or two times, beside each other.</summary>
    Compare,

    /// <summary>When a load will be lifted.</summary>
    Forecast,

    /// <summary>Whether it is enough, a week.</summary>
    Enough,

    /// <summary>What to lift next.</summary>
    Next,
}
