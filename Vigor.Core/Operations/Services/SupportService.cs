using Microsoft.EntityFrameworkCore;
using Vigor.Core.Ai;
using Vigor.Core.Ai.Budget;
using Vigor.Core.Data;
using Vigor.Core.Data.Audit;
using Vigor.Core.Operations.Accounts;
using Vigor.Core.Operations.Support;
using Vigor.Core.People;
using Vigor.Core.People.Services;

namespace Vigor.Core.Operations.Services;

/// <summary>
/// The door for those who help people. It shows and changes nothing but its own notes, and whoever looks somebody up says why and
/// stands in the audit before they see anything.
/// </summary>
public sealed class SupportService(
    IDbContextFactory<VigorDb> contexts,
    AccountDirectory accounts,
    SecurityLog security,
    QuestionBook questions,
    IEnumerable<IActivitySource> sources,
    AuditBook audit,
    TimeProvider time)
{
    /// <summary>Most accounts that a search finds, and most of everything that is shown of one.</summary>
    public const int Most = 20;

    /// <summary>Accounts by part of username or e-mail address, or by id.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="search">At least 3 characters.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Refusal">Not of the support, or too little to search by.</exception>
    public async Task<IReadOnlyList<AccountLine>> FindAsync(Actor actor, string search, CancellationToken cancellationToken = default)
    {
        actor.DemandSupport();
        if (search.Trim() is not { Length: >= 3 } given)
        {
            throw Refusal.Invalid(nameof(search), "Type at least three characters of the name or the address, or the whole id.");
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        audit.Write(db, actor.UserId, "support.searched", null, null, null, "Searched for an account.");
        await db.SaveChangesAsync(cancellationToken);
        return (await accounts.ListAsync(db, new() { Search = given }, AccountOrder.Name, 0, Most, cancellationToken)).Lines;
    }

    /// <summary>Opens what there is of somebody.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="userId">Whom they help.</param>
    /// <param name="reason">Why, such as the number of a ticket; 1 to 300 characters.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Refusal">Not of the support, no reason, or nobody has this id.</exception>
    public async Task<SupportFile> OpenAsync(Actor actor, Guid userId, string reason, CancellationToken cancellationToken = default)
    {
        actor.DemandSupport();
        var given = AuditBook.Given(reason);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await accounts.ListAsync(db, new() { Search = userId.ToString() }, AccountOrder.Name, 0, 1, cancellationToken);
        var account = found.Lines.Count == 1 ? found.Lines[0] : throw Refusal.NotFound("account");
        audit.Write(db, actor.UserId, "support.looked.up", userId.ToString(), null, null, given);
        await db.SaveChangesAsync(cancellationToken);
        return await ReadAsync(db, account, cancellationToken);
    }

    /// <summary>What is known of a request, by the id that somebody was shown or that stands on an answer.</summary>
    /// <exception cref="Refusal">Not of the support, or no id.</exception>
    public async Task<RequestTrace> TraceAsync(Actor actor, string requestId, CancellationToken cancellationToken = default)
    {
        actor.DemandSupport();
        var id = requestId.Trim();
        if (id.Length is 0 or > FaultReport.MaxId)
        {
            throw Refusal.Invalid(nameof(requestId), "Type the id as it was shown.");
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        audit.Write(db, actor.UserId, "support.traced", id, null, null, "Looked a request up by its id.");
        await db.SaveChangesAsync(cancellationToken);
        var fault = await db.FaultReports.AsNoTracking().Where(report => report.RequestId == id).OrderByDescending(report => report.At).FirstOrDefaultAsync(cancellationToken);
        return new(fault, Guid.TryParse(id, out var request)
            ? await db.LedgerEntries.AsNoTracking().Where(entry => entry.RequestId == request).OrderBy(entry => entry.Id).Take(Most).ToListAsync(cancellationToken)
            : []);
    }

    /// <summary>Writes a note about somebody who is helped.</summary>
    /// <exception cref="Refusal">Not of the support, nobody has this id, or the text is empty or too long.</exception>
    public async Task<WrittenNote> WriteAsync(Actor actor, Guid userId, string text, CancellationToken cancellationToken = default)
    {
        actor.DemandSupport();
        if (text.Trim() is not { Length: > 0 and <= SupportNote.MaxText } given)
        {
            throw Refusal.Invalid(nameof(text), $"Write 1 to {SupportNote.MaxText} characters.");
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.Accounts.AnyAsync(account => account.Id == userId, cancellationToken))
        {
            throw Refusal.NotFound("account");
        }

        var now = time.GetUtcNow();
        var note = new SupportNote { Id = Guid.CreateVersion7(now), UserId = userId, AuthorId = actor.UserId, At = now, Text = given };
        db.SupportNotes.Add(note);
        audit.Write(db, actor.UserId, "support.noted", userId.ToString(), null, null, "Wrote a note.");
        await db.SaveChangesAsync(cancellationToken);
        return new(note, await db.Accounts.Where(account => account.Id == actor.UserId).Select(account => account.UserName).FirstOrDefaultAsync(cancellationToken) ?? actor.UserId.ToString());
    }

    private async Task<SupportFile> ReadAsync(VigorDb db, AccountLine account, CancellationToken cancellationToken)
    {
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(profile => profile.UserId == account.Id, cancellationToken);
        var consent = profile?.SupportMayReadUntil > time.GetUtcNow() ? profile.SupportMayReadUntil : null;
        List<PersonalActivity> activity = [];
        foreach (var source in sources.Where(source => consent is not null || !source.NeedsConsent))
        {
            activity.AddRange(await source.RecentAsync(account.Id, Most, cancellationToken));
        }

        return new(
            account,
            profile,
            await questions.UsedAsync(account.Id, AiTask.Chat, cancellationToken),
            await questions.UsedAsync(account.Id, AiTask.Plan, cancellationToken),
            [.. activity.OrderByDescending(done => done.At)],
            consent,
            [.. (await security.ListAsync(new Actor(account.Id), cancellationToken)).Take(Most)],
            await db.LedgerEntries.AsNoTracking().Where(entry => entry.UserId == account.Id).OrderByDescending(entry => entry.StartedAt).Take(Most).ToListAsync(cancellationToken),
            await NotesAsync(db, account.Id, cancellationToken));
    }

    private static async Task<IReadOnlyList<WrittenNote>> NotesAsync(VigorDb db, Guid userId, CancellationToken cancellationToken)
    {
        var notes = await db.SupportNotes.AsNoTracking()
            .Where(note => note.UserId == userId)
            .OrderByDescending(note => note.At)
            .Take(Most)
            .Select(note => new { Note = note, Author = db.Set<Account>().Where(account => account.Id == note.AuthorId).Select(account => account.UserName).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. notes.Select(note => new WrittenNote(note.Note, note.Author ?? note.Note.AuthorId.ToString()))];
    }
}
