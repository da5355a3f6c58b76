namespace Vigor.Core.People.Push;

/// <summary>The VAPID keys as they are stored: one row for all processes.</summary>
public sealed class PushKeyPair
{
    /// <summary>Id of the only row.</summary>
    public const int Only = 1;

    /// <summary>Always <see cref="Only"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The public half, base64url.</summary>
    public required string PublicKey { get; init; }

    /// <summary>The private half, protected by the keys that protect cookies.</summary>
    public required string ProtectedKey { get; init; }
}
