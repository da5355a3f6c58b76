using System.Text.Json;

namespace Vigor.Bench.Protocol;

/// <summary>Reads from a request what it says of tools.</summary>
internal static class Tooling
{
    /// <summary>Whether tools may be called.</summary>
    public static bool MayCall(Wire wire, JsonElement request) => Declares(request) && wire switch
    {
        Wire.Gemini => !(request.TryGetProperty("toolConfig", out var config) && config.GetProperty("functionCallingConfig").GetProperty("mode").ValueEquals("NONE")),
        Wire.Responses => false,
        _ => !(request.TryGetProperty("tool_choice", out var choice) && choice.ValueKind == JsonValueKind.String && choice.ValueEquals("none")),
    };

    /// <summary>Whether it describes any.</summary>
    public static bool Declares(JsonElement request) => request.TryGetProperty("tools", out var tools) && tools.ValueKind == JsonValueKind.Array && tools.GetArrayLength() > 0;

    /// <summary>How often tools were called since the last question.</summary>
    public static int Rounds(Wire wire, JsonElement request) => Turns(wire, request).Reverse().TakeWhile(turn => !IsQuestion(wire, turn)).Count(turn => IsCall(wire, turn));

    /// <summary>Whether every call has its result right after it, and every result its call, as providers insist.</summary>
    public static bool IsSound(Wire wire, JsonElement request)
    {
        List<string> open = [];
        foreach (var turn in Turns(wire, request))
        {
            var results = Results(wire, turn).ToList();
            if (!results.TrueForAll(open.Remove) || (results.Count == 0 && open.Count > 0))
            {
                return false;
            }

            open.AddRange(Calls(wire, turn));
        }

        return open.Count == 0;
    }

    private static IEnumerable<string> Calls(Wire wire, JsonElement turn) => wire == Wire.Gemini
        ? Items(turn, "parts").Where(part => part.TryGetProperty("functionCall", out _)).Select(part => part.GetProperty("functionCall").GetProperty("name").GetString()!)
        : Items(turn, "tool_calls").Select(call => call.GetProperty("id").GetString()!);

    private static IEnumerable<string> Results(Wire wire, JsonElement turn)
    {
        if (wire == Wire.Gemini)
        {
            return Items(turn, "parts").Where(part => part.TryGetProperty("functionResponse", out _)).Select(part => part.GetProperty("functionResponse").GetProperty("name").GetString()!);
        }

        return turn.TryGetProperty("tool_call_id", out var id) ? [id.GetString()!] : [];
    }

    private static bool IsCall(Wire wire, JsonElement turn) => Calls(wire, turn).Any();

    private static bool IsQuestion(Wire wire, JsonElement turn) =>
        turn.TryGetProperty("role", out var role) && role.ValueEquals("user") && !Results(wire, turn).Any();

    private static JsonElement[] Turns(Wire wire, JsonElement request) => [.. Items(request, wire == Wire.Gemini ? "contents" : "messages")];

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];
}
