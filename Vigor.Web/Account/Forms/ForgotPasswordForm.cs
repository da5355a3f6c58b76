using System.ComponentModel.DataAnnotations;

namespace Vigor.Web.Account.Forms;

/// <summary>What somebody types to get a link to a new password.</summary>
internal sealed class ForgotPasswordForm
{
    [Required(ErrorMessage = "Enter your e-mail address.")]
    [Email]
    public string Email { get; set; } = "";
}
