using System.Globalization;
using System.Text.Json.Nodes;

namespace Vigor.Bench.Protocol.Wires;

/// <summary>Gemini's REST interface. Each chunk repeats the usage so far.</summary>
internal sealed class GeminiWire(string model) : WireFormat(model)
{
    private readonly string id = Guid.NewGuid().ToString("N");

    public override bool CountsWithinAnswer => true;

    public override string Piece(string text, TokenReport? soFar) => Event(Chunk(text, null, soFar));

    public override string End(Finish finish, string text, TokenReport? usage) => Event(Chunk((JsonObject?)null, Reason(finish), usage));

    public override IReadOnlyList<string> Calls(IReadOnlyList<ToolCall> calls) =>
    [
        .. calls.Select(call => Event(Chunk(
            new JsonObject
            {
                ["functionCall"] = new JsonObject { ["name"] = call.Name, ["args"] = JsonNode.Parse(call.Arguments) },
                ["thoughtSignature"] = "c2lnbmVk",
            },
            null,
            null))),
    ];

    public override string EndOfCalls(TokenReport? usage) => Event(Chunk((JsonObject?)null, "STOP", usage));

    public override string Refusal(TokenReport? usage) => Event(WholeRefusal(usage));

    public override string Error() => Event(Refused(500, "", wait: null, perDay: false));

    public override JsonNode FilteredPrompt(TokenReport? usage)
    {
        var answer = new JsonObject { ["promptFeedback"] = new JsonObject { ["blockReason"] = "SAFETY" }, ["modelVersion"] = Model, ["responseId"] = id };
        return Counted(answer, usage);
    }

    public override JsonNode Whole(Finish finish, string text, TokenReport? usage) => Chunk(text, Reason(finish), usage);

    public override JsonNode WholeRefusal(TokenReport? usage) => Chunk((JsonObject?)null, "PROHIBITED_CONTENT", usage);

    public override JsonNode Refused(int status, string code, TimeSpan? wait, bool perDay)
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

        if (wait is { } time)
        {
            details.Add((JsonNode)new JsonObject
            {
                ["@type"] = "type.googleapis.com/google.rpc.RetryInfo",
                ["retryDelay"] = string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds}s"),
            });
        }

        return new JsonObject { ["error"] = new JsonObject { ["code"] = status, ["message"] = "The double refuses this.", ["status"] = Status(status), ["details"] = details } };
    }

    private JsonObject Chunk(string? text, string? finish, TokenReport? usage) => Chunk(text is null ? null : new JsonObject { ["text"] = text }, finish, usage);

    private JsonObject Chunk(JsonObject? part, string? finish, TokenReport? usage)
    {
        var candidate = new JsonObject { ["index"] = 0 };
        if (part is not null)
        {
            candidate["content"] = new JsonObject { ["role"] = "model", ["parts"] = new JsonArray(part) };
        }

        if (finish is not null)
        {
            candidate["finishReason"] = finish;
        }

        var chunk = new JsonObject { ["candidates"] = new JsonArray(candidate), ["modelVersion"] = Model, ["responseId"] = id };
        return Counted(chunk, usage);
    }

    private static JsonObject Counted(JsonObject chunk, TokenReport? usage)
    {
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

    private static string Status(int status) => status switch
    {
        400 => "INVALID_ARGUMENT",
        401 => "UNAUTHENTICATED",
        404 => "NOT_FOUND",
        429 => "RESOURCE_EXHAUSTED",
        503 => "UNAVAILABLE",
        _ => "INTERNAL",
    };

    private static string Reason(Finish finish) => finish switch
    {
        Finish.Length => "MAX_TOKENS",
        Finish.Filtered => "SAFETY",
        _ => "STOP",
    };
}
