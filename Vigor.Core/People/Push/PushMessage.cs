namespace Vigor.Core.People.Push;

/// <summary>Something that waits to be sent to one browser. It goes when it is sent, or when it would come too late.</summary>
public sealed class PushMessage
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitle = 120;

    /// <summary>Longest name of what a message is about, as push services take it (RFC 8030, section 5.4).</summary>
    public const int MaxTopic = 32;

    /// <summary>Version 7 id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whom it is for.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The browser.</summary>
    public required Guid SubscriptionId { get; init; }

    /// <summary>All that is said.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, in a word of letters: a later one of the same topic takes the place of one that has not been seen.</summary>
    public required string Topic { get; init; }

    /// <summary>Whether it is of use only within seconds.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>From when on it is of no use.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it is to be tried next. Whoever tries it moves this on first, so that nobody else does meanwhile.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }
}
