using System.ComponentModel.DataAnnotations;

namespace Vigor.Web.Account.Forms;

/// <summary>The new password of somebody who came by the link in a mail.</summary>
internal sealed class ResetPasswordForm : IPasswordForm
{
    /// <summary>Whose password; asked for only without a link.</summary>
    [StringLength(AccountHosting.MaxEmail, ErrorMessage = "Use at most 256 characters.")]
    public string Email { get; set; } = "";

    /// <summary>The code from the mail; asked for only without a link.</summary>
    [StringLength(20, ErrorMessage = "A code has ten letters and digits.")]
    public string Code { get; set; } = "";

    [Required(ErrorMessage = "Choose a password.")]
    [Password]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The two passwords differ.")]
    public string ConfirmPassword { get; set; } = "";

    /// <inheritdoc/>
    public void ForgetPasswords() => Password = ConfirmPassword = "";
}
