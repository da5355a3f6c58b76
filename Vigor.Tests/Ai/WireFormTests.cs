using System.Text;
using CsCheck;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Bench.Gateway;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Providers.Speech;
using Vigor.Core.Ai.Providers.Wire;
using static Vigor.Tests.Ai.ChatBodies;

namespace Vigor.Tests.Ai;

/// <summary>What servers that speak a protocol really send is read as it is meant, and paid for as it is billed.</summary>
public sealed class WireFormTests
{
    [Theory]
    [MemberData(nameof(Heads), MemberType = typeof(ChatBodies))]
    [MemberData(nameof(Texts), MemberType = typeof(ChatBodies))]
    [MemberData(nameof(Figures), MemberType = typeof(ChatBodies))]
    public async Task A_whole_answer_is_whole_and_paid_for_as_it_is_billed(string form, string sent, string text, (long Input, long Output, long Cost) billed)
    {
        var wire = new SpokenWire(sent);
        await using var vigor = await StartAsync("OpenAI", wire);

        var (said, receipt) = await vigor.AnswerAsync();

        Assert.Equal(text, said);
        Assert.False(receipt.IsLocal, form);
        var row = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal(AttemptOutcome.Complete, row.Outcome);
        Assert.Equal(billed, (row.InputTokens, row.OutputTokens, row.Cost.Value));
        Assert.Equal(FigureBasis.Told, row.TokensBasis);
        Assert.Equal(form.StartsWith("a cost", StringComparison.Ordinal) ? FigureBasis.Told : FigureBasis.Reckoned, row.CostBasis);
        await vigor.AssertSettledAsync();
    }

    [Theory]
    [InlineData("""{"candidates":[{"content":{"parts":[{"text":"Weak.","thought":true},{"text":"Do three sets of eight."}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":100,"candidatesTokenCount":20,"totalTokenCount":870}}""", 100, 770)]
    [InlineData("""{"responseId":7,"candidates":[{"index":0,"content":{"parts":[{"text":"Do three sets of eight."}]},"finishReason":"stop"}],"usageMetadata":{"promptTokenCount":"100","candidatesTokenCount":20.0,"thoughtsTokenCount":null}}""", 100, 20)]
    [InlineData("""{"candidates":[{"index":1,"content":{"parts":[{"text":"Never."}]},"finishReason":"STOP"},{"index":0,"content":{"parts":[{"text":"Do three sets of eight."}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":100,"candidatesTokenCount":20}}""", 100, 20)]
    public async Task Gemini_is_read_as_it_is_meant(string chunk, long input, long output)
    {
        await using var vigor = await StartAsync("Gemini", new SpokenWire($"data: {chunk}\n\n"));

        var (said, _) = await vigor.AnswerAsync();

        Assert.Equal(Answer, said);
        var row = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal((AttemptOutcome.Complete, input, output), (row.Outcome, row.InputTokens, row.OutputTokens));
    }

    [Theory]
    [InlineData("""{"type":"response.completed","response":{"id":7,"created_at":1.5,"status":"completed","output":[{"type":"message","content":[{"type":"output_text","text":"Do three sets of eight."}]}],"usage":{"input_tokens":"100","output_tokens":20.0,"total_tokens":120}}}""")]
    [InlineData("""{"id":"r","status":"completed","output":[{"type":"message","content":[{"type":"output_text","text":"Do three sets of eight."}]}],"usage":{"input_tokens":100,"output_tokens":20,"total_tokens":120}}""")]
    [InlineData("""{"type":"response.output_text.delta","delta":"Do three sets of eight."}|{"type":"response.strange","x":1}|{"type":"response.completed","response":{"created_at":null,"usage":{"input_tokens":100,"output_tokens":20}}}""")]
    public async Task Responses_are_read_as_they_are_meant(string events)
    {
        await using var vigor = await StartAsync("Perplexity", new SpokenWire(string.Concat(events.Split('|').Select(data => $"data: {data}\n\n"))));

        var (said, _) = await vigor.AnswerAsync();

        Assert.Equal(Answer, said);
        var row = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal((AttemptOutcome.Complete, 100, 20), (row.Outcome, row.InputTokens, row.OutputTokens));
    }

