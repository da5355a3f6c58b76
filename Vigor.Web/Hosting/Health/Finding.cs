using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Vigor.Web.Hosting.Health;

/// <summary>What a check says beside its status.</summary>
internal static class Finding
{
    /// <summary>Healthy, or degraded with the reason when there is one.</summary>
    /// <param name="problem">What an operator should look at; null when there is nothing.</param>
    /// <param name="figures">Figures behind it.</param>
    public static HealthCheckResult Of(string? problem, params IEnumerable<(string Name, JsonNode? Value)> figures) => new(
        problem is null ? HealthStatus.Healthy : HealthStatus.Degraded,
        problem,
        data: figures.Where(figure => figure.Value is not null).ToDictionary(figure => figure.Name, figure => (object)figure.Value!, StringComparer.Ordinal));
}
