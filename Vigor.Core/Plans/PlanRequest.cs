using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans;

/// <summary>What somebody asks for when they ask for a workout; the rest comes from the profile.</summary>
public sealed record PlanRequest
{
    /// <summary>Most characters of a wish.</summary>
    public const int MaxWish = 500;

    /// <summary>Goals for this workout; those of the profile when empty.</summary>
    public IReadOnlyList<FitnessGoal> Goals { get; init; } = [];

    /// <summary>What is at hand this time; that of the profile when absent.</summary>
    public EquipmentLevel? Equipment { get; init; }

    /// <summary>Minutes, 15 to 120.</summary>
    public int Minutes { get; init; } = 45;

    /// <summary>What to dwell on; the whole body when empty.</summary>
    public IReadOnlyList<FocusArea> Focus { get; init; } = [];

    /// <summary>How hard.</summary>
    public Intensity Intensity { get; init; } = Intensity.Moderate;

    /// <summary>What to spare besides the limitations of the profile, such as what was told the coach.</summary>
    public IReadOnlyList<Limitation> Limitations { get; init => field = value ?? []; } = [];

    /// <summary>A wish in own words, up to 500 characters. Data, never an order that outranks safety.</summary>
    public string? Wish { get; init; }
}
