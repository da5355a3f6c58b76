using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Routing;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Ai.Telemetry;

namespace Vigor.Core.Ai.Services;

/// <summary>What is known of the providers without asking them.</summary>
public sealed class AiStatus
{
    private readonly AiRoutes routes;
    private readonly LiveSettings settings;

    /// <summary>Watches the providers.</summary>
    public AiStatus(AiRoutes routes, LiveSettings settings)
    {
        (this.routes, this.settings) = (routes, settings);
        AiTelemetry.Watch(routes.All);
    }

    /// <summary>Whether any provider may be asked; without one everything runs locally and at no cost.</summary>
    public bool IsConfigured => Asked.Any();

    /// <summary>Name and display name of every provider that may be asked.</summary>
    public IReadOnlyList<(string Name, string DisplayName)> Providers => [.. Asked.Select(provider => (provider.Name, provider.Options.DisplayName))];

    /// <summary>How each of them stands.</summary>
    public IReadOnlyList<ProviderStanding> Standings =>
    [
        .. Asked.Select(provider => new ProviderStanding(
            provider.Name,
            provider.IsParked,
            [.. provider.Models.Where(model => model.Breaker.IsOpen).Select(model => model.Model)],
            provider.Models.Max(model => model.Breaker.AnsweredAt))),
    ];

    /// <summary>Models that are kept away from because they failed or asked for it.</summary>
    public IReadOnlyList<string> Resting => [.. Models.Where(candidate => candidate.IsResting).Select(candidate => $"{candidate.Provider.Name} {candidate.Model}")];

    /// <summary>Whether all of them are.</summary>
    public bool AllRest => IsConfigured && Models.All(candidate => candidate.IsResting);

    private IEnumerable<AiProvider> Asked => routes.All.Where(provider => settings.Known.MayAsk(provider.Options));

    private IEnumerable<ProviderModel> Models => Asked.SelectMany(provider => provider.Models);
}
