using System.Text.Json;

namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>Responses, as Perplexity's Agent API and others speak them. Only the text, the end and what it took are read.</summary>
internal sealed class ResponsesForm : WireForm
{
    private bool hasText;

    /// <inheritdoc/>
    public override void Read(JsonElement sent, EventBuffer events)
    {
        var type = sent.Get("type").Text();
        if (type is "response.output_text.delta" or "response.refusal.delta")
        {
            AddPiece(events, type, sent.Get("delta").Text());
        }
        else if (type is "response.completed" or "response.done" or "response.incomplete" or "response.failed" && sent.Get("response") is { } response)
        {
            AddEnd(events, response);
        }
        else if (type is null && sent.Get("output") is not null)
        {
            AddEnd(events, sent);
        }
        else if (type is "error" || ToldError.In(sent) is not null)
        {
            AddFailure(events, ToldError.In(sent) ?? new(sent.Get("code").Text(), null));
        }
    }

    // An answer that came whole, or whose pieces never came, says its text at its end alone.
    private void AddEnd(EventBuffer events, JsonElement response)
    {
        if (!hasText)
        {
            foreach (var part in response.Get("output").Items().SelectMany(item => item.Get("content").Items()))
            {
                var refusal = part.Get("refusal").Text();
                AddPiece(events, refusal is null ? "response.output_text.delta" : "response.refusal.delta", refusal ?? part.Get("text").Text());
            }
        }

        var status = StatusOf(response);
        events.Add(json =>
        {
            json.WriteString("type", $"response.{status}");
            json.WriteNumber("sequence_number", 0);
            json.WriteStartObject("response");
            json.WriteString("id", response.Get("id").Text() ?? "");
            json.WriteString("object", "response");
            json.WriteNumber("created_at", 0);
            json.WriteString("model", response.Get("model").Text() ?? "");
            json.WriteString("status", status);
            WriteEnd(json, response, status);
            json.WriteStartArray("output");
            foreach (var item in response.Get("output").Items())
            {
                WriteItem(json, item);
            }

            json.WriteEndArray();
            if (response.Get("usage") is { ValueKind: JsonValueKind.Object } usage)
            {
                WriteUsage(json, usage);
            }

            json.WriteEndObject();
        });
    }

    private void AddPiece(EventBuffer events, string type, string? delta)
    {
        if (delta is null)
        {
            return;
        }

        hasText = true;
        events.Add(json =>
        {
            json.WriteString("type", type);
            json.WriteString("item_id", "");
            json.WriteNumber("output_index", 0);
            json.WriteNumber("content_index", 0);
            json.WriteNumber("sequence_number", 0);
            json.WriteString("delta", delta);
        });
    }

    // What was found is read from here; the text was said before.
    private static void WriteItem(Utf8JsonWriter json, JsonElement item)
    {
        switch (item.Get("type").Text())
        {
            case "search_results":
                item.WriteTo(json);
                break;
            case "message":
                json.WriteStartObject();
                json.WriteString("type", "message");
                json.WriteString("id", item.Get("id").Text() ?? "");
                json.WriteString("role", "assistant");
                json.WriteString("status", "completed");
                json.WriteStartArray("content");
                json.WriteStartObject();
                json.WriteString("type", "output_text");
                json.WriteString("text", "");
                json.WriteStartArray("annotations");
                foreach (var annotation in item.Get("content").Items().SelectMany(part => part.Get("annotations").Items()).Where(annotation => annotation.Get("url") is not null))
                {
                    WriteAnnotation(json, annotation);
                }

                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
                break;
        }
    }

    private static void WriteAnnotation(Utf8JsonWriter json, JsonElement annotation)
    {
        json.WriteStartObject();
        json.WriteString("type", "url_citation");
        json.WriteString("url", annotation.Get("url").Text() ?? "");
        json.WriteString("title", annotation.Get("title").Text() ?? "");
        json.WriteNumber("start_index", 0);
        json.WriteNumber("end_index", 0);
        json.WriteEndObject();
    }

    private static string StatusOf(JsonElement response)
    {
        if (ToldError.In(response) is not null)
        {
            return "failed";
        }

        return response.Get("status").Text() switch
        {
            "incomplete" => "incomplete",
            "failed" or "cancelled" => "failed",
            _ => "completed",
        };
    }

    private static void WriteEnd(Utf8JsonWriter json, JsonElement response, string status)
    {
        if (status == "incomplete")
        {
            json.WriteStartObject("incomplete_details");
            json.WriteString("reason", FinishWord.Of(response.Get("incomplete_details").Get("reason").Text()) == "content_filter" ? "content_filter" : "max_output_tokens");
            json.WriteEndObject();
        }

        if (status == "failed")
        {
            WriteError(json, ToldError.In(response) ?? default);
        }
    }

    private static void WriteError(Utf8JsonWriter json, ToldError error)
    {
        json.WriteStartObject("error");
        json.WriteString("code", error.Code ?? error.Type ?? "");
        json.WriteString("message", "");
        json.WriteEndObject();
    }

    private static void WriteUsage(Utf8JsonWriter json, JsonElement usage)
    {
        json.WriteStartObject("usage");
        json.WriteNumber("input_tokens", ((JsonElement?)usage).GetAny("input_tokens", "prompt_tokens").Count());
        json.WriteNumber("output_tokens", ((JsonElement?)usage).GetAny("output_tokens", "completion_tokens").Count());
        json.WriteNumber("total_tokens", usage.Get("total_tokens").Count());
        json.WriteStartObject("input_tokens_details");
        json.WriteNumber("cached_tokens", usage.Get("input_tokens_details").Get("cached_tokens").Count());
        json.WriteEndObject();
        json.WriteStartObject("output_tokens_details");
        json.WriteNumber("reasoning_tokens", usage.Get("output_tokens_details").Get("reasoning_tokens").Count());
        json.WriteEndObject();
        if ((usage.Get("cost").Get("total_cost") ?? usage.Get("cost")).Number() is { } dollars)
        {
            json.WriteStartObject("cost");
            json.WriteNumber("total_cost", dollars);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void AddFailure(EventBuffer events, ToldError error) => events.Add(json =>
    {
        json.WriteString("type", "response.failed");
        json.WriteNumber("sequence_number", 0);
        json.WriteStartObject("response");
        json.WriteString("id", "");
        json.WriteString("object", "response");
        json.WriteNumber("created_at", 0);
        json.WriteString("status", "failed");
        json.WriteStartArray("output");
        json.WriteEndArray();
        WriteError(json, error);
        json.WriteEndObject();
    });
}
