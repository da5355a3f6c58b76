namespace Vigor.Core.People;

/// <summary>What somebody may see of others.</summary>
public enum Role
{
    /// <summary>Only the own data.</summary>
    User,

    /// <summary>May look users up, read only.</summary>
    Support,

    /// <summary>May administer.</summary>
    Admin,
}
