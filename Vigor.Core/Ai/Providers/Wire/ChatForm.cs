using System.Text.Json;

namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>Chat completions, as dozens of servers speak them.</summary>
/// <param name="think">Told what the model thinks aloud.</param>
internal sealed class ChatForm(Action<string> think) : WireForm
{
    private readonly ChatCalls calls = new();
    private int? choice;
    private bool hasEnded;
    private bool isDone;
    private bool hasFailed;

    /// <inheritdoc/>
    public override void Read(JsonElement sent, EventBuffer events)
    {
        if (ToldError.In(sent) is { } error)
        {
            events.Add(json => Write(json, error));
            return;
        }

        var ours = Ours(sent);
        var usage = ChatUsage.In(sent);
        isDone |= usage is not null && ours is null;
        if (ours is not null || usage is not null || sent.Get("model") is not null)
        {
            events.Add(json => Write(json, sent, ours, usage));
        }
    }

    /// <inheritdoc/>
    public override bool TryRead(ReadOnlySpan<byte> sent, EventBuffer events)
    {
        if (choice is > 0 || !PlainPiece.TryWrite(sent, events))
        {
            return false;
        }

        (choice, isDone) = (0, false);
        return true;
    }

    /// <inheritdoc/>
    public override void End(EventBuffer events)
    {
        if (hasEnded || hasFailed || !isDone)
        {
            return;
        }

        hasEnded = true;
        events.Add(json =>
        {
            WriteHead(json, null, null);
            json.WriteStartArray("choices");
            WriteChoice(json, default, null, "stop");
            json.WriteEndArray();
        });
    }

    // Only one answer is asked for; of several that come mixed the first is read.
    private JsonElement? Ours(JsonElement sent)
    {
        foreach (var candidate in sent.Get("choices").Items())
        {
            if (candidate.ValueKind == JsonValueKind.Object && Math.Max(0, candidate.Get("index").Count()) is var index && (choice ??= index) == index)
            {
                return candidate;
            }
        }

        return null;
    }

    private void Write(Utf8JsonWriter json, JsonElement sent, JsonElement? ours, JsonElement? usage)
    {
        WriteHead(json, sent.Get("id").Text(), sent.Get("model").Text());
        json.WriteStartArray("choices");
        if (ours is { } said)
        {
            var delta = said.Get("delta") ?? said.Get("message") ?? said;
            var text = TextOf(delta);
            WriteChoice(json, delta, text, EndOf(said, text));
        }

        json.WriteEndArray();
        if (usage?.ValueKind == JsonValueKind.Object)
        {
            ChatUsage.Write(json, usage);
        }
    }

    private static void WriteHead(Utf8JsonWriter json, string? id, string? model)
    {
        json.WriteString("id", id ?? "");
        json.WriteString("object", "chat.completion.chunk");
        json.WriteNumber("created", 0);
        json.WriteString("model", model ?? "");
    }

    private void WriteChoice(Utf8JsonWriter json, JsonElement delta, string? text, string? end)
    {
        json.WriteStartObject();
        json.WriteNumber("index", 0);
        json.WriteStartObject("delta");
        json.WriteString("role", "assistant");
        Write(json, "content", text);
        Write(json, "refusal", delta.Get("refusal").Text());
        calls.Write(json, delta);
        json.WriteEndObject();
        Write(json, "finish_reason", end);
        json.WriteEndObject();
    }

    private string? TextOf(JsonElement delta)
    {
        if (((JsonElement?)delta).GetAny("reasoning_content", "reasoning", "thinking").Text() is { Length: > 0 } thought)
        {
            think(thought);
        }

        // "text" is the older completions' name for it.
        var content = delta.Get("content") ?? delta.Get("text");
        return content?.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? string.Concat(content.Items().Select(PartOf)) : content.Text();
    }

    private string? PartOf(JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.String)
        {
            return part.GetString();
        }

        if (part.Get("type").Text() is { } type && type.Contains("think", StringComparison.Ordinal))
        {
            think(string.Concat(part.Get("thinking").Items().Select(thought => thought.ValueKind == JsonValueKind.String ? thought.GetString() : thought.Get("text").Text())));
            return null;
        }

        return part.Get("text").Text();
    }

    // An end that is named with an empty word is one when nothing more is said and the answer then ends in good order.
    private string? EndOf(JsonElement said, string? text)
    {
        var named = ((JsonElement?)said).GetAny("finish_reason", "finishReason", "done_reason").Text();
        isDone = named is "" ? string.IsNullOrEmpty(text) : isDone && string.IsNullOrEmpty(text);
        var end = FinishWord.Of(named);
        hasEnded |= end is not null;
        hasFailed |= end is null && named is { Length: > 0 };
        return end;
    }

    private static void Write(Utf8JsonWriter json, ToldError error)
    {
        WriteHead(json, null, null);
        json.WriteStartArray("choices");
        json.WriteEndArray();
        json.WriteStartObject("error");
        Write(json, "code", error.Code);
        Write(json, "type", error.Type);
        json.WriteEndObject();
    }
}
