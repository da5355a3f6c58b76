using Microsoft.Extensions.AI;
using Vigor.Core.Ai.Configuration;

namespace Vigor.Core.Ai.Providers;

/// <summary>A model of a provider that may answer.</summary>
public sealed class ProviderModel(AiProvider provider, ModelClass modelClass, string model, IChatClient client, BreakerOptions breaker, TimeProvider time)
{
    /// <summary>Tokens that a search adds to what the model reads: its results, which nobody can count beforehand.</summary>
    private const int SearchTokens = 12_000;

    /// <summary>Searches that a model may make for one answer.</summary>
    private const int MostSearches = 3;

    /// <summary>The provider.</summary>
    public AiProvider Provider { get; } = provider;

    /// <summary>Which of its models.</summary>
    public ModelClass Class { get; } = modelClass;

    /// <summary>Name of the model.</summary>
    public string Model { get; } = model;

    /// <summary>Speaks to it.</summary>
    public IChatClient Client { get; } = client;

    /// <summary>Keeps calls away from it while it fails.</summary>
    public ModelBreaker Breaker { get; } = new(breaker, time);

    /// <summary>Whether it can be offered tools; some servers refuse a question that comes with them.</summary>
    public bool TakesTools
    {
        get => !Searches && field;
        set;
    } = true;

    /// <summary>Whether it is left alone now.</summary>
    public bool IsResting => Provider.IsParked || Breaker.IsOpen;

    /// <summary>Tokens it may read beside the question.</summary>
    public int HiddenInput => Searches ? SearchTokens : 0;

    /// <summary>What it costs today.</summary>
    public ModelPrice Price => PriceTable.Of(Provider.Options, Model, Today).Price;

    private bool Searches => Provider.Options.Kind == ProviderKind.Perplexity;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The most a call can cost.</summary>
    /// <param name="inputTokens">Tokens of the question, as counted here.</param>
    /// <param name="maxOutputTokens">Most tokens of the answer.</param>
    public MicroUsd WorstCase(int inputTokens, int maxOutputTokens)
    {
        // A tenth more for what the count cannot see: the wrapping of messages, another vocabulary.
        var input = inputTokens + (inputTokens / 10) + 64 + HiddenInput;
        return Price.WorstCase(input, maxOutputTokens, Searches ? MostSearches : 1);
    }

    /// <summary>How to ask it.</summary>
    /// <param name="maxOutputTokens">Most tokens of the answer.</param>
    /// <param name="format">Shape of the answer; text when absent.</param>
    /// <param name="tools">What it may be offered.</param>
    /// <param name="mayCall">Whether it may still call them; they stay described, because the messages speak of them.</param>
    public ChatOptions Options(int maxOutputTokens, ChatResponseFormat? format, IReadOnlyList<AIFunction> tools, bool mayCall)
    {
        var options = new ChatOptions { ModelId = Model, MaxOutputTokens = maxOutputTokens, ResponseFormat = format };
        if (Searches)
        {
            (options.Tools, options.ToolMode) = ([new HostedWebSearchTool()], ChatToolMode.RequireAny);
        }
        else if (TakesTools && tools.Count > 0)
        {
            (options.Tools, options.ToolMode) = ([.. tools], mayCall ? null : ChatToolMode.None);
        }

        return options;
    }
}
