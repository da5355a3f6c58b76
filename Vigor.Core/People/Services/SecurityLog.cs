using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vigor.Core.Data;
using Vigor.Core.Data.Audit;
using Vigor.Core.People.SignIns;

namespace Vigor.Core.People.Services;

/// <summary>
/// Keeps what happens to how people sign in: with device and network in the log that the person sees and that goes with the
/// account, without them in the audit, which stays, and in the log of the process.
/// </summary>
public sealed partial class SecurityLog(IDbContextFactory<VigorDb> contexts, AuditBook audit, TimeProvider time, ILogger<SecurityLog> log)
{
    /// <summary>Most lines that are listed.</summary>
    public const int MostListed = 50;

    /// <summary>Adds something to what is about to be stored.</summary>
    public void Note(VigorDb db, Guid userId, SecurityEventKind kind, Origin? from)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = time.GetUtcNow();
        db.SecurityEvents.Add(new() { Id = Guid.CreateVersion7(now), UserId = userId, Kind = kind, At = now, Device = from?.Device.Cut(SignIn.MaxText), Network = from?.Network?.Cut(SignIn.MaxText) });
        Audit(db, userId, kind);
        Noted(log, kind, userId);
    }

    /// <summary>Stores something that happened.</summary>
    public async Task NoteAsync(Guid userId, SecurityEventKind kind, Origin? from, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        Note(db, userId, kind, from);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Stores that somebody was refused who named nobody. It takes as long as for an account, so that the clock tells nothing.</summary>
    public async Task NoteRefusedAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        Audit(db, null, SecurityEventKind.SignInRefused);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What happened to the actor's account, newest first.</summary>
    public async Task<IReadOnlyList<SecurityEvent>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SecurityEvents.AsNoTracking()
            .Where(happened => happened.UserId == actor.UserId)
            .OrderByDescending(happened => happened.At).ThenByDescending(happened => happened.Id)
            .Take(MostListed)
            .ToListAsync(cancellationToken);
    }

    private void Audit(VigorDb db, Guid? userId, SecurityEventKind kind)
    {
        var actor = kind is SecurityEventKind.SignInRefused or SecurityEventKind.LockedOut ? null : userId;
        audit.Write(db, actor ?? AuditBook.Unknown, $"account.{kind}", userId?.ToString(), null, null, "By the person, or by somebody who tried to be it.");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {UserId}: {Kind}.")]
    private static partial void Noted(ILogger log, SecurityEventKind kind, Guid userId);
}
