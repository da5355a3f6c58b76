using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Core;
using Microsoft.Extensions.AI;
using OpenAI;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Providers.Gemini;

namespace Vigor.Core.Ai.Services;

#pragma warning disable OPENAI001 // Responses, which Perplexity speaks, and tokens instead of keys are experimental; the package is pinned.

/// <summary>Makes the real clients of the configured providers.</summary>
internal sealed class ProviderFactory(AiConfiguration configuration, AiTransport transport, TokenCredential credential, TimeProvider time)
{
    private const string AzureScope = "https://cognitiveservices.azure.com/.default";

    /// <summary>The providers in the order of the configuration.</summary>
    public IReadOnlyList<AiProvider> Make() => [.. configuration.Providers.Select(options => new AiProvider(options, ModelOf, time))];

    private ProviderModel? ModelOf(AiProvider provider, ModelClass modelClass)
    {
        var options = provider.Options;
        var model = modelClass == ModelClass.Usual ? options.Model : options.EconomyModel;
        return model is null || (modelClass == ModelClass.Economy && model == options.Model)
            ? null
            : new(provider, modelClass, model, Client(options, model), configuration.Breaker, time);
    }

    private IChatClient Client(ProviderOptions provider, string model) => provider.Kind switch
    {
        ProviderKind.Gemini => new GeminiChatClient(transport.Http, provider.Endpoint, provider.ApiKey, model, time),
        ProviderKind.Perplexity => OpenAIClient(provider).GetResponsesClient().AsIChatClient(model),
        _ => OpenAIClient(provider).GetChatClient(model).AsIChatClient(),
    };

    private OpenAIClient OpenAIClient(ProviderOptions provider)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = provider.Endpoint,
            NetworkTimeout = configuration.Limits.Whole,
            Transport = new HttpClientPipelineTransport(transport.Http),

            // The client would repeat a failed call three times by itself, unseen by any budget.
            RetryPolicy = new ClientRetryPolicy(0),
        };
        return provider.ApiKey.Length > 0
            ? new(new ApiKeyCredential(provider.ApiKey), options)
            : new(new BearerTokenPolicy(credential, AzureScope), options);
    }
}
