namespace Vigor.Core.People.Push;

/// <summary>A browser that takes reminders for somebody. It ends with the sign-in it was made in, so that nobody is reminded on a browser they left.</summary>
public sealed class PushSubscription
{
    /// <summary>Most characters of an address; those of the known push services have 150 to 600.</summary>
    public const int MaxEndpoint = 1000;

    /// <summary>Most browsers of one person; another one takes the place of the oldest.</summary>
    public const int MostOfOne = 10;

    /// <summary>Version 7 id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whom it reminds.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The sign-in it was made in, and ends with; absent where there is none.</summary>
    public Guid? SignInId { get; init; }

    /// <summary>Where the browser's push service takes messages for it. Of one browser and one person at a time.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The browser's public key, 65 bytes, for which messages are encrypted.</summary>
    public required byte[] Key { get; init; }

    /// <summary>The browser's secret, 16 bytes.</summary>
    public required byte[] Secret { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
