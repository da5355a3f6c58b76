namespace Vigor.Core.Operations.Support;

/// <summary>What somebody of the support wrote about somebody they helped.</summary>
public sealed record SupportNote
{
    /// <summary>Most characters.</summary>
    public const int MaxText = 1_000;

    /// <summary>Version 7 id.</summary>
    public required Guid Id { get; init; }

    /// <summary>About whom; it goes with their account.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Who wrote it. An id without a foreign key: what was written stays when its writer is gone.</summary>
    public required Guid AuthorId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What.</summary>
    public required string Text { get; init; }
}
