namespace Vigor.Core.People.SignIns;

/// <summary>A line of somebody's own security log.</summary>
public sealed class SecurityEvent
{
    /// <summary>Version 7 id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose account.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What happened.</summary>
    public required SecurityEventKind Kind { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the browser calls itself; absent when none was part of it.</summary>
    public string? Device { get; init; }

    /// <summary>Where from; absent when nowhere.</summary>
    public string? Network { get; init; }
}
