using Vigor.Core.Configured;

namespace Vigor.Web.Account;

/// <summary>What is asked of local accounts.</summary>
[OptionsSection("Vigor:Accounts")]
internal sealed record AccountOptions
{
    /// <summary>Whether nobody signs in before their e-mail address is confirmed.</summary>
    public bool RequireConfirmedEmail { get; init; }
}
