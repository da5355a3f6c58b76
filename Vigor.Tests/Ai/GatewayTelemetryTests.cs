using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Vigor.Bench.Protocol;
using Vigor.Core.Ai.Services;

namespace Vigor.Tests.Ai;

/// <summary>One trace a question, a span an attempt, the figures that operators need, and nothing that is nobody's business.</summary>
public sealed class GatewayTelemetryTests
{
    [Fact]
    public async Task A_question_is_one_trace_with_a_span_an_attempt()
    {
        using var spans = new Spans();
        await using var vigor = await GatewayFixture.StartAsync(providers: 2);
        vigor.Providers[0].Enqueue(Fault.Cut);

        var (_, receipt) = await vigor.AnswerAsync(vigor.Ask("my very private question"));

        var trace = spans.OfRequest(receipt.RequestId);
        var whole = Assert.Single(trace, span => span.OperationName == "vigor.answer");
        var attempts = trace.Where(span => span.OperationName == "chat gpt-4o-mini").OrderBy(span => span.StartTimeUtc).ToList();
        Assert.Equal(2, attempts.Count);
        Assert.All(attempts, span => Assert.Equal(whole.SpanId, span.ParentSpanId));
        Assert.Equal(("Failed", "Unreachable", ActivityStatusCode.Error), (attempts[0].GetTagItem("vigor.outcome"), attempts[0].GetTagItem("error.type"), attempts[0].Status));
        Assert.Equal(("Complete", null, ActivityStatusCode.Unset), (attempts[1].GetTagItem("vigor.outcome"), attempts[1].GetTagItem("error.type"), attempts[1].Status));
        Assert.Equal(("chat", "openai", "gpt-4o-mini"), (attempts[1].GetTagItem("gen_ai.operation.name"), attempts[1].GetTagItem("gen_ai.provider.name"), attempts[1].GetTagItem("gen_ai.request.model")));
        Assert.Equal(["stop"], (string[])attempts[1].GetTagItem("gen_ai.response.finish_reasons")!);
        Assert.Equal("gpt-4o-mini", attempts[1].GetTagItem("gen_ai.response.model"));
        Assert.StartsWith("chatcmpl-", (string)attempts[1].GetTagItem("gen_ai.response.id")!, StringComparison.Ordinal);
        var rows = await vigor.LedgerAsync();
        Assert.Equal(rows.Select(row => (object)row.OutputTokens), attempts.Select(span => span.GetTagItem("gen_ai.usage.output_tokens")));
        Assert.Equal(rows.Sum(row => row.Cost.Value), whole.GetTagItem("vigor.cost"));
        var written = string.Join('\n', trace.SelectMany(span => span.TagObjects).Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.DoesNotContain("private", written, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", written, StringComparison.Ordinal);
        Assert.DoesNotContain("Good question", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_cost_times_and_cache_hits_are_measured()
    {
        await using var vigor = await GatewayFixture.StartAsync();
        using var figures = new Figures();
        await vigor.AnswerAsync();
        await vigor.AnswerAsync();
        vigor.Get<AiStatus>();
        figures.Collect();

        foreach (var name in (string[])["gen_ai.client.token.usage", "gen_ai.client.operation.duration", "gen_ai.client.operation.time_to_first_chunk", "vigor.ai.cost", "vigor.ai.answers", "vigor.ai.cache.hits", "vigor.ai.saved", "vigor.ai.breaker.state"])
        {
            Assert.Contains(name, figures.Names);
        }
    }

    [Fact]
    public async Task Content_is_logged_only_when_somebody_asks_for_it()
    {
        await using var vigor = await GatewayFixture.StartAsync(settings: new Dictionary<string, string?> { ["Ai:LogContent"] = "true" });
        vigor.Provider.Reply = _ => "a very private answer";

        await vigor.AnswerAsync(vigor.Ask("my very private question"));

        Assert.Contains("my very private question", vigor.Log, StringComparison.Ordinal);
        Assert.Contains("a very private answer", vigor.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", vigor.Log, StringComparison.Ordinal);
    }

    private sealed class Spans : IDisposable
    {
        private readonly ConcurrentQueue<Activity> ended = new();
        private readonly ActivityListener listener;

        public Spans()
        {
            listener = new()
            {
                ShouldListenTo = source => source.Name == "Vigor.Ai",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = ended.Enqueue,
            };
            ActivitySource.AddActivityListener(listener);
        }

        // Other tests ask questions at the same time.
        public IReadOnlyList<Activity> OfRequest(Guid requestId)
        {
            var whole = ended.Single(span => span.GetTagItem("vigor.request.id") is Guid id && id == requestId);
            return [.. ended.Where(span => span.TraceId == whole.TraceId)];
        }

        public void Dispose() => listener.Dispose();
    }

    private sealed class Figures : IDisposable
    {
        private readonly MeterListener listener = new();

        public Figures()
        {
            listener.InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "Vigor.Ai")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((instrument, _, _, _) => Names.Add(instrument.Name));
            listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Names.Add(instrument.Name));
            listener.SetMeasurementEventCallback<int>((instrument, _, _, _) => Names.Add(instrument.Name));
            listener.Start();
        }

        public ConcurrentBag<string> Names { get; } = [];

        public void Collect() => listener.RecordObservableInstruments();

        public void Dispose() => listener.Dispose();
    }
}
