namespace Vigor.Core.Training.History;

/// <summary>Which workouts a history shows; all of them when nothing is set.</summary>
public sealed record HistoryFilter
{
    /// <summary>Part of a workout's name, or the name of an exercise done in it.</summary>
    public string? Search { get; init; }

    /// <summary>Slug of an exercise done in it.</summary>
    public string? Exercise { get; init; }

    /// <summary>The earliest day, by the person's calendar.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The latest day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether it leaves nothing out.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Search) && Exercise is null && From is null && To is null;
}
