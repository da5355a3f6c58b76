namespace Vigor.Core.Training.Charts;

/// <summary>How far back charts look.</summary>
public enum ChartRange
{
    /// <summary>This week and the three before it.</summary>
    FourWeeks,

    /// <summary>This week and the eleven before it.</summary>
    TwelveWeeks,

    /// <summary>26 weeks.</summary>
    SixMonths,

    /// <summary>53 weeks: a year, whatever day it is.</summary>
    OneYear,

    /// <summary>From the first workout on.</summary>
    All,
}
