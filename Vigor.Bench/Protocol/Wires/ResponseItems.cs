using System.Text.Json.Nodes;

namespace Vigor.Bench.Protocol.Wires;

/// <summary>What a response consists of. Every call makes it anew, because a node of JSON has one parent.</summary>
internal static class ResponseItems
{
    /// <summary>The message's name.</summary>
    public const string MessageId = "msg_1";

    /// <summary>Perplexity's price in dollars of a million tokens, and of one search.</summary>
    private const decimal Input = 0.25m, Cached = 0.0625m, Output = 2.5m, OneSearch = 0.005m;

    private const string Page = "https://example.org/training", Title = "Training";
    private const int CitedCharacters = 4;

    public static JsonObject Search() => new()
    {
        ["type"] = "search_results",
        ["id"] = "search_1",
        ["results"] = new JsonArray(new JsonObject { ["id"] = 1, ["title"] = Title, ["url"] = Page, ["snippet"] = "About training." }),
    };

    public static JsonObject Message(string status, JsonObject? part) => new()
    {
        ["type"] = "message",
        ["id"] = MessageId,
        ["status"] = status,
        ["role"] = "assistant",
        ["content"] = part is null ? new JsonArray() : new JsonArray(part),
    };

    public static JsonObject Text(string text)
    {
        var sources = new JsonArray();
        if (text.Length > 0)
        {
            sources.Add((JsonNode)new JsonObject
            {
                ["type"] = "url_citation",
                ["url"] = Page,
                ["title"] = Title,
                ["start_index"] = 0,
                ["end_index"] = Math.Min(CitedCharacters, text.Length),
            });
        }

        return new() { ["type"] = "output_text", ["text"] = text, ["annotations"] = sources };
    }

    public static JsonObject Refusal(string text) => new() { ["type"] = "refusal", ["refusal"] = text };

    public static JsonObject Usage(TokenReport usage)
    {
        var input = ((((long)usage.Input - usage.Cached) * Input) + (usage.Cached * Cached)) / 1_000_000m;
        var output = usage.Output * Output / 1_000_000m;
        return new()
        {
            ["input_tokens"] = usage.Input,
            ["input_tokens_details"] = new JsonObject { ["cached_tokens"] = usage.Cached },
            ["output_tokens"] = usage.Output,
            ["output_tokens_details"] = new JsonObject { ["reasoning_tokens"] = usage.Reasoning },
            ["total_tokens"] = (long)usage.Input + usage.Output,
            ["cost"] = new JsonObject
            {
                ["currency"] = "USD",
                ["input_cost"] = input,
                ["output_cost"] = output,
                ["tool_calls_cost"] = OneSearch,
                ["total_cost"] = input + output + OneSearch,
            },
        };
    }
}
