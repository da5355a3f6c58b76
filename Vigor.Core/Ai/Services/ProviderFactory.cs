using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Core;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using OpenAI;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Providers.Gemini;

namespace Vigor.Core.Ai.Services;

#pragma warning disable OPENAI001 // Responses, which Perplexity speaks, and tokens instead of keys are experimental; the package is pinned.

/// <summary>Makes the real clients of the configured providers.</summary>
internal sealed class ProviderFactory(AiConfiguration configuration, AiTransport transport, Lazy<TokenCredential> credential, TimeProvider time, IConfiguration? settings = null)
{
    private const string AzureScope = "https://cognitiveservices.azure.com/.default";

    private readonly Dictionary<string, ApiKeyCredential> keys = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The providers in the order of the configuration.</summary>
    public IReadOnlyList<AiProvider> Make()
    {
        foreach (var provider in configuration.Providers.Where(provider => provider.ApiKey.Length > 0))
        {
            keys[provider.Name] = new(provider.ApiKey);
        }

        if (settings is not null)
        {
            ChangeToken.OnChange(settings.GetReloadToken, () => Renew(settings));
        }

        return [.. configuration.Providers.Select(options => new AiProvider(options, ModelOf, time))];
    }

    // A key that was changed where secrets are kept holds from the next call on.
    private void Renew(IConfiguration changed)
    {
        foreach (var (name, key) in keys)
        {
            if (ProviderSettings.KeyOf(changed, name) is { Length: > 0 } now)
            {
                key.Update(now);
            }
        }
    }

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
        ProviderKind.Gemini => new GeminiChatClient(transport.Http, provider.Endpoint, keys[provider.Name], model, time),
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
        return keys.TryGetValue(provider.Name, out var key)
            ? new(key, options)
            : new(new BearerTokenPolicy(credential.Value, AzureScope), options);
    }
}
