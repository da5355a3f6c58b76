using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Vigor.Core.People.Mail;

namespace Vigor.Web.Account.Mails;

/// <summary>Mails links by which addresses are confirmed: who opens one reads the mail of that address.</summary>
/// <param name="queue">Where they are written.</param>
/// <param name="mailer">Hands them over.</param>
/// <param name="address">Where links lead.</param>
/// <param name="options">Whether addresses have to be confirmed.</param>
/// <param name="server">The mail server, where one is configured.</param>
internal sealed class EmailConfirmations(MailQueue queue, IMailer mailer, PublicAddress address, IOptions<AccountOptions> options, SmtpOptions? server = null)
{
    /// <summary>Whether nobody is signed in before the mail has come.</summary>
    public bool AreAwaited => server is not null || options.Value.RequireConfirmedEmail;

    /// <summary>Sends the link to the address of an account.</summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="request">Where it was asked for.</param>
    public void Post(Guid accountId, HttpRequest request)
    {
        var letters = For(request);
        queue.Post((services, cancellationToken) => letters.SendAsync(services.GetRequiredService<UserManager<Core.People.Account>>(), accountId, cancellationToken));
    }

    /// <summary>Letters whose links lead to where a request came to.</summary>
    public Letters For(HttpRequest request) => new(mailer, address.Of(request) ?? "");

    /// <summary>What is written to somebody who registers, or seems to.</summary>
    /// <param name="mailer">Hands them over.</param>
    /// <param name="start">What links begin with; nothing where nobody said it: then only the path is told.</param>
    internal sealed class Letters(IMailer mailer, string start)
    {
        private string Where => start.Length > 0 ? "here" : "by adding this to the address at which you open Vigor";

        /// <summary>Asks the owner of an account to confirm the address; nothing once it is.</summary>
        public async Task SendAsync(UserManager<Core.People.Account> accounts, Guid accountId, CancellationToken cancellationToken)
        {
            if (await accounts.FindByIdAsync(accountId.ToString()) is not { Email: { } owner, EmailConfirmed: false } account)
            {
                return;
            }

            var token = MailedToken.Write(await accounts.GenerateEmailConfirmationTokenAsync(account));
            await mailer.SendAsync(
                new Letter(
                    owner,
                    "Confirm your e-mail address for Vigor",
                    $"""
                    Hello {account.UserName},

                    this address was given for a Vigor account. Confirm it {Where}:

                    {start}{Links.With(Links.ConfirmEmail, new("id", accountId.ToString()), new("code", token))}

                    If it was not you, there is nothing to do.
                    """),
                cancellationToken);
        }

        /// <summary>Tells the owner of an address that somebody wanted to register with it.</summary>
        public Task TellOwnerAsync(string owner, CancellationToken cancellationToken) => mailer.SendAsync(
            new Letter(
                owner,
                "You have a Vigor account already",
                $"""
                Hello,

                somebody, hopefully you, tried to create a Vigor account with this address. It has one already. Sign in {Where}:

                {start}{Links.Login}

                If you forgot your password, you can choose a new one there. If it was not you, there is nothing to do.
                """),
            cancellationToken);
    }
}
