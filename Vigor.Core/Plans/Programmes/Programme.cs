namespace Vigor.Core.Plans.Programmes;

/// <summary>A block of weeks that was written for somebody, checked and kept. Its sessions are <see cref="ProgrammeSession"/>s.</summary>
public sealed class Programme
{
    /// <summary>Version 7 id: sorts by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Name, 1 to 80 characters; the owner may change it.</summary>
    public required string Name { get; init; }

    /// <summary>What was asked for.</summary>
    public required ProgrammeRequest Request { get; init; }

    /// <summary>First day, in the person's time zone.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Its weeks in figures.</summary>
    public required IReadOnlyList<ProgrammeWeek> Weeks { get; init; }

    /// <summary>Score of its poorest week, 0 to 100.</summary>
    public required int Score { get; init; }

    /// <summary>Seed of the planner: the same request, profile and seed give the same programme.</summary>
    public int Seed { get; init; }

    /// <summary>Counts the changes of dates and states, so that two windows never overwrite each other unseen.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was put away; absent while it is in use.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }
}
