using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vigor.Bench.Protocol.Wires;

namespace Vigor.Bench.Protocol;

/// <summary>Spells what a protocol says as servers really do that speak it.</summary>
internal static partial class Spelling
{
    /// <summary>Stand for the halves of 💪 until they go out, escaped as all letters of private use: no writer of JSON lets half a letter pass.</summary>
    public const string FirstHalf = "\uE000", SecondHalf = "\uE001";

    /// <summary>The events as a fault spells them; unchanged for most.</summary>
    public static string Of(Fault fault, string said) => fault switch
    {
        Fault.OddNumbers => Respelled(said, MakeOdd),
        Fault.ThoughtsBeside => Respelled(said, LeaveThoughtsToTheTotal),
        Fault.ToldCost => Respelled(said, TellCost),
        Fault.HalfLetters => HalfLetter().Replace(said, half => half.Value.EndsWith('0') ? @"\ud83d" : @"\udcaa"),
        Fault.OddEnd => said
            .Replace("\"finish_reason\":\"stop\"", "\"finish_reason\":\"eos\"", StringComparison.Ordinal)
            .Replace("\"finishReason\":\"STOP\"", "\"finishReason\":\"end_turn\"", StringComparison.Ordinal)
            .Replace("\"status\":\"completed\"", "\"status\":\"finished\"", StringComparison.Ordinal),
        _ => said,
    };

    // Whole answers are an object and nothing more.
    private static string Respelled(string said, Action<JsonNode> spell) => Object().Replace(said, json =>
    {
        var data = JsonNode.Parse(json.Value)!;
        spell(data);
        return WireFormat.Json(data);
    });

    private static void LeaveThoughtsToTheTotal(JsonNode data)
    {
        if (UsageOf(data) is not { } usage || usage.Remove("thoughtsTokenCount"))
        {
            return;
        }

        var (written, details) = usage.ContainsKey("completion_tokens") ? ("completion_tokens", "completion_tokens_details") : ("output_tokens", "output_tokens_details");
        usage[written] = usage[written]!.GetValue<int>() - usage[details]!["reasoning_tokens"]!.GetValue<int>();
    }

    private static void TellCost(JsonNode data)
    {
        if (UsageOf(data) is { } usage && !usage.ContainsKey("promptTokenCount"))
        {
            usage["cost"] = ProviderDouble.ToldCost;
        }
    }

    private static JsonObject? UsageOf(JsonNode data) => (data["usage"] ?? data["usageMetadata"] ?? data["response"]?["usage"]) as JsonObject;

    private static void MakeOdd(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                MakeOdd(item);
            }
        }

        if (node is not JsonObject members)
        {
            return;
        }

        foreach (var (name, value) in members.ToList())
        {
            MakeOdd(value);
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

    [GeneratedRegex(@"(?<=^(data: )?)\{.*\}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Object();

    [GeneratedRegex(@"\\uE00[01]", RegexOptions.CultureInvariant)]
    private static partial Regex HalfLetter();
}
