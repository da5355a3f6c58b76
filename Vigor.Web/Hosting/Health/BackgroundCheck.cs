using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vigor.Core;

namespace Vigor.Web.Hosting.Health;

/// <summary>Whether what waits is done, and what is done again and again still is.</summary>
internal sealed class BackgroundCheck(IEnumerable<IHostedService> hosted, IEnumerable<IBacklog> backlogs) : IHealthCheck
{
    private readonly IReadOnlyList<PeriodicWork> works = [.. hosted.OfType<PeriodicWork>()];
    private readonly IReadOnlyList<IBacklog> queues = [.. backlogs];

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var late = works.Where(work => work.IsLate).Select(work => work.Name)
            .Concat(queues.Where(queue => queue.Age > queue.Bearable).Select(queue => queue.Name))
            .ToList();
        var result = Finding.Of(
            late.Count == 0 ? null : $"Late: {string.Join(", ", late)}.",
            ("rounds", new JsonObject(works.Select(work => KeyValuePair.Create<string, JsonNode?>(work.Name, new JsonObject { ["age_seconds"] = (long)work.Age.TotalSeconds })))),
            ("queues", new JsonObject(queues.Select(queue => KeyValuePair.Create<string, JsonNode?>(queue.Name, new JsonObject { ["length"] = queue.Length, ["age_seconds"] = (long)queue.Age.TotalSeconds })))));
        return Task.FromResult(result);
    }
}
