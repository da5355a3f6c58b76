using Vigor.Core.Ai;

namespace Vigor.Core.Operations.Costs;

/// <summary>Which rows of the ledger are looked at. What is absent does not count.</summary>
/// <param name="From">First UTC day.</param>
/// <param name="To">Last UTC day, at most <see cref="MostDays"/> after the first.</param>
public sealed record CostFilter(DateOnly From, DateOnly To)
{
    /// <summary>Most days that are looked at: ten years.</summary>
    public const int MostDays = 3_660;

    private static readonly DateOnly Earliest = new(2000, 1, 1), Latest = new(2999, 12, 31);

    /// <summary>Name of the provider.</summary>
    public string? Provider { get; init; }

    /// <summary>Model.</summary>
    public string? Model { get; init; }

    /// <summary>What for.</summary>
    public AiTask? Task { get; init; }

    /// <summary>Tier of the people.</summary>
    public string? Tier { get; init; }

    /// <summary>How the calls ended.</summary>
    public AttemptOutcome? Outcome { get; init; }

    /// <summary>On whose behalf.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The first instant.</summary>
    internal DateTimeOffset Begin => StartOf(From);

    /// <summary>The first instant after it.</summary>
    internal DateTimeOffset End => StartOf(To.AddDays(1));

    /// <summary>The first instant of a UTC day.</summary>
    internal static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>The filter with its days in order and within the bounds.</summary>
    internal CostFilter Bounded()
    {
        var (first, last) = From <= To ? (Within(From), Within(To)) : (Within(To), Within(From));
        return this with { From = last.DayNumber - first.DayNumber >= MostDays ? last.AddDays(1 - MostDays) : first, To = last };
    }

    // No call was made outside of these centuries, and days can be added within them.
    private static DateOnly Within(DateOnly day) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber, Earliest.DayNumber, Latest.DayNumber));
}
