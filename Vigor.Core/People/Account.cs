using Microsoft.AspNetCore.Identity;

namespace Vigor.Core.People;

/// <summary>How a person signs in, and what they may do.</summary>
public sealed class Account : IdentityUser<Guid>
{
    private Role role;
    private Tier tier;
    private bool isListed;

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
}
