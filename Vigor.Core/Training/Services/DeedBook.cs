using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;
using Vigor.Core.Training.Badges;

namespace Vigor.Core.Training.Services;

/// <summary>Notes deeds, for features that training does not know.</summary>
public sealed class DeedBook(IDbContextFactory<VigorDb> contexts)
{
    /// <summary>Notes a deed. The same occurrence again, also at the same moment from elsewhere, changes nothing.</summary>
    /// <param name="actor">Who did it.</param>
    /// <param name="deed">What.</param>
    /// <param name="occurrence">What makes it this one: the id of the message, the session or the answer.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    public Task NoteAsync(Actor actor, Deed deed, Guid occurrence, CancellationToken cancellationToken = default) =>
        NoteAsync(actor.UserId, deed, occurrence, cancellationToken);

    /// <inheritdoc cref="NoteAsync(Actor, Deed, Guid, CancellationToken)"/>
    /// <param name="userId">Who did it.</param>
    /// <param name="deed">What.</param>
    /// <param name="occurrence">What makes it this one.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    public async Task NoteAsync(Guid userId, Deed deed, Guid occurrence, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.NoteAsync(userId, deed, occurrence, cancellationToken);
    }
}
