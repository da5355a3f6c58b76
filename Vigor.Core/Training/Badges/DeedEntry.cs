namespace Vigor.Core.Training.Badges;

/// <summary>One deed, noted once. It outlives the message or conversation it stands for.</summary>
public sealed class DeedEntry
{
    /// <summary>Who did it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What.</summary>
    public required Deed Deed { get; init; }

    /// <summary>What makes it this one: the same one again is no further deed.</summary>
    public required Guid Occurrence { get; init; }
}
