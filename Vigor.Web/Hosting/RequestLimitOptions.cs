using System.ComponentModel.DataAnnotations;
using Vigor.Core.Configured;

namespace Vigor.Web.Hosting;

/// <summary>
/// Attempts a minute and client address, and circuits that may be open at once. A gym shares one address, so its operator may
/// raise them.
/// </summary>
[OptionsSection("Vigor:Limits")]
internal sealed record RequestLimitOptions
{
    /// <summary>Registering.</summary>
    [Range(1, int.MaxValue)]
    public int Register { get; init; } = 5;

    /// <summary>Signing in, and asking for a new password.</summary>
    [Range(1, int.MaxValue)]
    public int SignIn { get; init; } = 10;

    /// <summary>Circuits of one account: a tab or window each.</summary>
    [Range(1, int.MaxValue)]
    public int CircuitsPerAccount { get; init; } = 20;

    /// <summary>Circuits from one client address of people who are not signed in.</summary>
    [Range(1, int.MaxValue)]
    public int CircuitsPerAddress { get; init; } = 200;

    /// <summary>Circuits in all; each takes 120 to 200 KiB.</summary>
    [Range(1, int.MaxValue)]
    public int Circuits { get; init; } = 2000;
}
