using Microsoft.AspNetCore.Identity;
using Vigor.Core.People.Mail;

namespace Vigor.Web.Account.Mails;

/// <summary>Mails links by which addresses are changed. Whether the new one has an account already is told to its owner and to nobody else.</summary>
internal sealed class EmailChanges(MailQueue queue, IMailer mailer, PublicAddress address, EmailConfirmations confirmations)
{
    /// <summary>Sends the link to the new address, and word of it to the old one.</summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="email">The new address.</param>
    /// <param name="request">Where it was asked for.</param>
    public void Post(Guid accountId, string email, HttpRequest request)
    {
        var (start, letters) = (address.Of(request) ?? "", confirmations.For(request));
        queue.Post(async (services, cancellationToken) =>
        {
            var accounts = services.GetRequiredService<UserManager<Core.People.Account>>();
            if (await accounts.FindByIdAsync(accountId.ToString()) is not { Email: { } old } account)
            {
                return;
            }

            if (await accounts.FindByEmailAsync(email) is not null)
            {
                await letters.TellOwnerAsync(email, cancellationToken);
                return;
            }

            var token = MailedToken.Write(await accounts.GenerateChangeEmailTokenAsync(account, email));
            await mailer.SendAsync(ToNew(account, email, start + Links.With(Links.ChangeEmail, new("email", email), new("code", token))), cancellationToken);
            await mailer.SendAsync(ToOld(account, old), cancellationToken);
        });
    }

    /// <summary>Changes the address, when the token is right and nobody has taken the address meanwhile.</summary>
    public async Task<bool> TryChangeAsync(UserManager<Core.People.Account> accounts, Core.People.Account account, string email, string token) =>
        await accounts.FindByEmailAsync(email) is null && (await accounts.ChangeEmailAsync(account, email, token)).Succeeded;

    private static Letter ToNew(Core.People.Account account, string email, string link) => new(
        email,
        "Your new e-mail address for Vigor",
        $"""
        Hello {account.UserName},

        this address was given for your Vigor account. Open this where you are signed in, and it counts:

        {link}

        If it was not you, there is nothing to do.
        """);

    private static Letter ToOld(Core.People.Account account, string old) => new(
        old,
        "Another e-mail address for your Vigor account",
        $"""
        Hello {account.UserName},

        somebody who knows your password asked for another e-mail address for your Vigor account. It counts once the mail there is answered.

        If it was not you, choose a new password now.
        """);
}
