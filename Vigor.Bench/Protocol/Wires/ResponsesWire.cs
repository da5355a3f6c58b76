using System.Text.Json.Nodes;

namespace Vigor.Bench.Protocol.Wires;

/// <summary>OpenAI's Responses with what Perplexity adds: the search, its sources and what the call cost.</summary>
internal sealed class ResponsesWire(string model) : WireFormat(model)
{
    private const decimal Input = 0.25m, Cached = 0.0625m, Output = 2.5m, Search = 0.005m;
    private const string Item = "msg_1", Page = "https://example.org/training";

    private readonly string id = $"resp_{Guid.NewGuid():N}";
    private int number;

    public override string Begin() =>
        Named("response.created", new() { ["response"] = Response("in_progress", null, null) })
        + Named("response.in_progress", new() { ["response"] = Response("in_progress", null, null) })
        + Named("response.output_item.added", new() { ["output_index"] = 0, ["item"] = Message("in_progress", null) })
        + Named("response.content_part.added", Part(new() { ["type"] = "output_text", ["text"] = "", ["annotations"] = new JsonArray() }));

    public override string Piece(string text) =>
        Named("response.output_text.delta", new() { ["item_id"] = Item, ["output_index"] = 0, ["content_index"] = 0, ["delta"] = text });

    public override string End(Finish finish, string text, TokenReport? usage)
    {
        var done = Named("response.output_text.done", new() { ["item_id"] = Item, ["output_index"] = 0, ["content_index"] = 0, ["text"] = text })
            + Named("response.output_item.done", new() { ["output_index"] = 0, ["item"] = Message("completed", text) });
        return finish == Finish.Stop
            ? done + Named("response.completed", new() { ["response"] = Response("completed", text, usage) })
            : Named("response.incomplete", new() { ["response"] = Incomplete(finish, text, usage) });
    }

    public override string Refusal(TokenReport? usage) =>
        Named("response.refusal.delta", new() { ["item_id"] = Item, ["output_index"] = 0, ["content_index"] = 0, ["delta"] = "I cannot help with that." })
        + Named("response.refusal.done", new() { ["item_id"] = Item, ["output_index"] = 0, ["content_index"] = 0, ["refusal"] = "I cannot help with that." })
        + Named("response.completed", new() { ["response"] = Response("completed", null, usage) });

    public override string Error()
    {
        var response = Response("failed", null, null);
        response["error"] = new JsonObject { ["code"] = "server_error", ["message"] = "The server had an error." };
        return Named("response.failed", new() { ["response"] = response });
    }

    public override JsonNode Whole(Finish finish, string text, TokenReport? usage) =>
        finish == Finish.Stop ? Response("completed", text, usage) : Incomplete(finish, text, usage);

    private JsonObject Incomplete(Finish finish, string text, TokenReport? usage)
    {
        var response = Response("incomplete", text, usage);
        response["incomplete_details"] = new JsonObject { ["reason"] = finish == Finish.Length ? "max_output_tokens" : "content_filter" };
        return response;
    }

    private string Named(string type, JsonObject data)
    {
        data["type"] = type;
        data["sequence_number"] = number++;
        return $"event: {type}\n{Event(data)}";
    }

    private static JsonObject Part(JsonObject part) => new() { ["item_id"] = Item, ["output_index"] = 0, ["content_index"] = 0, ["part"] = part };

    private JsonObject Response(string status, string? text, TokenReport? usage)
    {
        var output = new JsonArray();
        if (status == "completed")
        {
            output.Add((JsonNode)new JsonObject
            {
                ["type"] = "search_results",
                ["id"] = "search_1",
                ["results"] = new JsonArray(new JsonObject { ["id"] = 1, ["title"] = "Training", ["url"] = Page, ["snippet"] = "About training." }),
            });
        }

        if (text is not null)
        {
            output.Add((JsonNode)Message(status, text));
        }

        return new()
        {
            ["id"] = id,
            ["object"] = "response",
            ["created_at"] = 1_700_000_000,
            ["status"] = status,
            ["model"] = Model,
            ["output"] = output,
            ["parallel_tool_calls"] = true,
            ["tools"] = new JsonArray(),
            ["tool_choice"] = "auto",
            ["metadata"] = new JsonObject(),
            ["usage"] = usage is null ? null : Usage(usage),
        };
    }

    private static JsonObject Message(string status, string? text)
    {
        var content = new JsonArray();
        if (text is not null)
        {
            content.Add((JsonNode)new JsonObject
            {
                ["type"] = "output_text",
                ["text"] = text,
                ["annotations"] = new JsonArray(new JsonObject { ["type"] = "url_citation", ["url"] = Page, ["title"] = "Training", ["start_index"] = 0, ["end_index"] = 4 }),
            });
        }

        return new() { ["type"] = "message", ["id"] = Item, ["status"] = status, ["role"] = "assistant", ["content"] = content };
    }

    private static JsonObject Usage(TokenReport usage)
    {
        var input = (((usage.Input - usage.Cached) * Input) + (usage.Cached * Cached)) / 1_000_000m;
        var output = usage.Output * Output / 1_000_000m;
        return new()
        {
            ["input_tokens"] = usage.Input,
            ["input_tokens_details"] = new JsonObject { ["cached_tokens"] = usage.Cached },
            ["output_tokens"] = usage.Output,
            ["output_tokens_details"] = new JsonObject { ["reasoning_tokens"] = usage.Reasoning },
            ["total_tokens"] = (long)usage.Input + usage.Output,
            ["cost"] = new JsonObject { ["currency"] = "USD", ["input_cost"] = input, ["output_cost"] = output, ["tool_calls_cost"] = Search, ["total_cost"] = input + output + Search },
        };
    }
}
