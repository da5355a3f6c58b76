namespace Vigor.Core.Coach.Local;

/// <summary>What a question about one's own training measures.</summary>
public enum QuestionMeasure
{
    /// <summary>The sets with their loads.</summary>
    Load,

    /// <summary>Reps.</summary>
    Reps,

    /// <summary>Sets; of a muscle those of helping exercises count half.</summary>
    Sets,

    /// <summary>Load times reps.</summary>
    Volume,

    /// <summary>Estimated one-repetition maximum.</summary>
    OneRepMax,

    /// <summary>Records.</summary>
    Record,

    /// <summary>How many workouts.</summary>
    Count,

    /// <summary>Minutes of training.</summary>
    Minutes,

    /// <summary>Workouts a week.</summary>
    Frequency,

    /// <summary>When it was done last.</summary>
    LastTime,

    /// <summary>Workouts that were left out.</summary>
    Missed,

    /// <summary>Calories beyond rest.</summary>
    Calories,

    /// <summary>Body weight.</summary>
    BodyWeight,

    /// <summary>Days in a row.</summary>
    Streak,

    /// <summary>The days of the week on which somebody trains.</summary>
    Weekdays,

    /// <summary>How a week went or goes.</summary>
    Week,

    /// <summary>What stands out in the log.</summary>
    Insights,

    /// <summary>What is to be done next.</summary>
    Plan,

    /// <summary>What the profile says.</summary>
    Profile,

    /// <summary>What the coach was asked to remember.</summary>
    Memory,
}
