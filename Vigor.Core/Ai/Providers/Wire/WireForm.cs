using System.Text.Json;

namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>
/// One answer in one protocol. Servers that speak a protocol send what its document does not know: other names for an end, numbers
/// of another kind, members left out or added. Of each event only what is meant is read, and written anew as the document says,
/// so that no client stumbles over what nobody needs.
/// </summary>
internal abstract class WireForm
{
    /// <summary>The form of the protocol that is spoken at an address; null when it is none that is known.</summary>
    /// <param name="address">Where the question goes.</param>
    /// <param name="think">Told what a model thinks aloud: it is paid for, and not the answer.</param>
    public static WireForm? Of(Uri? address, Action<string> think)
    {
        var path = address?.AbsolutePath ?? "";
        if (path.EndsWith("/chat/completions", StringComparison.Ordinal))
        {
            return new ChatForm(think);
        }

        if (path.EndsWith("/responses", StringComparison.Ordinal))
        {
            return new ResponsesForm();
        }

        return path.EndsWith(":streamGenerateContent", StringComparison.Ordinal) ? new GeminiForm(think) : null;
    }

    /// <summary>Adds the events that one object of an answer stands for; a whole answer in one piece stands for several.</summary>
    public abstract void Read(JsonElement sent, EventBuffer events);

    /// <summary>Adds an event that needs no closer look, from its bytes alone; false for every other.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public virtual bool TryRead(ReadOnlySpan<byte> sent, EventBuffer events) => false;

    /// <summary>Adds what the end of an answer in good order still says.</summary>
    public virtual void End(EventBuffer events)
    {
    }

    /// <summary>A text that is there.</summary>
    protected static void Write(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
