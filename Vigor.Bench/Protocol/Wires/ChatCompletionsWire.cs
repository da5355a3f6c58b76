using System.Text.Json.Nodes;

namespace Vigor.Bench.Protocol.Wires;

/// <summary>OpenAI's chat completions, and Azure's.</summary>
internal sealed class ChatCompletionsWire(string model, bool isAzure) : WireFormat(model)
{
    private readonly string id = $"chatcmpl-{Guid.NewGuid():N}";

    public override string EndMark => "data: [DONE]\n\n";

    public override string Begin() => isAzure
        ? Event(new JsonObject
        {
            ["id"] = "",
            ["object"] = "",
            ["created"] = 0,
            ["model"] = "",
            ["choices"] = new JsonArray(),
            ["prompt_filter_results"] = new JsonArray(new JsonObject { ["prompt_index"] = 0, ["content_filter_results"] = new JsonObject() }),
        })
        : "";

    public override string Piece(string text, TokenReport? soFar) => Chunk(new() { ["role"] = "assistant", ["content"] = text }, null);

    public override string End(Finish finish, string text, TokenReport? usage) =>
        Chunk([], Reason(finish)) + (usage is null ? "" : UsageChunk(usage));

    // The arguments of a call arrive in pieces that are no JSON by themselves.
    public override IReadOnlyList<string> Calls(IReadOnlyList<ToolCall> calls) =>
    [
        .. calls.SelectMany((call, index) => new[]
        {
            CallChunk(index, new() { ["name"] = call.Name, ["arguments"] = "" }, $"call_{id}_{index}"),
            CallChunk(index, new() { ["arguments"] = call.Arguments[..(call.Arguments.Length / 2)] }, null),
            CallChunk(index, new() { ["arguments"] = call.Arguments[(call.Arguments.Length / 2)..] }, null),
        }),
    ];

    public override string EndOfCalls(TokenReport? usage) => Chunk([], "tool_calls") + (usage is null ? "" : UsageChunk(usage));

    public override string Refusal(TokenReport? usage) =>
        Chunk(new() { ["role"] = "assistant", ["refusal"] = RefusalText }, null) + End(Finish.Stop, "", usage);

    public override string Error() => Event(new JsonObject { ["error"] = new JsonObject { ["message"] = "The server had an error.", ["type"] = "server_error" } }) + EndMark;

    public override JsonNode Whole(Finish finish, string text, TokenReport? usage) =>
        Whole(new() { ["role"] = "assistant", ["content"] = text }, Reason(finish), usage);

    public override JsonNode WholeRefusal(TokenReport? usage) =>
        Whole(new() { ["role"] = "assistant", ["content"] = null, ["refusal"] = RefusalText }, Reason(Finish.Stop), usage);

    private JsonObject Whole(JsonObject message, string finish, TokenReport? usage)
    {
        var answer = Envelope("chat.completion");
        answer["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = finish });
        if (usage is not null)
        {
            answer["usage"] = Usage(usage);
        }

        return answer;
    }

    private string CallChunk(int index, JsonObject function, string? callId)
    {
        var call = new JsonObject { ["index"] = index, ["function"] = function };
        if (callId is not null)
        {
            call["id"] = callId;
            call["type"] = "function";
        }

        return Chunk(new() { ["tool_calls"] = new JsonArray(call) }, null);
    }

    private string Chunk(JsonObject delta, string? finish)
    {
        var chunk = Envelope("chat.completion.chunk");
        chunk["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish });
        return Event(chunk);
    }

    private string UsageChunk(TokenReport usage)
    {
        var chunk = Envelope("chat.completion.chunk");
        chunk["choices"] = new JsonArray();
        chunk["usage"] = Usage(usage);
        return Event(chunk);
    }

    private JsonObject Envelope(string type) => new() { ["id"] = id, ["object"] = type, ["created"] = 1_700_000_000, ["model"] = Model };

    private static JsonObject Usage(TokenReport usage) => new()
    {
        ["prompt_tokens"] = usage.Input,
        ["completion_tokens"] = usage.Output,
        ["total_tokens"] = (long)usage.Input + usage.Output,
        ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = usage.Cached },
        ["completion_tokens_details"] = new JsonObject { ["reasoning_tokens"] = usage.Reasoning },
    };

    private static string Reason(Finish finish) => finish switch
    {
        Finish.Length => "length",
        Finish.Filtered => "content_filter",
        _ => "stop",
    };
}
