using System.Text.Json;

namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>Gemini's REST interface.</summary>
/// <param name="think">Told what the model thinks aloud.</param>
internal sealed class GeminiForm(Action<string> think) : WireForm
{
    private static readonly string[] Counts = ["promptTokenCount", "cachedContentTokenCount", "candidatesTokenCount", "thoughtsTokenCount", "toolUsePromptTokenCount", "totalTokenCount"];

    /// <inheritdoc/>
    public override void Read(JsonElement sent, EventBuffer events)
    {
        if (sent.ValueKind == JsonValueKind.Object)
        {
            events.Add(json => Write(json, sent));
        }
    }

    private void Write(Utf8JsonWriter json, JsonElement sent)
    {
        Write(json, "modelVersion", sent.Get("modelVersion").Text());
        Write(json, "responseId", sent.Get("responseId").Text());
        if (ToldError.In(sent) is { } error)
        {
            json.WriteStartObject("error");
            Write(json, "status", error.Code);
            json.WriteEndObject();
        }

        if (sent.Get("promptFeedback").Get("blockReason").Text() is { Length: > 0 } blocked && blocked != "BLOCK_REASON_UNSPECIFIED")
        {
            json.WriteStartObject("promptFeedback");
            json.WriteString("blockReason", blocked);
            json.WriteEndObject();
        }

        if (sent.Get("usageMetadata") is { ValueKind: JsonValueKind.Object } usage)
        {
            json.WriteStartObject("usageMetadata");
            foreach (var count in Counts.Where(count => usage.Get(count) is not null))
            {
                json.WriteNumber(count, usage.Get(count).Count());
            }

            json.WriteEndObject();
        }

        // Only one answer is asked for; of several the first is read.
        if (sent.Get("candidates").Items().FirstOrDefault(candidate => candidate.Get("index").Count() <= 0) is { ValueKind: JsonValueKind.Object } ours)
        {
            WriteCandidate(json, ours);
        }
    }

    private void WriteCandidate(Utf8JsonWriter json, JsonElement ours)
    {
        json.WriteStartArray("candidates");
        json.WriteStartObject();
        Write(json, "finishReason", ours.Get("finishReason").Text());
        json.WriteStartObject("content");
        json.WriteStartArray("parts");
        foreach (var part in ours.Get("content").Get("parts").Items())
        {
            WritePart(json, part);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WritePart(Utf8JsonWriter json, JsonElement part)
    {
        var text = part.Get("text").Text();
        var call = part.Get("functionCall");
        if (part.Get("thought").IsTrue() && call is null)
        {
            think(text ?? "");
            return;
        }

        json.WriteStartObject();
        Write(json, "text", text);
        Write(json, "thoughtSignature", part.Get("thoughtSignature").Text());
        if (call is not null)
        {
            json.WriteStartObject("functionCall");
            Write(json, "name", call.Get("name").Text());
            if (call.Get("args") is { ValueKind: JsonValueKind.Object } arguments)
            {
                json.WritePropertyName("args");
                arguments.WriteTo(json);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
