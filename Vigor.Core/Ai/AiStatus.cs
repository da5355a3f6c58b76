using Vigor.Core.Ai.Providers;
using Vigor.Core.Ai.Routing;

namespace Vigor.Core.Ai;

/// <summary>What is known of the providers without asking them.</summary>
public sealed class AiStatus(Routes routes)
{
    /// <summary>Whether any provider is configured; without one everything runs locally and at no cost.</summary>
    public bool IsConfigured => routes.All.Count > 0;

    /// <summary>Models that are kept away from because they failed or asked for it.</summary>
    public IReadOnlyList<string> Resting => [.. routes.All.Where(IsResting).Select(candidate => $"{candidate.Provider.Name} {candidate.Model}")];

    /// <summary>Whether all of them are.</summary>
    public bool AllRest => IsConfigured && routes.All.All(IsResting);

    private static bool IsResting(Candidate candidate) => candidate.Breaker.IsOpen || candidate.Breaker.IsParked;
}
