using System.ComponentModel.DataAnnotations;

namespace Vigor.Web.Account.Forms;

/// <summary>What somebody types who wants their account to be deleted.</summary>
internal sealed class DeleteAccountForm : IPasswordForm
{
    /// <summary>Stands for the password of somebody who has none here.</summary>
    public const string Elsewhere = "elsewhere";

    [Required(ErrorMessage = "Type your username to say that you mean it.")]
    [StringLength(AccountHosting.MaxUsername, ErrorMessage = "This is not your username.")]
    public string Username { get; set; } = "";

    [Required(ErrorMessage = "Enter your password.")]
    [StringLength(AccountHosting.MaxPassword, ErrorMessage = "A password has at most 128 characters.")]
    public string Password { get; set; } = "";

    /// <inheritdoc/>
    public void ForgetPasswords() => Password = "";
}
