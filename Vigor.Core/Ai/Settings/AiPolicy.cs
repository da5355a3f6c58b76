using Vigor.Core.Ai.Configuration;

namespace Vigor.Core.Ai.Settings;

/// <summary>What holds now: the configuration, what administrators decided, and overrides that have not ended.</summary>
public sealed class AiPolicy
{
    private static readonly TimeOnly OffPeakFrom = new(2, 0);
    private static readonly TimeOnly OffPeakUntil = new(6, 0);

    private readonly AiConfiguration configuration;
    private readonly IReadOnlyList<LimitOverride> overrides;

    internal AiPolicy(AiConfiguration configuration, int revision, AiSettings settings, IReadOnlyList<LimitOverride> overrides)
    {
        this.configuration = configuration;
        this.overrides = overrides;
        Revision = revision;
        Settings = settings;
    }

    /// <summary>Number of the last change; 0 when there was none.</summary>
    public int Revision { get; }

    /// <summary>What administrators decided.</summary>
    public AiSettings Settings { get; }

    /// <summary>Percent of a budget from which the economical model answers where no administrator has said otherwise.</summary>
    public int UsualEconomyPercent => configuration.EconomyPercent;

    /// <summary>Percent of a budget from which the economical model answers; above 100 when it never does.</summary>
    public int EconomyPercent => Settings.EconomyNearLimit ? Settings.EconomyPercent ?? configuration.EconomyPercent : int.MaxValue;

    /// <summary>Whether a provider may be asked.</summary>
    public bool MayAsk(ProviderOptions provider) => !Settings.LocalOnly && !configuration.LocalOnly && Settings.Enabled.GetValueOrDefault(provider.Name, provider.Enabled);

    /// <summary>Names of providers in the order they are asked; those that are not named follow.</summary>
    public IReadOnlyList<string> Order(AiTask task) => Settings.Orders.GetValueOrDefault(task) ?? configuration.Orders.GetValueOrDefault(task) ?? [];

    /// <summary>Whether the economical model answers because of the hour.</summary>
    public bool IsOffPeak(DateTimeOffset now) =>
        Settings.EconomyOffPeak && TimeOnly.FromTimeSpan(now.UtcDateTime.TimeOfDay).IsBetween(OffPeakFrom, OffPeakUntil);

    /// <summary>Everybody's UTC day.</summary>
    public MicroUsd GlobalDay(DateTimeOffset now) =>
        Money(Override(OverrideKind.GlobalDay, null, now) ?? Settings.GlobalDay, configuration.Budget.GlobalDay);

    /// <summary>Everybody's UTC month.</summary>
    public MicroUsd GlobalMonth(DateTimeOffset now) =>
        Money(Override(OverrideKind.GlobalMonth, null, now) ?? Settings.GlobalMonth, configuration.Budget.GlobalMonth);

    /// <summary>One person's UTC month.</summary>
    public MicroUsd User(AiCaller caller, DateTimeOffset now)
    {
        long? decided = Settings.Users.TryGetValue(caller.Tier, out var limit) ? limit : null;
        return Money(Override(OverrideKind.UserMonth, caller.UserId, now) ?? decided, configuration.Budget.User(caller.Tier));
    }

    /// <summary>An override that holds for a person, their own before everybody's, the newest first; null when there is none.</summary>
    public long? Override(OverrideKind kind, Guid? userId, DateTimeOffset now)
    {
        LimitOverride? best = null;
        foreach (var candidate in overrides)
        {
            if (candidate.Kind == kind && candidate.From <= now && now < candidate.Until
                && (candidate.UserId is null || candidate.UserId == userId)
                && (best is null || (candidate.UserId is not null, candidate.Id).CompareTo((best.UserId is not null, best.Id)) > 0))
            {
                best = candidate;
            }
        }

        return best?.Value;
    }

    private static MicroUsd Money(long? decided, MicroUsd configured) => decided is { } value ? new(value) : configured;
}
