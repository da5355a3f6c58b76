using System.Text.Json.Serialization;
using Vigor.Core.Exercises;

namespace Vigor.Core.People;

/// <summary>Generated JSON code for the lists a profile keeps.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<FitnessGoal>))]
[JsonSerializable(typeof(IReadOnlyList<EquipmentItem>))]
[JsonSerializable(typeof(IReadOnlyList<Muscle>))]
[JsonSerializable(typeof(IReadOnlyList<Limitation>))]
[JsonSerializable(typeof(IReadOnlyList<DayOfWeek>))]
[JsonSerializable(typeof(Readiness))]
[JsonSerializable(typeof(PlateRack))]
internal sealed partial class PeopleJson : JsonSerializerContext;
