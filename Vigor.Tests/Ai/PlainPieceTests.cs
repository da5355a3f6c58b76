using System.Text;
using System.Text.Json;
using CsCheck;
using Vigor.Core.Ai.Providers.Wire;

namespace Vigor.Tests.Ai;

/// <summary>What is read from its bytes alone is read as it is when it is looked at closer, and only where nothing else is meant.</summary>
public sealed class PlainPieceTests
{
    [Fact]
    public void A_piece_is_the_same_either_way() =>
        Gen.Select(Gen.String[1, 40], Gen.Bool, Gen.Bool, Gen.Bool)
            .Sample((text, isAsciiOnly, hasRole, isPlainHead) =>
            {
                var said = JsonSerializer.Serialize(text, isAsciiOnly ? null : new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
                var head = isPlainHead ? "" : """ "object":"chat.completion.chunk","created":1.5,"system_fingerprint":null,"service_tier":"default",""";
                var role = hasRole ? """ "role":"assistant", """ : "";
                var sent = $$"""{"id":"c-1",{{head}}"model":"m \u00e9","choices":[{"index":0,"delta":{{{role}}"refusal":null,"content":{{said}}},"logprobs":null,"finish_reason":null}],"usage":null}""";

                var quick = Quick(sent);

                Assert.NotNull(quick);
                Assert.Equal(Closer(sent), Normal(quick));
            });

    [Theory]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":"Rest."},"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":""},"finish_reason":null}]}""")]
    [InlineData("""{"choices":[{"index":1,"delta":{"content":"Rest."}}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":"Rest.","reasoning_content":"Hm."}}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":"Rest.","tool_calls":[]}}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":"Rest."}},{"index":1,"delta":{"content":"Run."}}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":[{"text":"Rest."}]}}]}""")]
    [InlineData("""{"choices":[{"index":0,"message":{"content":"Rest."}}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":"Rest."}}],"usage":{"prompt_tokens":100}}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":"Rest."}}],"error":{"code":402}}""")]
    [InlineData("""{"object":"error","choices":[{"index":0,"delta":{"content":"Rest."}}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":"Rest."}}],"x_groq":{"usage":{}}}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":"Rest."}}]}{"choices":[]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":"Rest."}}],"choices":[{"index":0,"delta":{"content":"Run."}}]}""")]
    [InlineData("""[{"choices":[]}]""")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":null}""")]
    [InlineData("""{}""")]
    [InlineData("7")]
    [InlineData("")]
    public void What_means_more_is_looked_at_closer(string sent) => Assert.Null(Quick(sent));

    private static string? Quick(string sent)
    {
        using var events = new EventBuffer();
        var isTaken = PlainPiece.TryWrite(Encoding.UTF8.GetBytes(sent), events);
        Assert.Equal(isTaken, !events.Written.IsEmpty);
        return isTaken ? Encoding.UTF8.GetString(events.Written.Span) : null;
    }

    private static string Closer(string sent)
    {
        using var events = new EventBuffer();
        using var document = JsonDocument.Parse(sent);
        new ChatForm(_ => { }).Read(document.RootElement, events);
        return Normal(Encoding.UTF8.GetString(events.Written.Span));
    }

    private static string Normal(string written)
    {
        using var document = JsonDocument.Parse(written["data: ".Length..]);
        return JsonSerializer.Serialize(document.RootElement);
    }
}