    [Theory]
    [InlineData("""{"error":{"message":"no credit","code":402}}""", FaultKind.Refused, 1)]
    [InlineData("""{"error":{"message":"no","code":"insufficient_quota"}}""", FaultKind.Refused, 1)]
    [InlineData("""{"object":"error","message":"no","code":404}""", FaultKind.Refused, 1)]
    [InlineData("""{"error":{"message":"later","code":503}}""", FaultKind.Unreachable, 2)]
    public async Task An_error_with_a_good_status_costs_nothing(string body, FaultKind fault, int calls)
    {
        await using var vigor = await StartAsync("OpenAI", new SpokenWire(body));

        Assert.Equal(GatewayFixture.LocalText, (await vigor.AnswerAsync()).Text);

        var rows = await vigor.LedgerAsync();
        Assert.Equal(calls, rows.Count);
        Assert.All(rows, row => Assert.Equal((fault, 0, 0), (row.Fault, row.InputTokens, row.Cost.Value)));
        await vigor.AssertSettledAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("data: [DONE]\n\n")]
    [InlineData("<html><body>Portal</body></html>")]
    [InlineData("data: {\"choices\":[{\"del\n\n")]
    public async Task A_call_that_was_sent_costs_at_least_its_input(string body)
    {
        await using var vigor = await StartAsync("OpenAI", new SpokenWire(body));

        Assert.Equal(GatewayFixture.LocalText, (await vigor.AnswerAsync()).Text);

        Assert.All(await vigor.LedgerAsync(), row => Assert.True(row is { InputTokens: > 0, Cost.Value: > 0, TokensBasis: FigureBasis.Reckoned }, body));
        await vigor.AssertSettledAsync();
    }

    [Theory]
    [InlineData("abort")]
    [InlineData("network_error")]
    public async Task An_end_that_names_a_failure_is_none(string end)
    {
        await using var vigor = await StartAsync("OpenAI", new SpokenWire(Chat(end: $"\"{end}\"")));

        var (said, receipt) = await vigor.AnswerAsync();

        Assert.StartsWith(Answer, said, StringComparison.Ordinal);
        Assert.True(receipt.IsLocal);
        var row = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal((AttemptOutcome.Failed, 100, 20), (row.Outcome, row.InputTokens, row.OutputTokens));
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("1e400")]
    [InlineData("-1")]
    [InlineData("true")]
    public async Task Tokens_that_no_answer_can_have_are_counted_here(string tokens)
    {
        await using var vigor = await StartAsync("OpenAI", new SpokenWire(Chat(usage: $"\"usage\":{{\"prompt_tokens\":{tokens},\"completion_tokens\":{tokens}}}")));

        Assert.Equal(Answer, (await vigor.AnswerAsync()).Text);

        var row = Assert.Single(await vigor.LedgerAsync());
        Assert.Equal(FigureBasis.Reckoned, row.TokensBasis);
        Assert.InRange(row.InputTokens, 10, 100);
        Assert.InRange(row.OutputTokens, 5, 10);
    }

    [Theory]
    [InlineData("{\"index\":0,\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":\"training_history\",\"arguments\":\"{\\\"da\"}}|{\"index\":0,\"type\":\"\",\"function\":{\"arguments\":\"ys\\\":30}\"}}")]
    [InlineData("{\"index\":0,\"type\":\"function\",\"function\":{\"name\":\"training_history\",\"arguments\":\"{\\\"days\\\":30}\"}}")]
    [InlineData("{\"function\":{\"name\":\"training_history\",\"arguments\":{\"days\":30}}}")]
    [InlineData("{\"id\":null,\"index\":null,\"function\":{\"name\":\"training_history\",\"arguments\":\"\"}}|{\"function\":{\"name\":null,\"arguments\":\"{\\\"days\\\":30}\"}}")]
    public async Task A_tool_is_called_however_the_call_is_written(string pieces)
    {
        var calls = pieces.Split('|').Select(piece => $$"""data: {"choices":[{"index":0,"delta":{"tool_calls":[{{piece}}]},"finish_reason":null}]}""" + "\n\n");
        var wire = new SpokenWire(string.Concat(calls) + Ended("\"tool_calls\""), Chat());
        await using var vigor = await StartAsync("OpenAI", wire);
        List<int> asked = [];

        var (said, _) = await vigor.AnswerAsync(vigor.Ask() with { Tools = [History(asked)] });

        Assert.Equal(Answer, said);
        Assert.Equal([30], asked);
    }

