using Vigor.Core.Plans;

namespace Vigor.Core.Training;

/// <summary>A workout while it is done and afterwards. Only finishing it ends it: no clock, reload or second device does.</summary>
public sealed class Session
{
    /// <summary>Most characters of the notes.</summary>
    public const int MaxNotes = 2000;

    /// <summary>Version 7 id: sorts by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who trains.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The plan it was started from, while that exists.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>Most characters of the name.</summary>
    public const int MaxName = 80;

    /// <summary>Longest workout in minutes.</summary>
    public const int MaxMinutes = 600;

    /// <summary>Recovery of somebody who could not be less, and not more recovered.</summary>
    public const int MinRecovery = 1, MaxRecovery = 5;

    /// <summary>Recovery up to which somebody is worn out, as coaching applications set it: ease off.</summary>
    public const int WornOut = 2;

    /// <summary>Name, 1 to <see cref="MaxName"/> characters.</summary>
    public required string Name { get; set; }

    /// <summary>
    /// The workout as it stood at the start, and what was added since: a plan that is changed later does not change what
    /// was done. An exercise keeps its place in the list for ever, because sets are stored under it.
    /// </summary>
    public required Workout Workout { get; set; }

    /// <summary>Places of the exercises in the order they are shown; absent while all of them are shown as they stand.</summary>
    public IReadOnlyList<int>? Order { get; set; }

    /// <summary>Counts the changes of workout and order, so that two devices cannot overwrite each other's.</summary>
    public int Revision { get; set; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The person's calendar day when it began; days, weeks and streaks are counted by it.</summary>
    public required DateOnly LocalDay { get; init; }

    /// <summary>When it was finished; absent while it goes on.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Whole minutes from the start to the end, 1 to 600; 0 while it goes on.</summary>
    public int Minutes { get; set; }

    /// <summary>The exercise that is on, counted from 0 in the workout.</summary>
    public int CurrentPosition { get; set; }

    /// <summary>When the running rest ends; absent when none runs. Absolute, so that sleep, reload and a second device cannot drift it.</summary>
    public DateTimeOffset? RestEndsAt { get; set; }

    /// <summary>Seconds that were left when the rest was paused; absent while it runs or none does.</summary>
    public int? RestPausedAt { get; set; }

    /// <summary>Length of the running or last rest in seconds.</summary>
    public int RestSeconds { get; set; }

    /// <summary>How recovered the person felt when it began, <see cref="MinRecovery"/> to <see cref="MaxRecovery"/>; absent when they did not say.</summary>
    public int? Recovery { get; set; }

    /// <summary>How hard it felt as a whole, 1 to 10.</summary>
    public int? Intensity { get; set; }

    /// <summary>What the person noted, up to <see cref="MaxNotes"/> characters.</summary>
    public string? Notes { get; set; }

    /// <summary>Knows a workout again that came from a file, so that reading the file twice adds nothing; absent for all others.</summary>
    public string? ImportKey { get; init; }

    /// <summary>When it was deleted; it can be brought back for a day.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    /// <summary>Places of the exercises that are part of the workout, in the order they are shown.</summary>
    public IReadOnlyList<int> Shown() => Order ?? [.. Enumerable.Range(0, Workout.Exercises.Count)];
}
