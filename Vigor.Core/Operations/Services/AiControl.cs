using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Configuration;
using Vigor.Core.Ai.Services;
using Vigor.Core.Ai.Settings;
using Vigor.Core.Data;
using Vigor.Core.Data.Audit;
using Vigor.Core.Operations.Accounts;
using Vigor.Core.People;

namespace Vigor.Core.Operations.Services;

/// <summary>
/// The door to what administrators decide about AI while Vigor runs. Each change is stored with its audit entry or not at
/// all, and holds in every process within two seconds.
/// </summary>
public sealed class AiControl(IDbContextFactory<VigorDb> contexts, LiveSettings live, AiConfiguration configuration, ProviderProbe probe, AuditBook audit, TimeProvider time)
{
    /// <summary>Longest override.</summary>
    public static readonly TimeSpan LongestOverride = TimeSpan.FromDays(366);

    private const int MostOverrides = 200;

    // Of two overrides the newer counts, although both came in the same moment.
    private readonly OrderedIds ids = new();

    /// <summary>What holds now.</summary>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<AiSettings> GetAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await db.AiSettings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == StoredAiSettings.OnlyId, cancellationToken))?.Settings ?? new();
    }

    /// <summary>Changes the settings.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="change">Makes new settings from those that hold.</param>
    /// <param name="reason">Why, 1 to 300 characters.</param>
    /// <param name="cancellationToken">Cancels before it is stored.</param>
    /// <exception cref="Refusal">Not an administrator, a value out of range, no reason, or somebody changed them at the same time.</exception>
    public async Task<AiSettings> ChangeAsync(Actor actor, Func<AiSettings, AiSettings> change, string reason, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await StoredAsync(db, cancellationToken);
        var before = stored.Settings;
        var after = Checked(change(before));
        audit.Write(db, actor.UserId, "ai.settings.changed", null, Json(before), Json(after), reason);
        await SaveAsync(db, stored, after, cancellationToken);
        return after;
    }

    /// <summary>Sets another limit for a while.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="kind">Which limit.</param>
    /// <param name="userId">For whom; everybody when absent.</param>
    /// <param name="value">The limit, in the unit of its kind, 0 or more.</param>
    /// <param name="until">When it ends, at most 366 days from now.</param>
    /// <param name="reason">Why, 1 to 300 characters.</param>
    /// <param name="cancellationToken">Cancels before it is stored.</param>
    /// <exception cref="Refusal">Not an administrator, or a value out of range.</exception>
    public async Task<LimitOverride> OverrideAsync(Actor actor, OverrideKind kind, Guid? userId, long value, DateTimeOffset until, string reason, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        var now = time.GetUtcNow();
        if (value < 0)
        {
            throw Refusal.Invalid(nameof(value), "A limit is 0 or more.");
        }

        if (until <= now || until - now > LongestOverride)
        {
            throw Refusal.Invalid(nameof(until), "An override ends in the future, within a year.");
        }

        if (userId is not null && kind is OverrideKind.GlobalDay or OverrideKind.GlobalMonth)
        {
            throw Refusal.Invalid(nameof(userId), "Everybody's budget cannot be changed for one person.");
        }

        var limit = new LimitOverride { Id = ids.Next(now), Kind = kind, UserId = userId, Value = value, From = now, Until = until, Reason = AuditBook.Given(reason) };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await StoredAsync(db, cancellationToken);
        db.LimitOverrides.Add(limit);
        audit.Write(db, actor.UserId, "ai.override.set", userId?.ToString(), null, Json(limit), reason);
        await SaveAsync(db, stored, stored.Settings, cancellationToken);
        return limit;
    }

    /// <summary>Ends an override now.</summary>
    /// <exception cref="Refusal">Not an administrator, or there is none that has not ended.</exception>
    public async Task EndOverrideAsync(Actor actor, Guid overrideId, string reason, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var limit = await db.LimitOverrides.SingleOrDefaultAsync(limit => limit.Id == overrideId && limit.Until > now, cancellationToken) ?? throw Refusal.NotFound("override");
        var ended = limit with { Until = now };
        var stored = await StoredAsync(db, cancellationToken);
        db.Replace(limit, ended);
        audit.Write(db, actor.UserId, "ai.override.ended", limit.UserId?.ToString(), Json(limit), Json(ended), reason);
        await SaveAsync(db, stored, stored.Settings, cancellationToken);
    }

    /// <summary>Overrides that hold or will, the newest first, at most 200.</summary>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<IReadOnlyList<HeldOverride>> OverridesAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var held = await db.LimitOverrides.AsNoTracking().Where(limit => limit.Until > now).OrderByDescending(limit => limit.Id).Take(MostOverrides).ToListAsync(cancellationToken);
        var names = await db.NamesAsync(held.Select(limit => limit.UserId).OfType<Guid>(), cancellationToken);
        return [.. held.Select(limit => new HeldOverride(limit, limit.UserId is { } id ? names.GetValueOrDefault(id) ?? id.ToString() : null))];
    }

    /// <summary>The id of somebody by username, e-mail address or id.</summary>
    /// <exception cref="Refusal">Not an administrator, or nobody is called so.</exception>
    public async Task<Guid> PersonAsync(Actor actor, string person, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.IdAsync(person, cancellationToken) ?? throw Refusal.Invalid(nameof(person), "Nobody has this name.");
    }

    /// <summary>Makes a test call to a provider; the actor's own budget pays for it.</summary>
    /// <exception cref="Refusal">Not an administrator, or there is no such provider.</exception>
    public async Task<ProbeResult> TestAsync(Actor actor, string provider, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        var result = await probe.TryAsync(new AiCaller(actor.UserId, actor.Tier.ToString()), provider, cancellationToken);
        await NoteAsync(actor, "ai.provider.tested", provider, "Asked for on the page of the providers.", cancellationToken);
        return result;
    }

    /// <summary>Asks a provider again although it failed or asked to be left alone.</summary>
    /// <exception cref="Refusal">Not an administrator, there is no such provider, or no reason.</exception>
    public async Task ResetAsync(Actor actor, string provider, string reason, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        AuditBook.Given(reason);
        await probe.ResetAsync(provider);
        await NoteAsync(actor, "ai.provider.reset", provider, reason, cancellationToken);
    }

    private async Task NoteAsync(Actor actor, string action, string provider, string reason, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        audit.Write(db, actor.UserId, action, provider, null, null, reason);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<StoredAiSettings> StoredAsync(VigorDb db, CancellationToken cancellationToken)
    {
        var stored = await db.AiSettings.SingleOrDefaultAsync(row => row.Id == StoredAiSettings.OnlyId, cancellationToken);
        if (stored is null)
        {
            stored = new();
            db.AiSettings.Add(stored);
        }

        return stored;
    }

    private AiSettings Checked(AiSettings settings)
    {
        var known = configuration.Providers.Select(provider => provider.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = settings.Enabled.Keys.Concat(settings.Orders.Values.SelectMany(order => order));
        if (named.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw Refusal.Invalid(nameof(settings), $"There is no provider '{unknown}'.");
        }

        return settings.EconomyPercent is < 1 or > 100 || settings.GlobalDay < 0 || settings.GlobalMonth < 0 || settings.Users.Values.Any(limit => limit < 0)
            ? throw Refusal.Invalid(nameof(settings), "A budget is 0 or more, and the share for the economical model 1 to 100 percent.")
            : settings;
    }

    private async Task SaveAsync(VigorDb db, StoredAiSettings stored, AiSettings settings, CancellationToken cancellationToken)
    {
        db.Replace(stored, stored.Next(settings));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new Refusal(RefusalCode.Conflict, "Somebody else changed this at the same moment. Look at it again, then repeat your change.");
        }

        live.Outdate();
    }

    private static string Json(AiSettings settings) => JsonSerializer.Serialize(settings, AiSettingsJson.Default.AiSettings);

    private static string Json(LimitOverride limit) => JsonSerializer.Serialize(limit, AiSettingsJson.Default.LimitOverride);
}
