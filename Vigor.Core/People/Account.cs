using Microsoft.AspNetCore.Identity;

namespace Vigor.Core.People;

/// <summary>How a person signs in, and what they may do.</summary>
public sealed class Account : IdentityUser<Guid>
{
    private Role role;
    private Tier tier;
    private bool isListed;
    private DateTimeOffset? disabledAt;

    /// <summary>What they may see of others.</summary>
    public Role Role
    {
        get => role;
        init => role = value;
    }

    /// <summary>What they may use of the paid providers.</summary>
    public Tier Tier
    {
        get => tier;
        init => tier = value;
    }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether they administer because the configuration lists them, and only as long as it does.</summary>
    public bool IsListedAdministrator
    {
        get => isListed;
        init => isListed = value;
    }

    /// <summary>Since when nobody signs in with it; absent as a rule.</summary>
    public DateTimeOffset? DisabledAt
    {
        get => disabledAt;
        init => disabledAt = value;
    }

    /// <summary>Lets somebody whom the configuration lists see and use everything.</summary>
    public void MakeAdministrator() => (role, tier, isListed) = (Role.Admin, Tier.Admin, true);

    /// <summary>Takes back what the configuration gave; what was given otherwise stays.</summary>
    public void WithdrawAdministrator()
    {
        if (isListed)
        {
            (role, tier, isListed) = (Role.User, Tier.Free, false);
        }
    }

    /// <summary>Gives another tier, which whoever is signed in has from now on.</summary>
    public void Change(Tier to)
    {
        tier = to;
        EndSignIns();
    }

    /// <summary>Gives another role, which whoever is signed in has from now on.</summary>
    public void Change(Role to)
    {
        role = to;
        EndSignIns();
    }

    /// <summary>Switches it off, or on again.</summary>
    /// <param name="at">Since when it is off; null to switch it on.</param>
    public void Disable(DateTimeOffset? at)
    {
        disabledAt = at;
        EndSignIns();
    }

    /// <summary>Makes every cookie of before worth nothing.</summary>
    public void EndSignIns() => (SecurityStamp, ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());
}
