using System.ComponentModel.DataAnnotations;

namespace Vigor.Web.Account.Forms;

/// <summary>What somebody types to create an account.</summary>
internal sealed class RegisterForm : IPasswordForm
{
    [Required(ErrorMessage = "Enter your e-mail address.")]
    [Email]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Choose a username.")]
    [StringLength(AccountHosting.MaxUsername, MinimumLength = 3, ErrorMessage = "Use 3 to 30 characters.")]
    [RegularExpression("[A-Za-z0-9._-]*", ErrorMessage = "Use letters from A to Z, digits, dots, hyphens and underscores.")]
    [Username]
    public string Username { get; set; } = "";

    [Required(ErrorMessage = "Choose a password.")]
    [Password]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The two passwords differ.")]
    public string ConfirmPassword { get; set; } = "";

    /// <inheritdoc/>
    public void ForgetPasswords() => Password = ConfirmPassword = "";
}
