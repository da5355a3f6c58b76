using System.ComponentModel.DataAnnotations;

namespace Vigor.Web.Account.PasskeySignIns;

/// <summary>What a browser says of a passkey, and what its owner calls it.</summary>
internal sealed class PasskeyForm
{
    /// <summary>The longest name.</summary>
    public const int MaxName = 60;

    /// <summary>The longest answer of a browser.</summary>
    public const int MaxCredential = 20_000;

    [Required(ErrorMessage = "The browser gave no passkey.")]
    [StringLength(MaxCredential, ErrorMessage = "The browser gave no passkey that can be used.")]
    public string Credential { get; set; } = "";

    [StringLength(MaxName, ErrorMessage = "Keep the name to 60 characters.")]
    public string Name { get; set; } = "";
}
