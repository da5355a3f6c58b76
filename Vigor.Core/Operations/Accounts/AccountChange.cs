using Vigor.Core.People;

namespace Vigor.Core.Operations.Accounts;

/// <summary>What is done to accounts.</summary>
public abstract record AccountChange
{
    private AccountChange()
    {
    }

    /// <summary>What the audit calls it.</summary>
    internal abstract string Action { get; }

    /// <summary>Gives another tier.</summary>
    public sealed record ToTier(Tier Tier) : AccountChange
    {
        internal override string Action => "account.tier.changed";
    }

    /// <summary>Gives another role.</summary>
    public sealed record ToRole(Role Role) : AccountChange
    {
        internal override string Action => "account.role.changed";
    }

    /// <summary>Switches them off: nobody signs in with one, and whoever is signed in is not any more.</summary>
    public sealed record Disable : AccountChange
    {
        internal override string Action => "account.disabled";
    }

    /// <summary>Switches them on again.</summary>
    public sealed record Enable : AccountChange
    {
        internal override string Action => "account.enabled";
    }

    /// <summary>Signs their owners out everywhere.</summary>
    public sealed record SignOut : AccountChange
    {
        internal override string Action => "account.signed.out";
    }
}
