using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Operations.Accounts;

/// <summary>Which account has which name; who may ask is decided before.</summary>
internal static class AccountNames
{
    /// <summary>The usernames behind ids. People who are gone are not among them.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string?>> NamesAsync(this VigorDb db, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var known = ids.Distinct().ToList();
        return await db.Accounts.AsNoTracking()
            .Where(account => known.Contains(account.Id))
            .Select(account => new { account.Id, account.UserName })
            .ToDictionaryAsync(account => account.Id, account => account.UserName, cancellationToken);
    }

    /// <summary>The id of somebody by username, e-mail address or id; null when nobody is called so.</summary>
    public static Task<Guid?> IdAsync(this VigorDb db, string person, CancellationToken cancellationToken)
    {
        var name = person.Trim().ToUpperInvariant();
        var id = Guid.TryParse(name, out var given) ? given : Guid.Empty;
        return db.Accounts
            .Where(account => account.NormalizedUserName == name || account.NormalizedEmail == name || account.Id == id)
            .Select(account => (Guid?)account.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
