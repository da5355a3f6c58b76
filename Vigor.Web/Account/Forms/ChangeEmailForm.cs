using System.ComponentModel.DataAnnotations;

namespace Vigor.Web.Account.Forms;

/// <summary>Another e-mail address for somebody who knows the password.</summary>
internal sealed class ChangeEmailForm : IPasswordForm
{
    [Required(ErrorMessage = "Enter the new address.")]
    [StringLength(AccountHosting.MaxEmail, ErrorMessage = "An e-mail address has at most 256 characters.")]
    [Email]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Enter your password.")]
    [StringLength(AccountHosting.MaxPassword, ErrorMessage = "A password has at most 128 characters.")]
    public string Password { get; set; } = "";

    /// <inheritdoc/>
    public void ForgetPasswords() => Password = "";
}
