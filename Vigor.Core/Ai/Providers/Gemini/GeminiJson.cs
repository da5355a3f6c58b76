using System.Text.Json.Serialization;

namespace Vigor.Core.Ai.Providers.Gemini;

/// <summary>Gemini's names in JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(GeminiQuestion))]
[JsonSerializable(typeof(GeminiChunk))]
internal sealed partial class GeminiJson : JsonSerializerContext;
