namespace Vigor.Core.Training.Badges;

/// <summary>A badge that was earned, as it is stored: once a person, never taken back.</summary>
public sealed class AwardEntry
{
    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Which.</summary>
    public required Badge Badge { get; init; }

    /// <summary>The person's calendar day when that was seen.</summary>
    public required DateOnly EarnedOn { get; init; }

    /// <summary>The workout that earned it, while that exists; absent when it was seen at another time.</summary>
    public Guid? SessionId { get; init; }
}
