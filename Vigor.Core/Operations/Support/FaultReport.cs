namespace Vigor.Core.Operations.Support;

/// <summary>An unexpected failure that somebody was shown, so that the id they were given leads to it. Kept thirty days; it holds nothing of theirs.</summary>
public sealed record FaultReport
{
    /// <summary>Most characters of an id, of where it happened, and of the stack.</summary>
    public const int MaxId = 64, MaxWhere = 200, MaxStack = 2_000;

    /// <summary>How long one is kept.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromDays(30);

    /// <summary>Version 7 id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The id that was shown.</summary>
    public required string RequestId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where: the page or part that failed.</summary>
    public required string Where { get; init; }

    /// <summary>Type of the exception; never its text, which may quote what somebody typed.</summary>
    public required string Kind { get; init; }

    /// <summary>The calls that led to it, the innermost first.</summary>
    public required string Stack { get; init; }
}
