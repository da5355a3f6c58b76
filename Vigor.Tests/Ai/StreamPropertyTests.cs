using System.Net;
using System.Text;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Bench.Gateway;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Providers.Wire;

namespace Vigor.Tests.Ai;

/// <summary>Whatever bytes a provider sends, in whatever portions: an answer comes, the row is right, and memory stays bounded.</summary>
public sealed class StreamPropertyTests
{
    private const int Samples = 120;
    private const string EventStream = "text/event-stream";

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    private static readonly Dictionary<string, string> Good = new()
    {
        ["OpenAI"] = string.Concat(Enumerable.Range(0, 12).Select(word => $"data: {{\"id\":\"c\",\"choices\":[{{\"index\":0,\"delta\":{{\"content\":\" w{word}\"}}}}]}}\n\n"))
            + "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
            + "data: {\"id\":\"c\",\"choices\":[],\"usage\":{\"prompt_tokens\":20,\"completion_tokens\":12,\"total_tokens\":32}}\n\ndata: [DONE]\n\n",
        ["Gemini"] = string.Concat(Enumerable.Range(0, 12).Select(word => $"data: {{\"candidates\":[{{\"content\":{{\"parts\":[{{\"text\":\" w{word}\"}}]}}}}],\"usageMetadata\":{{\"promptTokenCount\":20,\"candidatesTokenCount\":{word}}}}}\n\n"))
            + "data: {\"candidates\":[{\"finishReason\":\"STOP\"}],\"usageMetadata\":{\"promptTokenCount\":20,\"candidatesTokenCount\":12,\"thoughtsTokenCount\":3}}\n\n",
        ["Perplexity"] = "event: response.created\ndata: {\"type\":\"response.created\",\"response\":{\"id\":\"r\",\"object\":\"response\",\"status\":\"in_progress\",\"output\":[]}}\n\n"
            + string.Concat(Enumerable.Range(0, 12).Select(word => $"event: response.output_text.delta\ndata: {{\"type\":\"response.output_text.delta\",\"item_id\":\"m\",\"output_index\":0,\"content_index\":0,\"delta\":\" w{word}\"}}\n\n"))
            + "event: response.completed\ndata: {\"type\":\"response.completed\",\"response\":{\"id\":\"r\",\"object\":\"response\",\"status\":\"completed\",\"output\":[],\"usage\":{\"input_tokens\":20,\"output_tokens\":12,\"total_tokens\":32}}}\n\n",
    };

