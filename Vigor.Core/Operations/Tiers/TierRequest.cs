using Vigor.Core.People;

namespace Vigor.Core.Operations.Tiers;

/// <summary>Somebody's wish for another tier, and what became of it.</summary>
public sealed class TierRequest
{
    /// <summary>Most characters of a note.</summary>
    public const int MaxNote = 500;

    /// <summary>Version 7 id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The tier that is wished for.</summary>
    public required Tier Tier { get; init; }

    /// <summary>What they say to it; empty when nothing.</summary>
    public required string Note { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it was decided; absent while it is open.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Whether it was granted.</summary>
    public bool IsGranted { get; private set; }

    /// <summary>Whether nobody has decided yet.</summary>
    public bool IsOpen => DecidedAt is null;

    /// <summary>Decides it.</summary>
    public void Decide(bool isGranted, DateTimeOffset at) => (IsGranted, DecidedAt) = (isGranted, at);
}
