using System.Diagnostics;
using System.Diagnostics.Metrics;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Ai.Providers;

namespace Vigor.Core.Ai.Telemetry;

/// <summary>
/// Spans and metrics by OpenTelemetry's conventions for generative AI: a span a question, and below it one an attempt.
/// They carry counts and ids; never a key, a question or an answer.
/// </summary>
internal static class AiTelemetry
{
    /// <summary>Name of the source and of the meter.</summary>
    public const string Name = "Vigor.Ai";

    private const string SystemTag = "gen_ai.provider.name";
    private const string OperationTag = "gen_ai.operation.name";
    private const string ModelTag = "gen_ai.request.model";
    private const string ErrorTag = "error.type";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    // The steps that the conventions name: four times wider, and twice as long.
    private static readonly InstrumentAdvice<long> TokenSteps = new() { HistogramBucketBoundaries = [.. Enumerable.Range(0, 14).Select(step => 1L << (2 * step))] };
    private static readonly InstrumentAdvice<double> TimeSteps = new() { HistogramBucketBoundaries = [.. Enumerable.Range(0, 14).Select(step => 0.01 * (1 << step))] };

    private static readonly Histogram<long> Tokens = Meter.CreateHistogram("gen_ai.client.token.usage", "{token}", "Tokens of a call.", tags: null, TokenSteps);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram("gen_ai.client.operation.duration", "s", "Time of a call.", tags: null, TimeSteps);
    private static readonly Histogram<double> FirstToken = Meter.CreateHistogram("gen_ai.client.operation.time_to_first_chunk", "s", "Time to the first text of a call.", tags: null, TimeSteps);
    private static readonly Counter<long> Cost = Meter.CreateCounter<long>("vigor.ai.cost", "{micro-dollar}", "What was charged, in millionths of a US dollar.");
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("vigor.ai.answers", "{answer}", "Answers by who gave them.");
    private static readonly Counter<long> CacheHits = Meter.CreateCounter<long>("vigor.ai.cache.hits", "{answer}", "Answers that were kept from before.");
    private static readonly Counter<long> Saved = Meter.CreateCounter<long>("vigor.ai.saved", "{micro-dollar}", "What kept and shared answers would have cost, in millionths of a US dollar.");

    /// <summary>Reports the state of breakers whenever somebody collects metrics.</summary>
    public static ObservableGauge<int> Watch(IReadOnlyList<AiProvider> providers) => Meter.CreateObservableGauge(
        "vigor.ai.breaker.state",
        () => providers.SelectMany(provider => provider.Models).Select(candidate => new Measurement<int>(
            candidate.IsResting ? 1 : 0,
            new(SystemTag, SystemOf(candidate.Provider.Options.Kind)),
            new("vigor.provider", candidate.Provider.Name),
            new(ModelTag, candidate.Model))),
        "{state}",
        "1 while a model is left alone, else 0.");

    public static Activity? StartRequest(AiRequest request, Guid requestId)
    {
        var span = Source.StartActivity("vigor.answer");
        span?.SetTag("vigor.task", request.Task.ToString());
        span?.SetTag("vigor.request.id", requestId);
        return span;
    }

    public static void EndRequest(Activity? span, AiRequest request, AiReceipt receipt)
    {
        var by = receipt switch
        {
            { FromCache: true } => "cache",
            { IsLocal: true } => "local",
            _ => "provider",
        };
        Answers.Add(1, new("vigor.answer.by", by), new("vigor.task", request.Task.ToString()));
        if (receipt.FromCache)
        {
            CacheHits.Add(1, new KeyValuePair<string, object?>("vigor.task", request.Task.ToString()));
        }

        if (receipt.Saved.Value > 0)
        {
            Saved.Add(receipt.Saved.Value);
        }

        span?.SetTag("vigor.answer.by", by);
        span?.SetTag("vigor.cost", receipt.Cost.Value);
        span?.SetTag("vigor.local.reason", receipt.LocalReason?.ToString());
    }

    public static Activity? StartAttempt(AiRequest request, Offer offer)
    {
        var options = offer.Candidate.Provider.Options;
        var span = Source.StartActivity($"chat {offer.Candidate.Model}", ActivityKind.Client);
        span?.SetTag(OperationTag, "chat");
        span?.SetTag(SystemTag, SystemOf(options.Kind));
        span?.SetTag("vigor.provider", options.Name);
        span?.SetTag(ModelTag, offer.Candidate.Model);
        span?.SetTag("gen_ai.request.max_tokens", offer.MaxOutputTokens);
        span?.SetTag("gen_ai.output.type", request.IsDocument ? "json" : "text");
        span?.SetTag("server.address", options.Endpoint.Host);
        span?.SetTag("server.port", options.Endpoint.Port);
        return span;
    }

    public static Activity? StartTool(string tool)
    {
        var span = Source.StartActivity($"execute_tool {tool}");
        span?.SetTag(OperationTag, "execute_tool");
        span?.SetTag("gen_ai.tool.name", tool);
        return span;
    }

    public static void EndAttempt(Activity? span, AiRequest request, Offer offer, LedgerEntry entry, ProviderStream stream)
    {
        Measure(span, request, offer, entry);
        span?.SetTag("gen_ai.usage.input_tokens", entry.InputTokens);
        span?.SetTag("gen_ai.usage.output_tokens", entry.OutputTokens);
        span?.SetTag("gen_ai.usage.cache_read.input_tokens", entry.CachedTokens);
        span?.SetTag("vigor.cost", entry.Cost.Value);
        span?.SetTag("vigor.outcome", entry.Outcome.ToString());
        span?.SetTag("vigor.answer.characters", stream.Text.Length);
        span?.SetTag("gen_ai.usage.reasoning.output_tokens", entry.ReasoningTokens);
        span?.SetTag("gen_ai.response.model", stream.Model);
        span?.SetTag("gen_ai.response.id", stream.ResponseId);
        if (stream.Finish is { } finish)
        {
            span?.SetTag("gen_ai.response.finish_reasons", new[] { finish.Value });
        }
    }

    /// <summary>Records the figures of an attempt; the span is told only of an error, which the figures carry as well.</summary>
    private static void Measure(Activity? span, AiRequest request, Offer offer, LedgerEntry entry)
    {
        var tags = new TagList
        {
            { OperationTag, "chat" },
            { SystemTag, SystemOf(offer.Candidate.Provider.Options.Kind) },
            { "vigor.provider", entry.Provider },
            { ModelTag, entry.Model },
            { "vigor.task", request.Task.ToString() },
        };
        Cost.Add(entry.Cost.Value, tags);
        if (entry.FirstTokenMilliseconds is { } first)
        {
            FirstToken.Record(first / 1000.0, tags);
        }

        Tokens.Record(entry.InputTokens, [.. tags, new("gen_ai.token.type", "input")]);
        Tokens.Record(entry.OutputTokens, [.. tags, new("gen_ai.token.type", "output")]);
        var error = entry.Fault?.ToString() ?? (entry.Outcome == AttemptOutcome.Complete ? null : entry.Outcome.ToString());
        if (error is not null)
        {
            tags.Add(ErrorTag, error);
            span?.SetTag(ErrorTag, error);
            span?.SetStatus(entry.Outcome == AttemptOutcome.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        }

        Duration.Record(entry.Milliseconds / 1000.0, tags);
    }

    private static string SystemOf(ProviderKind kind) => kind switch
    {
        ProviderKind.AzureOpenAI => "azure.ai.openai",
        ProviderKind.Gemini => "gcp.gemini",
        ProviderKind.Perplexity => "perplexity",
        _ => "openai",
    };
}
