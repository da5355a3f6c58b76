using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vigor.Bench.Protocol.Wires;

/// <summary>How one answer looks in one protocol. Faults are played over these pieces, so that each is written once.</summary>
/// <param name="model">Model that claims to answer.</param>
internal abstract class WireFormat(string model)
{
    /// <summary>Model that claims to answer.</summary>
    protected string Model { get; } = model;

    /// <summary>Of a call.</summary>
    public static WireFormat Of(Wire wire, string model) => wire switch
    {
        Wire.Gemini => new GeminiWire(model),
        Wire.Responses => new ResponsesWire(model),
        _ => new ChatCompletionsWire(model, isAzure: wire == Wire.Azure),
    };

    /// <summary>What comes before the first word.</summary>
    public virtual string Begin() => "";

    /// <summary>A piece of text.</summary>
    public abstract string Piece(string text);

    /// <summary>The end, with usage when there is any.</summary>
    public abstract string End(Finish finish, string text, TokenReport? usage);

    /// <summary>The end marker alone, without a finish reason; nothing where the protocol has none.</summary>
    public virtual string EndWithoutReason() => "";

    /// <summary>An answer whose text says that the model refuses.</summary>
    public abstract string Refusal(TokenReport? usage);

    /// <summary>An error inside the stream.</summary>
    public abstract string Error();

    /// <summary>The answer as a whole.</summary>
    public abstract JsonNode Whole(Finish finish, string text, TokenReport? usage);

    /// <summary>A refused question.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">The provider's code.</param>
    /// <param name="retrySeconds">When to come back, where the body says so; absent when it does not.</param>
    /// <param name="perDay">Whether it is a quota of a day.</param>
    public virtual JsonNode Refused(int status, string code, int? retrySeconds, bool perDay) =>
        new JsonObject { ["error"] = new JsonObject { ["message"] = "The double refuses this.", ["type"] = code, ["code"] = code } };

    /// <summary>Whether a filtered question is an answer of status 200 here, and then the answer.</summary>
    public virtual string? FilteredPrompt() => null;

    /// <summary>One event.</summary>
    protected static string Event(JsonNode data) => $"data: {data.ToJsonString(JsonSerializerOptions.Default)}\n\n";
}
