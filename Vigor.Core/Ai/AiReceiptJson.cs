using System.Text.Json.Serialization;

namespace Vigor.Core.Ai;

/// <summary>Writes and reads receipts that are stored with what they were given for.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AiReceipt))]
internal sealed partial class AiReceiptJson : JsonSerializerContext;
