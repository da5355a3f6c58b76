using System.Text.Json;
using System.Text.Json.Serialization;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;

namespace Vigor.Bench.Planning;

/// <summary>A person to plan for, as a reviewer's file describes one.</summary>
internal sealed record ReviewProfile
{
    /// <summary>How profiles and plans are read and written.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What the reviewer calls it: a text or a number, given back as it came.</summary>
    public required JsonElement Id { get; init; }

    public IReadOnlyList<FitnessGoal> Goals { get; init; } = [];

    public FitnessLevel Level { get; init; }

    /// <summary>Sessions a week, 1 to 6.</summary>
    public int Days { get; init; } = 1;

    /// <summary>Minutes a session, 15 to 120.</summary>
    public int Minutes { get; init; } = 45;

    public EquipmentLevel Equipment { get; init; }

    /// <summary>Items in place of those of the level; a bare wall is always there.</summary>
    public IReadOnlyList<EquipmentItem>? Items { get; init; }

    public IReadOnlyList<Limitation> Limitations { get; init; } = [];

    public IReadOnlyList<FocusArea>? Focus { get; init; }

    /// <summary>The brief of this person.</summary>
    /// <exception cref="InvalidOperationException">Days or minutes are out of range.</exception>
    public PlanBrief ToBrief(int seed)
    {
        if (Days is < 1 or > 6 || Minutes is < PlanLimits.MinMinutes or > PlanLimits.MaxMinutes)
        {
            throw new InvalidOperationException($"Profile {Id}: days are 1 to 6, minutes {PlanLimits.MinMinutes} to {PlanLimits.MaxMinutes}.");
        }

        return new()
        {
            Goals = Goals.Count > 0 ? Goals : [FitnessGoal.GeneralFitness],
            Level = Level,
            Days = Days,
            AskedMinutes = Minutes,
            Equipment = Items is { Count: > 0 } items ? EquipmentSet.Of(EquipmentLevel.None).Union(new(items)) : EquipmentSet.Of(Equipment),
            Limitations = Limitations,
            Focus = Focus ?? [],
            Seed = seed,
        };
    }
}