    [Theory]
    [InlineData("<tool_call>{\\\"name\\\":\\\"training_history\\\",\\\"arguments\\\":{\\\"days\\\":30}}</tool_call>")]
    [InlineData("[TOOL_CALLS][{\\\"name\\\":\\\"training_history\\\",\\\"arguments\\\":{\\\"days\\\":30}}]")]
    [InlineData("<function=training_history>{\\\"days\\\":30}</function>")]
    [InlineData("<tool_call>training_history\\n<arg_key>days</arg_key>\\n<arg_value>30</arg_value>\\n</tool_call>")]
    [InlineData("<tool_call>\\n<function=training_history>\\n<parameter=days>\\n30\\n</parameter>\\n</function>\\n</tool_call>")]
    [InlineData("<minimax:tool_call>\\n<invoke name=\\\"training_history\\\">\\n<parameter name=\\\"days\\\">30</parameter>\\n</invoke>\\n</minimax:tool_call>")]
    [InlineData("<|tool_calls_section_begin|><|tool_call_begin|>functions.training_history:0<|tool_call_argument_begin|>{\\\"days\\\": 30}<|tool_call_end|><|tool_calls_section_end|>")]
    [InlineData("<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>training_history\\n```json\\n{\\\"days\\\": 30}\\n```<｜tool▁call▁end｜><｜tool▁calls▁end｜>")]
    [InlineData("<|START_ACTION|>[{\\\"tool_call_id\\\": \\\"0\\\", \\\"name\\\": \\\"training_history\\\", \\\"parameters\\\": {\\\"days\\\": 30}}]<|END_ACTION|>")]
    [InlineData("<|python_start|>[training_history(days=30)]<|python_end|>")]
    [InlineData("[training_history(days=30)]")]
    [InlineData("{\\\"name\\\": \\\"training_history\\\", \\\"parameters\\\": {\\\"days\\\": 30}}")]
    [InlineData("{\\\"type\\\": \\\"function\\\", \\\"function\\\": {\\\"name\\\": \\\"training_history\\\", \\\"arguments\\\": \\\"{\\\\\\\"days\\\\\\\": 30}\\\"}}")]
    [InlineData("```json\\n{\\\"name\\\": \\\"training_history\\\", \\\"arguments\\\": {\\\"days\\\": 30}}\\n```")]
    [InlineData("```tool_code\\nprint(training_history(days=30))\\n```")]
    [InlineData("<|python_tag|>{\\\"name\\\":\\\"training_history\\\",\\\"parameters\\\":{\\\"days\\\":30}}<|eom_id|>")]
    public async Task A_call_that_is_written_as_text_is_a_call(string text)
    {
        var wire = new SpokenWire(Piece(text) + Ended(), Chat());
        await using var vigor = await StartAsync("OpenAI", wire);
        List<int> asked = [];

        var (said, _) = await vigor.AnswerAsync(vigor.Ask() with { Tools = [History(asked)] });

        Assert.Equal(Answer, said);
        Assert.Equal([30], asked);
    }

    [Fact]
    public async Task Ten_calls_without_ids_are_ten_calls()
    {
        var calls = string.Join(',', Enumerable.Range(1, 10).Select(days => $$$"""{"function":{"name":"training_history","arguments":"{\"days\":{{{days}}}}"}}"""));
        var wire = new SpokenWire($$"""data: {"choices":[{"index":0,"delta":{"tool_calls":[{{calls}}]},"finish_reason":"tool_calls"}]}""" + "\n\n", Chat());
        await using var vigor = await StartAsync("OpenAI", wire);
        List<int> asked = [];

        Assert.Equal(Answer, (await vigor.AnswerAsync(vigor.Ask() with { Tools = [History(asked)] })).Text);

        Assert.Equal(Enumerable.Range(1, Vigor.Core.Ai.Asking.ToolRound.MostCalls), asked);
    }

