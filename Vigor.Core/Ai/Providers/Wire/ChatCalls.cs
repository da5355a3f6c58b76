using System.Text.Json;

namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>
/// The calls of tools in an answer. Their pieces are told apart by an index; servers leave it out, give all the same, or leave
/// out the id that the result goes back under.
/// </summary>
internal sealed class ChatCalls
{
    private readonly List<Call> calls = [];

    /// <summary>Writes the pieces of calls that a delta brings.</summary>
    public void Write(Utf8JsonWriter json, JsonElement delta)
    {
        var pieces = delta.Get("tool_calls").Items().Concat(delta.Get("function_call") is { } old ? [old] : []).ToList();
        if (pieces.Count == 0)
        {
            return;
        }

        json.WriteStartArray("tool_calls");
        foreach (var piece in pieces)
        {
            WritePiece(json, piece);
        }

        json.WriteEndArray();
    }

    private void WritePiece(Utf8JsonWriter json, JsonElement piece)
    {
        var function = piece.Get("function") ?? piece;
        var (name, id) = (function.Get("name").Text(), piece.Get("id").Text());
        var given = function.Get("arguments");
        var arguments = given?.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? given.Value.GetRawText() : given.Text() ?? "";
        var place = PlaceOf(piece.Get("index").Count(), id, name);
        var isNew = place == calls.Count;
        if (isNew)
        {
            calls.Add(new(piece.Get("index").Count(), id is { Length: > 0 } ? id : $"call_{Guid.NewGuid():N}"));
        }

        var call = calls[place];
        call.Arguments += arguments;
        json.WriteStartObject();
        json.WriteNumber("index", place);
        json.WriteString("id", call.Id);
        json.WriteString("type", "function");
        json.WriteStartObject("function");
        if (isNew)
        {
            json.WriteString("name", name ?? "");
        }

        json.WriteString("arguments", arguments);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A piece goes on with a call by its index, unless it brings another id; without an index, with the last one, unless it
    // brings another id, or a name although that one is complete.
    private int PlaceOf(int index, string? id, string? name)
    {
        var place = index >= 0 ? calls.FindLastIndex(call => call.Index == index) : calls.Count - 1;
        if (place < 0)
        {
            return calls.Count;
        }

        var known = calls[place];
        var isAnother = id is { Length: > 0 } && name is { Length: > 0 } && id != known.Id;
        return isAnother || (index < 0 && name is { Length: > 0 } && known.IsWhole) ? calls.Count : place;
    }

    private sealed class Call(int index, string id)
    {
        public int Index => index;

        public string Id => id;

        public string Arguments { get; set; } = "";

        public bool IsWhole
        {
            get
            {
                try
                {
                    using var parsed = JsonDocument.Parse(Arguments);
                    return true;
                }
                catch (JsonException)
                {
                    return false;
                }
            }
        }
    }
}
