namespace Vigor.Core.Plans.Programmes;

/// <summary>What somebody asks for when they ask for a programme; the rest comes from the profile.</summary>
public sealed record ProgrammeRequest
{
    /// <summary>Weeks, 4 to 12.</summary>
    public int Weeks { get; init; } = 8;

    /// <summary>Days of the week to train on, 1 to 6 of them.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>First day, in the person's time zone; today when absent.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>What each session is to be: goals, minutes, equipment, focus, intensity.</summary>
    public PlanRequest Session { get; init; } = new();
}
