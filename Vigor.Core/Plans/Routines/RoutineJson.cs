using System.Text.Json.Serialization;

namespace Vigor.Core.Plans.Routines;

/// <summary>Generated JSON code for routines as files.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(SharedRoutine))]
internal sealed partial class RoutineJson : JsonSerializerContext;
