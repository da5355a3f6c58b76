using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Data;

namespace Vigor.Core.People.Push;

/// <summary>The VAPID keys: those of the configuration, else those of the database, made there by whichever process asks first.</summary>
internal sealed partial class VapidKeyStore(IDbContextFactory<VigorDb> contexts, PushOptions options, IDataProtectionProvider protection, ILogger<VapidKeyStore> log)
{
    private readonly IDataProtector protector = protection.CreateProtector("Vigor.Push");
    private VapidKeys? known = options.Keys;

    /// <summary>The keys.</summary>
    public async Task<VapidKeys> GetAsync(CancellationToken cancellationToken)
    {
        if (known is { } keys)
        {
            return keys;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return known = await ReadAsync(db, cancellationToken) ?? await MakeAsync(db, cancellationToken);
    }

    private async Task<VapidKeys> MakeAsync(VigorDb db, CancellationToken cancellationToken)
    {
        var made = VapidKeys.New();
        var hidden = protector.Protect(made.Private);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO push_keys (id, public_key, protected_key) VALUES ({PushKeyPair.Only}, {made.Public}, {hidden}) ON CONFLICT (id) DO NOTHING",
            cancellationToken);
        return await ReadAsync(db, cancellationToken) ?? throw new InvalidOperationException("The keys of Web Push were stored and cannot be read.");
    }

    private async Task<VapidKeys?> ReadAsync(VigorDb db, CancellationToken cancellationToken)
    {
        if (await db.PushKeyPairs.AsNoTracking().SingleOrDefaultAsync(pair => pair.Id == PushKeyPair.Only, cancellationToken) is not { } stored)
        {
            return null;
        }

        try
        {
            if (VapidKeys.Read(stored.PublicKey, protector.Unprotect(stored.ProtectedKey)) is { } keys)
            {
                return keys;
            }
        }
        catch (CryptographicException)
        {
            // What protected them is gone; browsers that subscribed with them can be reached by nobody any more.
        }

        Lost();
        await db.PushSubscriptions.ExecuteDeleteAsync(cancellationToken);
        await db.PushKeyPairs.Where(pair => pair.ProtectedKey == stored.ProtectedKey).ExecuteDeleteAsync(cancellationToken);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys of Web Push cannot be read any more: new ones are made, and people have to turn reminders on again.")]
    private partial void Lost();
}
