using System.Text.Json.Serialization;

namespace Vigor.Core.Plans;

/// <summary>Generated JSON code for the documents of a plan.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Workout))]
[JsonSerializable(typeof(PlanRequest))]
[JsonSerializable(typeof(PlanReport))]
[JsonSerializable(typeof(PlanVersion))]
[JsonSerializable(typeof(IReadOnlyList<int>))]
public sealed partial class PlansJson : JsonSerializerContext;
