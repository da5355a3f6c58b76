using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.Data.Audit;
using Vigor.Core.Operations.Accounts;
using Vigor.Core.Operations.Audits;
using Vigor.Core.People;

namespace Vigor.Core.Operations.Services;

/// <summary>The door to the audit log. It is only read here; the database itself refuses to change or delete what was written.</summary>
public sealed class AuditLog(IDbContextFactory<VigorDb> contexts)
{
    /// <summary>Longest reason that goes into it, in characters.</summary>
    public const int MaxReason = AuditEntry.MaxReason;

    private const int WrittenAtATime = 2_000;

    /// <summary>Entries, the newest first.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="filter">Which.</param>
    /// <param name="skip">Entries that come before, 0 or more.</param>
    /// <param name="take">Entries wanted, at most <see cref="AuditPage.MostLines"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task<AuditPage> ListAsync(Actor actor, AuditFilter filter, int skip = 0, int take = AuditPage.MostLines, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = await FilteredAsync(db, filter, cancellationToken);
        var page = await Newest(entries).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, AuditPage.MostLines)).ToListAsync(cancellationToken);
        return new(await NamedAsync(db, page, cancellationToken), await entries.CountAsync(cancellationToken));
    }

    /// <summary>Writes entries, the newest first, as a table that opens safely in a spreadsheet.</summary>
    /// <exception cref="Refusal">Not an administrator.</exception>
    public async Task WriteAsync(Actor actor, AuditFilter filter, Stream output, CancellationToken cancellationToken = default)
    {
        actor.DemandAdministrator();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = await FilteredAsync(db, filter, cancellationToken);
        await using var writer = SpreadsheetCsv.Create(output);
        writer.WriteLines([["At (UTC)", "Who", "What", "To whom or what", "Before", "After", "Why"]]);
        for (var last = (At: DateTimeOffset.MaxValue, Id: Guid.AllBitsSet); ;)
        {
            var (at, id) = last;
            var page = await Newest(entries.Where(entry => entry.At < at || (entry.At == at && entry.Id < id))).Take(WrittenAtATime).ToListAsync(cancellationToken);
            writer.WriteLines((await NamedAsync(db, page, cancellationToken)).Select(line => (object?[])[line.At, line.Actor, line.Action, line.Subject, line.Before, line.After, line.Reason]));
            await writer.FlushAsync(cancellationToken);
            if (page.Count < WrittenAtATime)
            {
                return;
            }

            last = (page[^1].At, page[^1].Id);
        }
    }

    private static IOrderedQueryable<AuditEntry> Newest(IQueryable<AuditEntry> entries) => entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id);

    private static async Task<IQueryable<AuditEntry>> FilteredAsync(VigorDb db, AuditFilter filter, CancellationToken cancellationToken)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (filter.From is { } from)
        {
            var begin = new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            entries = entries.Where(entry => entry.At >= begin);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = new DateTimeOffset(to.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            entries = entries.Where(entry => entry.At < end);
        }

        if (filter.Action?.Trim() is { Length: > 0 } action)
        {
            entries = entries.Where(entry => entry.Action.StartsWith(action));
        }

        if (filter.About?.Trim() is { Length: > 0 } about)
        {
            var id = IdOf(about) ?? await db.IdAsync(about, cancellationToken);
            var subject = id?.ToString() ?? about;
            entries = id is { } person ? entries.Where(entry => entry.ActorId == person || entry.Subject == subject) : entries.Where(entry => entry.Subject == subject);
        }

        return entries;
    }

    private static async Task<IReadOnlyList<AuditLine>> NamedAsync(VigorDb db, List<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Select(entry => entry.ActorId).Concat(entries.Select(entry => IdOf(entry.Subject)).OfType<Guid>());
        var names = await db.NamesAsync(ids.Where(id => id != AuditBook.Unknown), cancellationToken);
        return [.. entries.Select(entry => new AuditLine(
            entry.Id,
            entry.At,
            entry.ActorId == AuditBook.Unknown ? null : names.GetValueOrDefault(entry.ActorId) ?? entry.ActorId.ToString(),
            entry.Action,
            IdOf(entry.Subject) is { } subject ? names.GetValueOrDefault(subject) ?? entry.Subject : entry.Subject,
            entry.Before,
            entry.After,
            entry.Reason))];
    }

    private static Guid? IdOf(string? subject) => Guid.TryParse(subject, out var id) ? id : null;
}
