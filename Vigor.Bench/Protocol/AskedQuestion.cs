using System.Text.Json;

namespace Vigor.Bench.Protocol;

/// <summary>Finds what was asked last in a request of any protocol.</summary>
internal static class AskedQuestion
{
    public static string Last(Wire wire, JsonElement request) => wire switch
    {
        Wire.Gemini => Turns(request, "contents").Select(turn => Text(turn, "parts")).LastOrDefault(text => text.Length > 0) ?? "",
        Wire.Responses when request.TryGetProperty("input", out var input) && input.ValueKind == JsonValueKind.String => input.GetString()!,
        Wire.Responses => Turns(request, "input").Select(turn => Text(turn, "content")).LastOrDefault() ?? "",
        _ => Turns(request, "messages").Select(turn => Text(turn, "content")).LastOrDefault() ?? "",
    };

    private static IEnumerable<JsonElement> Turns(JsonElement request, string name) =>
        request.TryGetProperty(name, out var turns) && turns.ValueKind == JsonValueKind.Array
            ? turns.EnumerateArray().Where(turn => !turn.TryGetProperty("role", out var role) || role.ValueEquals("user"))
            : [];

    private static string Text(JsonElement turn, string name) => turn.TryGetProperty(name, out var content) ? Text(content) : "";

    private static string Text(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => content.GetString()!,
        JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(TextOf)),
        _ => "",
    };

    private static string? TextOf(JsonElement part) => part.TryGetProperty("text", out var text) ? text.GetString() : "";
}