    [Fact]
    public async Task A_call_written_as_text_is_never_shown_where_no_tool_is_offered()
    {
        await using var vigor = await StartAsync("OpenAI", new SpokenWire(Piece("<tool_call>{}</tool_call>") + Piece(Answer) + Ended()));

        Assert.Equal(Answer, (await vigor.AnswerAsync()).Text);
    }

    [Fact]
    public async Task A_thought_that_nothing_follows_is_no_answer()
    {
        await using var vigor = await StartAsync("OpenAI", new SpokenWire(Piece("The person is weak. ") + Piece("Hm.</think>") + Ended()));

        var (said, receipt) = await vigor.AnswerAsync();

        Assert.Equal(GatewayFixture.LocalText, said);
        Assert.True(receipt.IsLocal);
        Assert.Equal(AttemptOutcome.Failed, Assert.Single(await vigor.LedgerAsync()).Outcome);
    }

    [Fact]
    public async Task A_document_is_checked_without_the_thought_before_it()
    {
        await using var vigor = await StartAsync("OpenAI", new SpokenWire(Piece("The person is weak. ") + Piece("Hm.</think>") + Piece("{}") + Ended()));

        Assert.Equal("{}", (await vigor.AnswerAsync(vigor.Ask() with { Format = ChatResponseFormat.Json })).Text);
    }

    [Fact]
    public void However_a_text_is_cut_the_same_is_said()
    {
        string[] words = ["Rest ", "<think>", "weak", "</think>", "a < b", "<|im_end|>", "<|odd|>", "</s>", "[1]", "[THINK]", "[/THINK]", "<tool_call>", "{}", "</tool_call>", "<", "◁", "💪", "\n"];
        Gen.Select(Gen.Int[0, words.Length - 1].Array[1, 12], Gen.Int[1, 7]).Sample((picks, size) =>
        {
            var text = string.Concat(picks.Select(pick => words[pick]));
            var whole = new SpokenText([]);
            var cut = new SpokenText([]);
            var expected = whole.Take(text) + whole.Flush();
            var said = new StringBuilder();
            var dropped = 0;
            foreach (var piece in text.Chunk(size))
            {
                var next = cut.Take(new string(piece));
                Drop();
                said.Append(next);
            }

            var rest = cut.Flush();
            Drop();
            said.Append(rest);

            // No answer begins with white space.
            Assert.Equal(expected.TrimStart(), said.ToString().TrimStart());

            void Drop()
            {
                if (dropped != cut.TakenBack)
                {
                    dropped = cut.TakenBack;
                    said.Clear();
                }
            }
        });
    }

    [Theory]
    [InlineData("a\\\\ud83d\"", "a\\\\ud83d\"")]
    [InlineData("\"\\ud83d\\udcaa\"", "\"\\ud83d\\udcaa\"")]
    [InlineData("\"\\udcaa\"", "\"\\ufffd\"")]
    [InlineData("\"\\ud83d", "\"\\ufffd")]
    public void Letters_are_put_together_only_where_they_were_cut(string data, string whole) =>
        Assert.Equal(whole, Encoding.ASCII.GetString(new HalfLetters().Join(Encoding.ASCII.GetBytes(data))));

    private static AIFunction History(List<int> asked) => AIFunctionFactory.Create(
        (int days) =>
        {
            asked.Add(days);
            return "Nothing yet.";
        },
        "training_history",
        "What was trained in the last days.");

    private static Task<GatewayFixture> StartAsync(string kind, SpokenWire wire) => GatewayFixture.StartAsync(
        providers: 0,
        settings: GatewayHost.Provider("x", kind, new("http://provider.test/v1"), kind == "Perplexity" ? "perplexity/sonar" : "gpt-4o-mini").ToDictionary(),
        more: services => services.AddSingleton(new AiTransport(wire)));

    /// <summary>Says the first body to the first call, the second to the next, and the last to all others.</summary>
    private sealed class SpokenWire(params string[] bodies) : HttpMessageHandler
    {
        private int calls;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = bodies[Math.Min(calls++, bodies.Length - 1)];
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(body, Encoding.UTF8, "text/event-stream"), RequestMessage = request });
        }
    }
}
