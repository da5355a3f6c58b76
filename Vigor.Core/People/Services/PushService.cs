using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People.Push;

namespace Vigor.Core.People.Services;

/// <summary>The door to Web Push: which browsers take reminders for somebody.</summary>
public sealed class PushService
{
    private readonly IDbContextFactory<VigorDb> contexts;
    private readonly VapidKeyStore keys;
    private readonly PushOptions options;
    private readonly TimeProvider time;

    internal PushService(IDbContextFactory<VigorDb> contexts, VapidKeyStore keys, PushOptions options, TimeProvider time) =>
        (this.contexts, this.keys, this.options, this.time) = (contexts, keys, options, time);

    /// <summary>The public VAPID key that the actor's browser subscribes with, base64url.</summary>
    public async Task<string> KeyAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return (await keys.GetAsync(cancellationToken)).Public;
    }

    /// <summary>Reminds the actor on a browser from now on, and nobody else whom it reminded before.</summary>
    /// <param name="actor">Whom.</param>
    /// <param name="signInId">The sign-in it ends with.</param>
    /// <param name="endpoint">Where the browser's push service takes messages.</param>
    /// <param name="key">Its public key, 65 bytes in base64url.</param>
    /// <param name="secret">Its secret, 16 bytes in base64url.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <exception cref="Refusal">That is no subscription that messages may be sent to.</exception>
    public async Task SubscribeAsync(Actor actor, Guid? signInId, string? endpoint, string? key, string? secret, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var subscription = new PushSubscription
        {
            Id = Guid.CreateVersion7(now),
            UserId = actor.UserId,
            SignInId = signInId,
            Endpoint = PushEndpoint.Read(endpoint, options.AllowLoopback)?.AbsoluteUri ?? throw Unusable(nameof(endpoint)),
            Key = PointOf(key),
            Secret = BytesOf(secret, PushEncryption.SecretBytes) ?? throw Unusable(nameof(secret)),
            CreatedAt = now,
        };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Takes the person's row, so that of several subscribings at once each sees those before.
        await db.Accounts.Where(account => account.Id == actor.UserId).ExecuteUpdateAsync(change => change.SetProperty(account => account.CreatedAt, account => account.CreatedAt), cancellationToken);
        await db.PushSubscriptions.Where(other => other.Endpoint == subscription.Endpoint).ExecuteDeleteAsync(cancellationToken);
        var before = await db.PushSubscriptions.Where(other => other.UserId == actor.UserId).OrderByDescending(other => other.CreatedAt).ThenByDescending(other => other.Id).Select(other => other.Id).ToListAsync(cancellationToken);
        var old = before.Skip(PushSubscription.MostOfOne - 1).ToList();
        await db.PushSubscriptions.Where(other => old.Contains(other.Id)).ExecuteDeleteAsync(cancellationToken);
        db.PushSubscriptions.Add(subscription);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Reminds the actor on a browser no more; one that does not remind them is left alone.</summary>
    public async Task EndAsync(Actor actor, string? endpoint, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.PushSubscriptions.Where(subscription => subscription.UserId == actor.UserId && subscription.Endpoint == endpoint).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Whether a browser reminds the actor.</summary>
    public async Task<bool> KnowsAsync(Actor actor, string? endpoint, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.LivingSubscriptions(now).AnyAsync(subscription => subscription.UserId == actor.UserId && subscription.Endpoint == endpoint, cancellationToken);
    }

    private static byte[] PointOf(string? key)
    {
        var point = BytesOf(key, VapidKeys.PointBytes) ?? throw Unusable(nameof(key));
        try
        {
            using var known = ECDiffieHellman.Create(VapidKeys.Parameters(point));
            return point;
        }
        catch (CryptographicException)
        {
            throw Unusable(nameof(key));
        }
    }

    private static byte[]? BytesOf(string? text, int length)
    {
        try
        {
            return text is { Length: > 0 and < 200 } && Base64Url.DecodeFromChars(text) is var bytes && bytes.Length == length ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Refusal Unusable(string field) => Refusal.Invalid(field, "This browser gave an address that reminders cannot be sent to.");
}
