namespace Vigor.Web.Account.Forms;

/// <summary>A form with passwords, which never travel back to the browser.</summary>
internal interface IPasswordForm
{
    /// <summary>Empties every password before the page is shown again.</summary>
    void ForgetPasswords();
}
