using System.Text.Json;

namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>
/// The event that an answer in chat completions consists of but for its ends: a piece of text as the protocol's document has it,
/// and nothing else that means anything. It is told from its bytes alone, because there are hundreds of it in an answer.
/// </summary>
internal ref struct PlainPiece
{
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true };

    private readonly ReadOnlySpan<byte> sent;
    private Utf8JsonReader reader;
    private ReadOnlySpan<byte> id;
    private ReadOnlySpan<byte> model;
    private ReadOnlySpan<byte> content;

    private PlainPiece(ReadOnlySpan<byte> sent)
    {
        this.sent = sent;
        reader = new(sent, Options);
        id = model = "\"\""u8;
    }

    /// <summary>Writes the event if it is one; false, with nothing written, for everything that has to be looked at closer.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static bool TryWrite(ReadOnlySpan<byte> sent, EventBuffer events)
    {
        var piece = new PlainPiece(sent);
        if (!piece.TryRead())
        {
            return false;
        }

        events.Write("data: {\"id\":"u8);
        events.Write(piece.id);
        events.Write(",\"object\":\"chat.completion.chunk\",\"created\":0,\"model\":"u8);
        events.Write(piece.model);
        events.Write(",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":"u8);
        events.Write(piece.content);
        events.Write("}}]}\n\n"u8);
        return true;
    }

    private bool TryRead()
    {
        if (!Comes(JsonTokenType.StartObject))
        {
            return false;
        }

        while (Comes(JsonTokenType.PropertyName))
        {
            if (!TryMember())
            {
                return false;
            }
        }

        // An empty piece has nothing between its quotes; it may stand beside an end.
        return content.Length > 2 && !reader.Read();
    }

    private bool TryMember()
    {
        if (reader.ValueTextEquals("choices"u8))
        {
            return content.IsEmpty && Comes(JsonTokenType.StartArray) && Comes(JsonTokenType.StartObject) && TryChoice() && Comes(JsonTokenType.EndArray);
        }

        if (reader.ValueTextEquals("model"u8))
        {
            return TryText(out model);
        }

        if (reader.ValueTextEquals("id"u8))
        {
            return TryText(out id);
        }

        if (reader.ValueTextEquals("object"u8))
        {
            return Comes(JsonTokenType.String) && reader.ValueTextEquals("chat.completion.chunk"u8);
        }

        var isCarriedByAll = reader.ValueTextEquals("created"u8) || reader.ValueTextEquals("system_fingerprint"u8)
            || reader.ValueTextEquals("service_tier"u8) || reader.ValueTextEquals("obfuscation"u8);
        return reader.Read() && (reader.TokenType == JsonTokenType.Null || (isCarriedByAll && reader.TokenType is JsonTokenType.String or JsonTokenType.Number));
    }

    private bool TryChoice()
    {
        while (Comes(JsonTokenType.PropertyName))
        {
            if (reader.ValueTextEquals("delta"u8))
            {
                if (!content.IsEmpty || !Comes(JsonTokenType.StartObject) || !TryDelta())
                {
                    return false;
                }
            }
            else if (reader.ValueTextEquals("index"u8))
            {
                if (!Comes(JsonTokenType.Number) || !reader.TryGetInt32(out var index) || index != 0)
                {
                    return false;
                }
            }
            else if (!Comes(JsonTokenType.Null))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryDelta()
    {
        while (Comes(JsonTokenType.PropertyName))
        {
            if (reader.ValueTextEquals("content"u8))
            {
                if (!content.IsEmpty || !TryText(out content))
                {
                    return false;
                }
            }
            else
            {
                var isRole = reader.ValueTextEquals("role"u8);
                if (!Comes(JsonTokenType.Null) && !(isRole && reader.TokenType == JsonTokenType.String))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool Comes(JsonTokenType token) => reader.Read() && reader.TokenType == token;

    // With its quotes and escapes, as it stands there.
    private bool TryText(out ReadOnlySpan<byte> text)
    {
        var isText = Comes(JsonTokenType.String);
        text = isText ? sent.Slice((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2) : default;
        return isText;
    }
}
