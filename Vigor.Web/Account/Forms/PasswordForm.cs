using System.ComponentModel.DataAnnotations;

namespace Vigor.Web.Account.Forms;

/// <summary>The password, once more, of somebody who changes how they sign in.</summary>
internal sealed class PasswordForm : IPasswordForm
{
    [Required(ErrorMessage = "Enter your password.")]
    [StringLength(AccountHosting.MaxPassword, ErrorMessage = "A password has at most 128 characters.")]
    public string Password { get; set; } = "";

    /// <inheritdoc/>
    public void ForgetPasswords() => Password = "";
}
