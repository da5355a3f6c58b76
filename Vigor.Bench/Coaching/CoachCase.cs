using System.Text.Json;
using System.Text.Json.Serialization;
using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Bench.Coaching;

/// <summary>A question to a coach and what a good answer holds.</summary>
public sealed record CoachCase
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Its name, unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked.</summary>
    public required string Question { get; init; }

    /// <summary>What was asked before in the same conversation, oldest first.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>How trained the person is.</summary>
    public FitnessLevel Level { get; init; } = FitnessLevel.Intermediate;

    /// <summary>What they have.</summary>
    public EquipmentLevel Equipment { get; init; } = EquipmentLevel.FullGym;

    /// <summary>What they train for.</summary>
    public IReadOnlyList<FitnessGoal> Goals { get; init; } = [FitnessGoal.GeneralFitness];

    /// <summary>What training must respect, all of it severe.</summary>
    public IReadOnlyList<BodyArea> Limitations { get; init; } = [];

    /// <summary>Patterns each of which the answer must match; .NET regular expressions, without regard to case.</summary>
    public IReadOnlyList<string> Must { get; init; } = [];

    /// <summary>Patterns none of which it may match.</summary>
    public IReadOnlyList<string> MustNot { get; init; } = [];

    /// <summary>The cases of a file.</summary>
    /// <exception cref="JsonException">It is not a list of cases.</exception>
    public static IReadOnlyList<CoachCase> Read(string file)
    {
        using var content = File.OpenRead(file);
        return JsonSerializer.Deserialize<List<CoachCase>>(content, Options) ?? [];
    }

    /// <summary>A profile with what the case says of the person.</summary>
    public Profile Describe(Profile profile) => profile with
    {
        Level = Level,
        EquipmentLevel = Equipment,
        Goals = Goals,
        Limitations = [.. Limitations.Select(area => new Limitation(area, LimitationSeverity.Severe))],
    };
}
