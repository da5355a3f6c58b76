using System.ComponentModel.DataAnnotations;

namespace Vigor.Web.Account.Forms;

/// <summary>A new password for somebody who knows the old one.</summary>
internal sealed class ChangePasswordForm : IPasswordForm
{
    [Required(ErrorMessage = "Enter your current password.")]
    [StringLength(AccountHosting.MaxPassword, ErrorMessage = "A password has at most 128 characters.")]
    public string CurrentPassword { get; set; } = "";

    [Required(ErrorMessage = "Choose a password.")]
    [Password]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The two passwords differ.")]
    public string ConfirmPassword { get; set; } = "";

    /// <inheritdoc/>
    public void ForgetPasswords() => CurrentPassword = Password = ConfirmPassword = "";
}
