using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vigor.Bench.Protocol.Wires;

/// <summary>How one answer looks in one protocol. Faults are played over these pieces, so that each is written once.</summary>
/// <param name="model">Model that claims to answer.</param>
internal abstract class WireFormat(string model)
{
    /// <summary>What a model says that refuses.</summary>
    protected const string RefusalText = "I cannot help with that.";

    // Providers write UTF-8 as it is. Escaped, no letter would ever be split between two packets, nor have wrong bytes.
    private static readonly JsonSerializerOptions AsIs = new(JsonSerializerOptions.Default) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What comes after the last event; nothing where the protocol has no such mark.</summary>
    public virtual string EndMark => "";

    /// <summary>Whether each piece tells of the tokens so far.</summary>
    public virtual bool CountsWithinAnswer => false;

    /// <summary>Model that claims to answer.</summary>
    protected string Model { get; } = model;

    /// <summary>Of a call.</summary>
    public static WireFormat Of(Wire wire, string model) => wire switch
    {
        Wire.Gemini => new GeminiWire(model),
        Wire.Responses => new ResponsesWire(model),
        _ => new ChatCompletionsWire(model, isAzure: wire == Wire.Azure),
    };

    /// <summary>One event.</summary>
    public static string Event(JsonNode data) => $"data: {Json(data)}\n\n";

    /// <summary>As it goes over the wire.</summary>
    public static string Json(JsonNode data) => data.ToJsonString(AsIs);

    /// <summary>What comes before the first word.</summary>
    public virtual string Begin() => "";

    /// <summary>A piece of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="soFar">Tokens of the answer up to here, for protocols that tell.</param>
    public abstract string Piece(string text, TokenReport? soFar);

    /// <summary>The end, with usage when there is any, without the <see cref="EndMark"/>.</summary>
    public abstract string End(Finish finish, string text, TokenReport? usage);

    /// <summary>The rest of an answer in which the model refuses, without the <see cref="EndMark"/>.</summary>
    public abstract string Refusal(TokenReport? usage);

    /// <summary>An answer that is nothing but calls of tools, piece by piece.</summary>
    public virtual IReadOnlyList<string> Calls(IReadOnlyList<ToolCall> calls) => throw new NotSupportedException();

    /// <summary>The end of an answer that calls tools, without the <see cref="EndMark"/>.</summary>
    public virtual string EndOfCalls(TokenReport? usage) => throw new NotSupportedException();

    /// <summary>An error inside the stream.</summary>
    public abstract string Error();

    /// <summary>The answer as a whole.</summary>
    public abstract JsonNode Whole(Finish finish, string text, TokenReport? usage);

    /// <summary>An answer as a whole in which the model refuses.</summary>
    public abstract JsonNode WholeRefusal(TokenReport? usage);

    /// <summary>A refused question.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">The provider's code.</param>
    /// <param name="wait">When to come back, where the body says so; absent when it does not.</param>
    /// <param name="perDay">Whether it is a quota of a day.</param>
    public virtual JsonNode Refused(int status, string code, TimeSpan? wait, bool perDay) =>
        new JsonObject { ["error"] = new JsonObject { ["message"] = "The double refuses this.", ["type"] = code, ["code"] = code } };

    /// <summary>A filtered question, where that is an answer of status 200.</summary>
    public virtual JsonNode FilteredPrompt(TokenReport? usage) => throw new NotSupportedException();
}
