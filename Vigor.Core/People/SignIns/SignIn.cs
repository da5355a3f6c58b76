namespace Vigor.Core.People.SignIns;

/// <summary>One browser in which somebody is signed in, from signing in to its end.</summary>
public sealed class SignIn
{
    /// <summary>Longest name of a device and of a network.</summary>
    public const int MaxText = 120;

    private DateTimeOffset seenAt;
    private DateTimeOffset? endedAt;

    /// <summary>Version 7 id; the cookie carries it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What the browser calls itself, in a word or two.</summary>
    public required string Device { get; init; }

    /// <summary>Where it was signed in: an address of IPv4 or a /64 of IPv6.</summary>
    public required string Network { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ends by itself, however often it is used until then.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>When it was last used, within <see cref="SignInLimits.SeenEvery"/>.</summary>
    public DateTimeOffset SeenAt
    {
        get => seenAt;
        init => seenAt = value;
    }

    /// <summary>When somebody ended it; absent while nobody has.</summary>
    public DateTimeOffset? EndedAt
    {
        get => endedAt;
        init => endedAt = value;
    }

    /// <summary>Whether it still holds.</summary>
    public bool IsAlive(DateTimeOffset now) => endedAt is null && now < EndsAt;

    /// <summary>Notes that it is used.</summary>
    public void See(DateTimeOffset now) => seenAt = now > seenAt ? now : seenAt;

    /// <summary>Ends it, once.</summary>
    public void End(DateTimeOffset now) => endedAt ??= now;
}
