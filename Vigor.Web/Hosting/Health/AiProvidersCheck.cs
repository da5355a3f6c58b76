using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Services;

namespace Vigor.Web.Hosting.Health;

/// <summary>Whether AI providers answer, by what their last calls have shown. Vigor works without them, so at worst its health is degraded.</summary>
internal sealed class AiProvidersCheck(AiStatus providers) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!providers.IsConfigured)
        {
            return Task.FromResult(HealthCheckResult.Healthy("None configured; everything runs locally."));
        }

        var isLocal = providers.AllRest;
        var result = Finding.Of(isLocal ? "All rest after failures. Answers come locally." : null, ("providers", new JsonObject(providers.Standings.Select(Figures))));
        return Task.FromResult(result);
    }

    private static KeyValuePair<string, JsonNode?> Figures(ProviderStanding provider)
    {
        var breaker = provider switch
        {
            { IsParked: true } => "parked",
            { Open.Count: > 0 } => "open",
            _ => "closed",
        };
        return new(provider.Name, new JsonObject
        {
            ["breaker"] = breaker,
            ["resting"] = new JsonArray([.. provider.Open.Select(model => (JsonNode)model)]),
            ["last_success"] = provider.AnsweredAt,
        });
    }
}
