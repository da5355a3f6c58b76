using Microsoft.AspNetCore.Identity;
using Vigor.Core.People.Mail;

namespace Vigor.Web.Account.Mails;

/// <summary>
/// Mails a way to a new password: a link where Vigor knows the address it is reached by, else a code to type. A request says
/// which host it wants, and a link that began with that would hand the token to whoever asked.
/// </summary>
internal sealed class PasswordResets(MailQueue queue, ResetCodes codes, IMailer mailer, PublicAddress address)
{
    /// <summary>Hours a link or a code works.</summary>
    public const int Hours = 2;

    /// <summary>Whether the mail carries a code to type.</summary>
    public bool IsByCode(HttpRequest request) => address.Of(request) is null;

    /// <summary>Sends a link or a code when the address has an account.</summary>
    /// <param name="email">The address that was typed.</param>
    /// <param name="request">Where it was typed.</param>
    public void Post(string email, HttpRequest request)
    {
        var publicAddress = address.Of(request);
        queue.Post((services, cancellationToken) => SendAsync(services.GetRequiredService<UserManager<Core.People.Account>>(), email.Trim(), publicAddress, cancellationToken));
    }

    private async Task SendAsync(UserManager<Core.People.Account> accounts, string email, string? publicAddress, CancellationToken cancellationToken)
    {
        if (await accounts.FindByEmailAsync(email) is not { Email: { } owner } account)
        {
            return;
        }

        var (way, name) = publicAddress is null
            ? ($"Type this code where you asked for it:\n\n{await codes.MakeAsync(account, accounts)}", "code")
            : ($"Choose it here:\n\n{await LinkAsync(account, accounts, publicAddress)}", "link");
        await mailer.SendAsync(
            new Letter(
                owner,
                "Choose a new password for Vigor",
                $"""
                Hello {account.UserName},

                somebody, hopefully you, asked for a new password for your Vigor account. {way}

                The {name} works once and for {Hours} hours. If it was not you, there is nothing to do: your password stays as it is.
                """),
            cancellationToken);
    }

    private static async Task<string> LinkAsync(Core.People.Account account, UserManager<Core.People.Account> accounts, string publicAddress) => publicAddress + Links.With(
        Links.ResetPassword,
        new("id", account.Id.ToString()),
        new("code", MailedToken.Write(await accounts.GeneratePasswordResetTokenAsync(account))));
}
