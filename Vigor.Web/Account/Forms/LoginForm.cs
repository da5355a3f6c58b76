using System.ComponentModel.DataAnnotations;

namespace Vigor.Web.Account.Forms;

/// <summary>What somebody types to sign in.</summary>
internal sealed class LoginForm : IPasswordForm
{
    [Required(ErrorMessage = "Enter your e-mail address.")]
    [StringLength(AccountHosting.MaxEmail, ErrorMessage = "Use at most 256 characters.")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Enter your password.")]
    [StringLength(AccountHosting.MaxPassword, ErrorMessage = "A password has at most 128 characters.")]
    public string Password { get; set; } = "";

    public bool Remember { get; set; }

    /// <inheritdoc/>
    public void ForgetPasswords() => Password = "";
}
