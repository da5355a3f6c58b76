using System.Text.Json.Serialization;

namespace Vigor.Core.Plans.Programmes;

/// <summary>Generated JSON code for the documents of a programme.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProgrammeRequest))]
[JsonSerializable(typeof(IReadOnlyList<ProgrammeWeek>))]
public sealed partial class ProgrammesJson : JsonSerializerContext;
