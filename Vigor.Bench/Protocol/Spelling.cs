using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vigor.Bench.Protocol;

/// <summary>Spells what a protocol says as servers really do that speak it.</summary>
internal static partial class Spelling
{
    /// <summary>The events as a fault spells them; unchanged for most.</summary>
    public static string Of(Fault fault, string said) => fault switch
    {
        Fault.OddNumbers => Event().Replace(said, data => $"data: {Odd(data.Groups["json"].Value)}\n"),
        Fault.OddEnd => said
            .Replace("\"finish_reason\":\"stop\"", "\"finish_reason\":\"eos\"", StringComparison.Ordinal)
            .Replace("\"finishReason\":\"STOP\"", "\"finishReason\":\"end_turn\"", StringComparison.Ordinal)
            .Replace("\"status\":\"completed\"", "\"status\":\"finished\"", StringComparison.Ordinal),
        _ => said,
    };

    private static string Odd(string json)
    {
        var data = JsonNode.Parse(json)!;
        Spell(data);
        return data.ToJsonString();
    }

    private static void Spell(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Spell(item);
            }
        }

        if (node is not JsonObject members)
        {
            return;
        }

        foreach (var (name, value) in members.ToList())
        {
            Spell(value);
            if (name is "created" or "created_at")
            {
                members[name] = 1_700_000_000.5;
            }
            else if (value?.GetValueKind() == JsonValueKind.Number && (name.EndsWith("tokens", StringComparison.Ordinal) || name.EndsWith("TokenCount", StringComparison.Ordinal)))
            {
                members[name] = value.ToJsonString();
            }
        }

        members["vendor_note"] = new JsonArray(1, "two");
    }

    [GeneratedRegex("data: (?<json>\\{.*\\})\n", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Event();
}
