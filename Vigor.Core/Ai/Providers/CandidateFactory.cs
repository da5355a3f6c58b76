using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Vigor.Core.Ai.Providers;

/// <summary>Makes the real clients of the configured providers.</summary>
internal static class CandidateFactory
{
    // An answer nobody wants any more must stop at once: by default the handler reads on for up to two seconds, paid for all the while.
    private static readonly HttpClient Http = new(new SocketsHttpHandler
    {
        ResponseDrainTimeout = TimeSpan.Zero,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>A candidate for each model of each provider: the usual one, then the economical one.</summary>
    public static IReadOnlyList<Candidate> Make(AiConfiguration configuration, TimeProvider time) =>
    [
        .. from provider in configuration.Providers
           from model in new[] { provider.Model, provider.EconomyModel }.OfType<string>().Distinct()
           select new Candidate(provider, model, Client(provider, model, configuration.Limits), time),
    ];

    private static IChatClient Client(ProviderOptions provider, string model, AiLimits limits)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = provider.Endpoint,
            NetworkTimeout = limits.Whole,
            Transport = new HttpClientPipelineTransport(Http),

            // The client would repeat a failed call three times by itself, unseen by any budget.
            RetryPolicy = new ClientRetryPolicy(0),
        };
        return new OpenAIClient(new ApiKeyCredential(provider.ApiKey), options).GetChatClient(model).AsIChatClient();
    }
}
