using System.ComponentModel.DataAnnotations;

namespace Vigor.Web.Account.Forms;

/// <summary>The new password of somebody who came by the link in a mail.</summary>
internal sealed class ResetPasswordForm : IPasswordForm
{
    [Required(ErrorMessage = "Choose a password.")]
    [Password]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The two passwords differ.")]
    public string ConfirmPassword { get; set; } = "";

    /// <inheritdoc/>
    public void ForgetPasswords() => Password = ConfirmPassword = "";
}
