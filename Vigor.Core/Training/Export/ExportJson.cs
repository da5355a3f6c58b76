using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vigor.Core.Training.Export;

/// <summary>Generated JSON code for Vigor's own file.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExportedItem))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ExportJson : JsonSerializerContext;
