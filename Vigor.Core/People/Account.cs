using Microsoft.AspNetCore.Identity;

namespace Vigor.Core.People;

/// <summary>How a person signs in, and what they may do.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>What they may see of others.</summary>
    public Role Role { get; set; }

    /// <summary>What they may use of the paid providers.</summary>
    public Tier Tier { get; set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }
}
