using System.Text.Json.Nodes;

namespace Vigor.Bench.Protocol.Wires;

/// <summary>Gemini's REST interface. Each chunk repeats the usage so far.</summary>
internal sealed class GeminiWire(string model) : WireFormat(model)
{
    private readonly string id = Guid.NewGuid().ToString("N");
    private int words;

    public override string Piece(string text) => Event(Chunk(text, null, new(10, 0, ++words, 0)));

    public override string End(Finish finish, string text, TokenReport? usage) => Event(Chunk(null, Reason(finish), usage));

    public override string Refusal(TokenReport? usage) => Event(Chunk(null, "PROHIBITED_CONTENT", usage));

    public override string Error() => Event(Refused(500, "INTERNAL", null, perDay: false));

    public override string FilteredPrompt() => Event(new JsonObject
    {
        ["promptFeedback"] = new JsonObject { ["blockReason"] = "SAFETY" },
        ["usageMetadata"] = new JsonObject { ["promptTokenCount"] = 10, ["totalTokenCount"] = 10 },
    });

    public override JsonNode Whole(Finish finish, string text, TokenReport? usage) => Chunk(text, Reason(finish), usage);

    public override JsonNode Refused(int status, string code, int? retrySeconds, bool perDay)
    {
        var details = new JsonArray();
        if (perDay)
        {
            details.Add((JsonNode)new JsonObject
            {
                ["@type"] = "type.googleapis.com/google.rpc.QuotaFailure",
                ["violations"] = new JsonArray(new JsonObject { ["quotaId"] = "GenerateRequestsPerDayPerProjectPerModel-FreeTier" }),
            });
        }

        if (retrySeconds is { } seconds)
        {
            details.Add((JsonNode)new JsonObject { ["@type"] = "type.googleapis.com/google.rpc.RetryInfo", ["retryDelay"] = $"{seconds}s" });
        }

        return new JsonObject { ["error"] = new JsonObject { ["code"] = status, ["message"] = "The double refuses this.", ["status"] = code, ["details"] = details } };
    }

    private JsonObject Chunk(string? text, string? finish, TokenReport? usage)
    {
        var candidate = new JsonObject { ["index"] = 0 };
        if (text is not null)
        {
            candidate["content"] = new JsonObject { ["role"] = "model", ["parts"] = new JsonArray(new JsonObject { ["text"] = text }) };
        }

        if (finish is not null)
        {
            candidate["finishReason"] = finish;
        }

        var chunk = new JsonObject { ["candidates"] = new JsonArray(candidate), ["modelVersion"] = Model, ["responseId"] = id };
        if (usage is not null)
        {
            chunk["usageMetadata"] = new JsonObject
            {
                ["promptTokenCount"] = usage.Input,
                ["cachedContentTokenCount"] = usage.Cached,
                ["candidatesTokenCount"] = usage.Output - usage.Reasoning,
                ["thoughtsTokenCount"] = usage.Reasoning,
                ["totalTokenCount"] = (long)usage.Input + usage.Output,
            };
        }

        return chunk;
    }

    private static string Reason(Finish finish) => finish switch
    {
        Finish.Length => "MAX_TOKENS",
        Finish.Filtered => "SAFETY",
        _ => "STOP",
    };
}
