using Microsoft.AspNetCore.Identity;

namespace Vigor.Core.People;

/// <summary>How a person signs in, and what they may do.</summary>
public sealed class Account : IdentityUser<Guid>
{
    private Role role;
    private Tier tier;

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

    /// <summary>Lets them see and use everything.</summary>
    public void MakeAdministrator() => (role, tier) = (Role.Admin, Tier.Admin);
}
