namespace Vigor.Core.Data.Audit;

/// <summary>Something that was done to accounts, limits or providers. Rows are only ever added: the database refuses anything else.</summary>
public sealed class AuditEntry
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 300;

    /// <summary>Version 7 id.</summary>
    public required Guid Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it; nought for somebody unknown. An id without a foreign key: what was done stays known when the account is gone.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>What was done, such as <c>ai.settings.changed</c>.</summary>
    public required string Action { get; init; }

    /// <summary>To what or whom; absent when it concerns everybody.</summary>
    public string? Subject { get; init; }

    /// <summary>How it was before, as JSON; absent for something new.</summary>
    public string? Before { get; init; }

    /// <summary>How it is now, as JSON; absent for something that ended.</summary>
    public string? After { get; init; }

    /// <summary>Why, in the actor's words, 1 to <see cref="MaxReason"/> characters.</summary>
    public required string Reason { get; init; }
}
