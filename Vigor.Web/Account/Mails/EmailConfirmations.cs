using Microsoft.AspNetCore.Identity;
using Vigor.Core.People.Mail;

namespace Vigor.Web.Account.Mails;

/// <summary>Mails a link by which an address is confirmed: who opens it reads the mail of that address.</summary>
internal sealed class EmailConfirmations(MailQueue queue, IMailer mailer, PublicAddress address)
{
    /// <summary>Sends the link to the address of an account.</summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="request">Where it was asked for.</param>
    public void Post(Guid accountId, HttpRequest request)
    {
        // Who is signed in asks for their own address; the path alone is of use wherever Vigor is reached.
        var start = address.Of(request) ?? "";
        queue.Post(async (services, cancellationToken) =>
        {
            var accounts = services.GetRequiredService<UserManager<Core.People.Account>>();
            if (await accounts.FindByIdAsync(accountId.ToString()) is not { Email: { } owner, EmailConfirmed: false } account)
            {
                return;
            }

            var token = MailedToken.Write(await accounts.GenerateEmailConfirmationTokenAsync(account));
            var link = start + Links.With(Links.ConfirmEmail, new("id", accountId.ToString()), new("code", token));
            var open = start.Length > 0 ? "Confirm it here:" : "Confirm it by putting this behind the address at which you reach Vigor:";
            await mailer.SendAsync(
                new Letter(
                    owner,
                    "Confirm your e-mail address for Vigor",
                    $"""
                    Hello {account.UserName},

                    this address was given for a Vigor account. {open}

                    {link}

                    If it was not you, there is nothing to do.
                    """),
                cancellationToken);
        });
    }
}