    // What is done to good bytes: cut off, repeated, replaced, put in, and all bytes turned to noise.
    private static readonly Gen<(int Kind, int From, int Length, byte[] Bytes)> Damage = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3_000], Gen.Int[0, 400], Gen.Byte.Array[0, 60]);

    [Theory]
    [InlineData("OpenAI")]
    [InlineData("Gemini")]
    [InlineData("Perplexity")]
    public async Task Damaged_streams_end_in_an_answer_and_one_right_row(string kind)
    {
        var wire = new Wire();
        await using var vigor = await StartAsync(kind, wire);
        var number = 0;
        var samples = new List<(byte[] Bytes, int Portion)>();
        Gen.Select(Damage.Array[0, 3], Gen.Int[1, 700]).Sample(
            sample => samples.Add((Damaged(Encoding.UTF8.GetBytes(Good[kind]), sample.Item1), sample.Item2)),
            iter: Samples,
            threads: 1);

        foreach (var (bytes, portion) in samples)
        {
            wire.Say(bytes, portion);
            var before = (await vigor.LedgerAsync()).Count;

            var (text, receipt) = await vigor.AnswerAsync(vigor.Ask($"Question {number++}?"));

            Assert.NotEmpty(text);
            Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
            Assert.InRange((await vigor.LedgerAsync()).Count - before, 1, 2);
            Assert.True(receipt.IsLocal || receipt.Declined || receipt.Providers.Count == 1);
        }

        await vigor.AssertSettledAsync();
    }

    [Theory]
    [InlineData("OpenAI")]
    [InlineData("Gemini")]
    [InlineData("Perplexity")]
    public async Task However_events_are_spelled_and_split_the_answer_and_its_tokens_are_the_same(string kind)
    {
        var wire = new Wire();
        await using var vigor = await StartAsync(kind, wire);
        var spellings = new List<(string Text, bool HasMark, int Portion, string? MediaType)>();
        Gen.Select(Gen.Int[0, 2].Select(index => LineEnds[index]), Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[1, 60], OneOf("text/event-stream", "text/plain", "application/json", null)).Sample(
            (lineEnd, hasMark, hasSpace, hasComments, portion, mediaType) =>
            {
                // Letters of two, three and four bytes, which portions split.
                var text = Good[kind].Replace(" w3\"", " wé€😀\"", StringComparison.Ordinal);
                text = text.Replace("{\"id\":\"c\",", "{\"id\":\"c\",\"error\":null,", StringComparison.Ordinal);
                text = hasSpace ? text : text.Replace("data: ", "data:", StringComparison.Ordinal);
                text = hasComments ? $": hello\n\nid: 1\nretry: 10\n{text.Replace("\n\n", "\n\n: still here\n\n", StringComparison.Ordinal)}" : text;
                spellings.Add((text.Replace("\n", lineEnd, StringComparison.Ordinal), hasMark, portion, mediaType));
            },
            iter: Samples / 3,
            threads: 1);

        foreach (var (index, spelling) in spellings.Index())
        {
            var bytes = Encoding.UTF8.GetBytes(spelling.Text);
            wire.Say(spelling.HasMark ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes, spelling.Portion, spelling.MediaType);

            var (text, receipt) = await vigor.AnswerAsync(vigor.Ask($"Question {index}?"));

            Assert.Equal("w0 w1 w2 wé€😀 w4 w5 w6 w7 w8 w9 w10 w11", text);
            Assert.Equal((20, kind == "Gemini" ? 15 : 12), (receipt.InputTokens, receipt.OutputTokens));
        }

        Assert.All(await vigor.LedgerAsync(), row => Assert.Equal(AttemptOutcome.Complete, row.Outcome));
        await vigor.AssertSettledAsync();
    }

    [Theory]
    [InlineData("OpenAI", """{"error":{"code":429,"message":"Slow down."}}""", FaultKind.RateLimited)]
    [InlineData("OpenAI", """{"error":{"type":"rate_limit_error","message":"Slow down."}}""", FaultKind.RateLimited)]
    [InlineData("OpenAI", """{"error":{"code":"content_filter","message":"No."}}""", FaultKind.Declined)]
    [InlineData("OpenAI", """{"error":"no"}""", FaultKind.Unreachable)]
    [InlineData("Gemini", """{"error":{"code":429,"status":"RESOURCE_EXHAUSTED"}}""", FaultKind.RateLimited)]
    [InlineData("Perplexity", """{"id":"r","object":"response","status":"failed","output":[],"error":{"code":"rate_limit_exceeded","message":"Slow down."}}""", FaultKind.RateLimited)]
    public async Task An_error_with_status_200_is_one_as_an_event_and_as_the_whole_body(string kind, string error, FaultKind fault)
    {
        var wire = new Wire();
        await using var vigor = await StartAsync(kind, wire);
        var asEvent = kind == "Perplexity" ? $$"""{"type":"response.failed","response":{{error}}}""" : error;

        wire.Say(Encoding.UTF8.GetBytes($"data: {asEvent}\n\n"), 100);
        await vigor.AnswerAsync(vigor.Ask("one"));
        wire.Say(Encoding.UTF8.GetBytes(error), 100, "application/json");
        await vigor.AnswerAsync(vigor.Ask("two"));

        Assert.All(await vigor.LedgerAsync(), row => Assert.Equal(fault, row.Fault));
        await vigor.AssertSettledAsync();
    }

    [Theory]
    [InlineData("OpenAI", "\"total_tokens\":32", "\"total_tokens\":32,\"prompt_tokens_details\":{\"cached_tokens\":4,\"cache_write_tokens\":9}", 10)]
    [InlineData("Perplexity", "\"total_tokens\":32", "\"total_tokens\":32,\"cost\":{\"total_cost\":0.0071}", 7_100)]
    [InlineData("Perplexity", "\"total_tokens\":32", "\"total_tokens\":32,\"cost\":{\"total_cost\":0}", 5_035)]
    [InlineData("Perplexity", "\"total_tokens\":32", "\"total_tokens\":32,\"cost\":{\"total_cost\":900}", 5_035)]
    [InlineData("Perplexity", "\"total_tokens\":32", "\"total_tokens\":32,\"cost\":{\"total_cost\":-1}", 5_035)]
    public async Task What_a_provider_says_of_its_tokens_and_cost_holds_within_reason(string kind, string said, string instead, long cost)
    {
        var wire = new Wire();
        await using var vigor = await StartAsync(kind, wire);
        wire.Say(Encoding.UTF8.GetBytes(Good[kind].Replace(said, instead, StringComparison.Ordinal)), 100);

        await vigor.AnswerAsync();

        var row = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal((20, kind == "OpenAI" ? 9 : 0, cost), (row.InputTokens, row.CacheWriteTokens, row.Cost.Value));
    }

    private static Task<GatewayFixture> StartAsync(string kind, Wire wire) => GatewayFixture.StartAsync(
        providers: 0,
        settings: new Dictionary<string, string?>(GatewayHost.Provider("x", kind, new("http://provider.test/v1"), kind == "Perplexity" ? "perplexity/sonar" : "gpt-4o-mini").ToDictionary()) { ["Ai:Breaker:MinimumCalls"] = "10000" },
        more: services => services.AddSingleton(new AiTransport(wire)));

    [Fact]
    public async Task An_answer_without_a_line_break_or_an_end_is_cut_off_before_it_fills_the_memory()
    {
        foreach (var (chunk, most) in new[] { ("x", BoundedStream.MostBytesALine), (": still here\n\n", BoundedStream.MostBytes), (": still here\r\r", BoundedStream.MostBytes) })
        {
            using var source = new Endless(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(chunk, 4_096))));
            using var client = new HttpClient(new BoundingHandler(new Wire(source)));
            using var response = await client.GetAsync(new Uri("http://provider.test/"), HttpCompletionOption.ResponseHeadersRead);
            await using var stream = await response.Content.ReadAsStreamAsync();
            var buffer = new byte[16 * 1024];

            await Assert.ThrowsAsync<BodyTooLargeException>(async () =>
            {
                while (await stream.ReadAsync(buffer) > 0)
                {
                }
            });

            Assert.InRange(source.Given, most, most + (2 * buffer.Length));
        }
    }

    private static Gen<string?> OneOf(params string?[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    [Fact]
    public async Task Events_that_are_called_JSON_are_not_held_back()
    {
        using var source = new Endless("d"u8.ToArray());
        using var client = new HttpClient(new BoundingHandler(new Wire(source, "application/json")));
        SentCall.Current = new(CancellationToken.None);
        using var response = await client.GetAsync(new Uri("http://provider.test/"), HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[10];

        await stream.ReadExactlyAsync(buffer);

        Assert.All(buffer, letter => Assert.Equal((byte)'d', letter));
        Assert.InRange(source.Given, buffer.Length, 10 * buffer.Length);
    }

    private static byte[] Damaged(byte[] good, (int Kind, int From, int Length, byte[] Bytes)[] damages)
    {
        foreach (var (kind, from, length, bytes) in damages)
        {
            var start = Math.Min(from, good.Length);
            var end = Math.Min(start + length, good.Length);
            good = kind switch
            {
                0 => good[..start],
                1 => [.. good[..end], .. good[start..]],
                2 => [.. good[..start], .. bytes, .. good[end..]],
                3 => [.. good[..start], .. bytes, .. good[start..]],
                _ => bytes,
            };
        }

        return good;
    }

    private sealed class Wire(Stream? source = null, string mediaTypeOfSource = EventStream) : HttpMessageHandler
    {
        private (byte[] Bytes, int Portion, string? MediaType) said = ([], 1, mediaTypeOfSource);

        public void Say(byte[] bytes, int portion, string? mediaType = EventStream) => said = (bytes, portion, mediaType);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new StreamContent(source ?? new Portions(said.Bytes, said.Portion));
            content.Headers.ContentType = said.MediaType is { } type ? new(type) : null;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
        }
    }

    /// <summary>Gives its bytes in small portions, as networks do.</summary>
    private sealed class Portions(byte[] bytes, int portion) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, portion)], cancellationToken);
    }

    private sealed class Endless(byte[] bytes) : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var next = bytes.AsMemory(0, Math.Min(bytes.Length, buffer.Length));
            next.CopyTo(buffer);
            Given += next.Length;
            return new(next.Length);
        }
    }
}
