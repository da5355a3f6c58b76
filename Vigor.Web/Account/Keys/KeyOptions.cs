using Vigor.Core.Configured;

namespace Vigor.Web.Account.Keys;

/// <summary>What encrypts, in the database, the keys that protect cookies and mailed tokens.</summary>
[OptionsSection("Vigor:Keys")]
internal sealed record KeyOptions
{
    /// <summary>File of a certificate with its private key, in PKCS #12; without one the keys are stored as they are.</summary>
    public string? Certificate { get; init; }

    /// <summary>Password of that file. Never logged.</summary>
    public string? Password { get; init; }

    /// <summary>Everything but the password.</summary>
    public override string ToString() => Certificate ?? "none";
}
