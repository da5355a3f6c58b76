using Vigor.Core.People;

namespace Vigor.Core.Operations.Accounts;

/// <summary>Which accounts are looked at. What is absent does not count.</summary>
public sealed record AccountFilter
{
    /// <summary>Part of the username or of the e-mail address, or the id.</summary>
    public string? Search { get; init; }

    /// <summary>The tier.</summary>
    public Tier? Tier { get; init; }

    /// <summary>The role.</summary>
    public Role? Role { get; init; }

    /// <summary>Whether they are switched off.</summary>
    public bool? IsDisabled { get; init; }
}

/// <summary>In what order accounts are shown.</summary>
public enum AccountOrder
{
    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>By username.</summary>
    Name,

    /// <summary>Who spent most this month first.</summary>
    Dearest,
}
