using System.Text.Json.Nodes;

namespace Vigor.Bench.Protocol.Wires;

/// <summary>OpenAI's Responses with what Perplexity adds: the search, its sources and what the call cost.</summary>
internal sealed class ResponsesWire(string model) : WireFormat(model)
{
    /// <summary>The search is the first item of the answer, the message the second.</summary>
    private const int SearchIndex = 0, MessageIndex = 1;

    private readonly string id = $"resp_{Guid.NewGuid():N}";
    private int number;
    private bool isOpen;

    public override string Begin() =>
        Named("response.created", Of(Response("in_progress", null)))
        + Named("response.in_progress", Of(Response("in_progress", null)))
        + Named("response.output_item.added", Item(SearchIndex, ResponseItems.Search()))
        + Named("response.output_item.done", Item(SearchIndex, ResponseItems.Search()))
        + Named("response.output_item.added", Item(MessageIndex, ResponseItems.Message("in_progress", null)));

    public override string Piece(string text, TokenReport? soFar) =>
        Opened(ResponseItems.Text("")) + Named("response.output_text.delta", Within(new() { ["delta"] = text }));

    public override string End(Finish finish, string text, TokenReport? usage)
    {
        var status = finish == Finish.Stop ? "completed" : "incomplete";
        return Opened(ResponseItems.Text(""))
            + Named("response.output_text.done", Within(new() { ["text"] = text }))
            + Closed(status, () => ResponseItems.Text(text))
            + Named($"response.{status}", Of(Whole(finish, text, usage)));
    }

    public override string Refusal(TokenReport? usage) =>
        Opened(ResponseItems.Refusal(""))
        + Named("response.refusal.delta", Within(new() { ["delta"] = RefusalText }))
        + Named("response.refusal.done", Within(new() { ["refusal"] = RefusalText }))
        + Closed("completed", () => ResponseItems.Refusal(RefusalText))
        + Named("response.completed", Of(WholeRefusal(usage)));

    public override string Error()
    {
        var response = Response("failed", null);
        response["error"] = new JsonObject { ["code"] = "server_error", ["message"] = "The server had an error." };
        return Named("error", new() { ["code"] = "server_error", ["message"] = "The server had an error.", ["param"] = null })
            + Named("response.failed", Of(response));
    }

    public override JsonNode Whole(Finish finish, string text, TokenReport? usage)
    {
        var status = finish == Finish.Stop ? "completed" : "incomplete";
        var response = Response(status, usage, ResponseItems.Search(), ResponseItems.Message(status, ResponseItems.Text(text)));
        if (finish != Finish.Stop)
        {
            response["incomplete_details"] = new JsonObject { ["reason"] = finish == Finish.Length ? "max_output_tokens" : "content_filter" };
        }

        return response;
    }

    public override JsonNode WholeRefusal(TokenReport? usage) =>
        Response("completed", usage, ResponseItems.Search(), ResponseItems.Message("completed", ResponseItems.Refusal(RefusalText)));

    private static JsonObject Of(JsonNode response) => new() { ["response"] = response };

    private static JsonObject Item(int index, JsonObject item) => new() { ["output_index"] = index, ["item"] = item };

    private static JsonObject Within(JsonObject data)
    {
        data["item_id"] = ResponseItems.MessageId;
        data["output_index"] = MessageIndex;
        data["content_index"] = 0;
        return data;
    }

    // Whether the message has text or a refusal is known only when it begins.
    private string Opened(JsonObject part)
    {
        if (isOpen)
        {
            return "";
        }

        isOpen = true;
        return Named("response.content_part.added", Within(new() { ["part"] = part }));
    }

    private string Closed(string status, Func<JsonObject> part) =>
        Named("response.content_part.done", Within(new() { ["part"] = part() }))
        + Named("response.output_item.done", Item(MessageIndex, ResponseItems.Message(status, part())));

    private string Named(string type, JsonObject data)
    {
        data["type"] = type;
        data["sequence_number"] = number++;
        return $"event: {type}\n{Event(data)}";
    }

    private JsonObject Response(string status, TokenReport? usage, params JsonNode[] output) => new()
    {
        ["id"] = id,
        ["object"] = "response",
        ["created_at"] = 1_700_000_000,
        ["status"] = status,
        ["model"] = Model,
        ["output"] = new JsonArray(output),
        ["parallel_tool_calls"] = true,
        ["tools"] = new JsonArray(),
        ["tool_choice"] = "auto",
        ["metadata"] = new JsonObject(),
        ["usage"] = usage is null ? null : ResponseItems.Usage(usage),
    };
}
