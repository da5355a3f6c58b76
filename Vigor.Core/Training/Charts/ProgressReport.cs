using Vigor.Core.People;

namespace Vigor.Core.Training.Charts;

/// <summary>How training goes.</summary>
public sealed record ProgressReport
{
    /// <summary>Lifts that are shown until somebody chooses one.</summary>
    public const int LiftsShown = 3;

    /// <summary>The person's unit.</summary>
    public required UnitSystem Units { get; init; }

    /// <summary>The person's calendar day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The day the person's weeks begin on.</summary>
    public required WeekStart WeekStart { get; init; }

    /// <summary>How far back it looks.</summary>
    public required ChartRange Range { get; init; }

    /// <summary>The first day it looks at.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The first day with training that is known, at most the last year back; absent without any.</summary>
    public DateOnly? Began { get; init; }

    /// <summary>Days the person wants to train a week, 1 to 7.</summary>
    public required int Goal { get; init; }

    /// <summary>Weeks or months, oldest first; the last one is running.</summary>
    public required IReadOnlyList<TrainingPeriod> Periods { get; init; }

    /// <summary>Sets by muscle a week; of the last year at most.</summary>
    public required WeeklyVolume Volume { get; init; }

    /// <summary>How sets divide; of the last year at most.</summary>
    public required Balance Balance { get; init; }

    /// <summary>The running week against the WHO guidelines.</summary>
    public required WeekActivity Activity { get; init; }

    /// <summary>Days with training of the last 53 weeks, oldest first.</summary>
    public required IReadOnlyList<TrainingDay> Year { get; init; }

    /// <summary>Slugs of the lifts done on most days, at most <see cref="LiftsShown"/>.</summary>
    public required IReadOnlyList<string> MostTrained { get; init; }

    /// <summary>Whether nothing has been trained yet, in this time or before it.</summary>
    public required bool IsEmpty { get; init; }
}
