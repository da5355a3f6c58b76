using System.ComponentModel.DataAnnotations;
using Vigor.Core.Configured;

namespace Vigor.Web.Hosting;

/// <summary>Attempts a minute and client address. A gym shares one address, so its operator may raise them.</summary>
[OptionsSection("Vigor:Limits")]
internal sealed record RequestLimitOptions
{
    /// <summary>Registering.</summary>
    [Range(1, int.MaxValue)]
    public int Register { get; init; } = 5;

    /// <summary>Signing in, and asking for a new password.</summary>
    [Range(1, int.MaxValue)]
    public int SignIn { get; init; } = 10;
}
