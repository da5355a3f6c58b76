using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vigor.Core.Ai.Services;

namespace Vigor.Web.Hosting;

/// <summary>Whether AI providers answer. Vigor works without them, so at worst its health is degraded.</summary>
internal sealed class AiProvidersCheck(AiStatus providers) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(providers switch
        {
            { IsConfigured: false } => HealthCheckResult.Healthy("None configured; everything runs locally."),
            { AllRest: true } => HealthCheckResult.Degraded($"Resting after failures: {string.Join(", ", providers.Resting)}. Answers come locally."),
            { Resting.Count: > 0 } => HealthCheckResult.Healthy($"Resting after failures: {string.Join(", ", providers.Resting)}."),
            _ => HealthCheckResult.Healthy(),
        });
}
