using System.ComponentModel.DataAnnotations;

namespace Vigor.Web.Account.Forms;

/// <summary>A code of an authenticator, or a recovery code.</summary>
internal sealed class TwoFactorForm
{
    /// <summary>The longest code, with blanks.</summary>
    public const int Longest = 20;

    [Required(ErrorMessage = "Type the code.")]
    [StringLength(Longest, ErrorMessage = "A code has at most 20 characters.")]
    public string Code { get; set; } = "";
}
