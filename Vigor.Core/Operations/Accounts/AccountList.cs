using Vigor.Core.Ai;
using Vigor.Core.People;

namespace Vigor.Core.Operations.Accounts;

/// <summary>Part of the accounts.</summary>
/// <param name="Lines">The accounts.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record AccountList(IReadOnlyList<AccountLine> Lines, int Total)
{
    /// <summary>Most accounts of one part, and most that are changed at once.</summary>
    public const int MostLines = 100;
}

/// <summary>An account as an administrator sees it.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">Username.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="IsConfirmed">Whether the address is confirmed.</param>
/// <param name="Role">What they may see of others.</param>
/// <param name="Tier">What they may use of the paid providers.</param>
/// <param name="IsListed">Whether they administer because the configuration lists them.</param>
/// <param name="IsDisabled">Whether the account is switched off.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="SeenAt">When its owner was here last; absent when that is long ago.</param>
/// <param name="Calls">Calls to providers this UTC month.</param>
/// <param name="Spent">What they cost.</param>
public sealed record AccountLine(
    Guid Id,
    string Name,
    string Email,
    bool IsConfirmed,
    Role Role,
    Tier Tier,
    bool IsListed,
    bool IsDisabled,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SeenAt,
    long Calls,
    MicroUsd Spent);
