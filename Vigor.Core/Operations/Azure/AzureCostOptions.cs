using System.ComponentModel.DataAnnotations;
using Vigor.Core.Configured;

namespace Vigor.Core.Operations.Azure;

/// <summary>Where Azure says what its services cost. Nothing is asked while there is no subscription.</summary>
[OptionsSection("AzureCosts")]
public sealed record AzureCostOptions
{
    /// <summary>Id of the subscription whose costs are shown beside Vigor's own figures.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>Where Azure's resource manager answers.</summary>
    public string Endpoint { get; init; } = "https://management.azure.com";

    /// <summary>How long figures are kept; Azure itself renews them about every four hours and answers few questions.</summary>
    [Range(60, 86_400)]
    public TimeSpan KeptSeconds { get; init; } = TimeSpan.FromHours(4);
}
