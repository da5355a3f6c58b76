using Vigor.Core.Ai;

namespace Vigor.Core.Operations.Providers;

/// <summary>How a provider does.</summary>
/// <param name="Name">The name in the configuration.</param>
/// <param name="DisplayName">The name people see.</param>
/// <param name="Kind">The protocol it speaks.</param>
/// <param name="Host">Where it answers.</param>
/// <param name="IsEnabled">Whether it may be asked.</param>
/// <param name="ParkedUntil">Until when it asked to be left alone; absent when it did not.</param>
/// <param name="Models">Its models.</param>
/// <param name="Recent">Its last calls.</param>
public sealed record ProviderState(
    string Name,
    string DisplayName,
    ProviderKind Kind,
    string Host,
    bool IsEnabled,
    DateTimeOffset? ParkedUntil,
    IReadOnlyList<ModelState> Models,
    RecentCalls Recent)
{
    /// <summary>Whether none of its models can be asked just now although it may be.</summary>
    public bool IsResting => IsEnabled && (ParkedUntil is not null || Models.All(model => model.IsOpen));
}

/// <summary>How a model does.</summary>
/// <param name="Model">Its name.</param>
/// <param name="Class">Which of the provider's models.</param>
/// <param name="IsOpen">Whether its breaker keeps calls away, in this process.</param>
/// <param name="Price">What it costs today.</param>
/// <param name="IsPriceKnown">Whether that is its own price; the dearest of the protocol otherwise.</param>
public sealed record ModelState(string Model, ModelClass Class, bool IsOpen, ModelPrice Price, bool IsPriceKnown);

/// <summary>The last calls of a provider, at most 200.</summary>
/// <param name="Calls">How many.</param>
/// <param name="Failed">Of these, failed ones.</param>
/// <param name="FirstTokenMedian">Half had their first piece within this time; absent when none came.</param>
/// <param name="FirstTokenP95">Nineteen in twenty had.</param>
/// <param name="TotalMedian">Half were over within this time.</param>
/// <param name="TotalP95">Nineteen in twenty were.</param>
public sealed record RecentCalls(int Calls, int Failed, TimeSpan? FirstTokenMedian, TimeSpan? FirstTokenP95, TimeSpan? TotalMedian, TimeSpan? TotalP95);
