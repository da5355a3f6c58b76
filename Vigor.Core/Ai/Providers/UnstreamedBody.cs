using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vigor.Core.Ai.Providers;

/// <summary>
/// Reads an answer that came in one piece although it was asked for word by word, as some servers and proxies send it, as
/// the events it would have been: it is paid for, and so is what its error says.
/// </summary>
internal static class UnstreamedBody
{
    /// <summary>The events; what is no JSON stays as it is, and is no answer.</summary>
    /// <param name="body">The answer, bounded.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Stream> AsEventsAsync(Stream body, CancellationToken cancellationToken)
    {
        var whole = new MemoryStream();
        await using (body)
        {
            await body.CopyToAsync(whole, cancellationToken);
        }

        whole.Position = 0;
        try
        {
            var events = Events(await JsonNode.ParseAsync(whole, cancellationToken: cancellationToken)).Select(data => $"data: {data.ToJsonString()}\n\n");
            return new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(events)));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            whole.Position = 0;
            return whole;
        }
    }

    private static IEnumerable<JsonNode> Events(JsonNode? answer) => answer switch
    {
        // Gemini streams one long list to whoever does not ask for events.
        JsonArray chunks => chunks.OfType<JsonNode>(),
        JsonObject chat when chat["choices"] is JsonArray choices => [ChunkOf(chat, choices)],
        JsonObject response when response["output"] is JsonArray output => [.. TextsOf(output), EndOf(response)],
        JsonObject other => [other],
        _ => [],
    };

    private static JsonObject ChunkOf(JsonObject chat, JsonArray choices)
    {
        foreach (var choice in choices.OfType<JsonObject>())
        {
            if (choice.Remove("message", out var message))
            {
                foreach (var (index, call) in (message?["tool_calls"] as JsonArray ?? []).Index())
                {
                    call!["index"] = index;
                }

                choice["delta"] = message;
            }
        }

        return chat;
    }

    private static IEnumerable<JsonObject> TextsOf(JsonArray output) =>
        from item in output.OfType<JsonObject>()
        from part in (item["content"] as JsonArray ?? []).OfType<JsonObject>()
        let text = part["text"] ?? part["refusal"]
        where text is not null
        select new JsonObject
        {
            ["type"] = part["refusal"] is null ? "response.output_text.delta" : "response.refusal.delta",
            ["item_id"] = item["id"]?.DeepClone(),
            ["output_index"] = 0,
            ["content_index"] = 0,
            ["delta"] = text.DeepClone(),
        };

    private static JsonObject EndOf(JsonObject response) => new()
    {
        ["type"] = response["status"]?.ToString() is "incomplete" or "failed" ? $"response.{response["status"]}" : "response.completed",
        ["response"] = response,
    };
}
