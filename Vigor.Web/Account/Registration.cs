using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.People.SignIns;
using Vigor.Web.Account.Mails;
using Vigor.Web.Account.SignIns;
using Vigor.Web.Demo;

namespace Vigor.Web.Account;

/// <summary>
/// Making an account together with the profile that belongs to it. Where mail is sent, nobody learns from the page whether an
/// address has an account already: all that depends on it happens after the answer, and the mail goes to the owner.
/// </summary>
internal sealed class Registration(
    UserManager<Core.People.Account> accounts,
    ProfileService profiles,
    PasswordSignIn signIn,
    EmailConfirmations confirmations,
    SecurityLog log,
    MailQueue queue,
    TimeProvider time)
{
    /// <summary>Whether registering ends in a mail.</summary>
    public bool IsByMail => confirmations.AreAwaited;

    /// <summary>Makes the account and signs its owner in, or does so by mail.</summary>
    /// <exception cref="Refusal">The address or the name belongs to somebody, or the password is too easy.</exception>
    public async Task MakeAsync(string email, string username, string password, HttpRequest request)
    {
        var account = new Core.People.Account
        {
            Id = Guid.CreateVersion7(),
            Email = email.Trim(),
            UserName = username,
            CreatedAt = time.GetUtcNow(),
        };
        if (IsByMail)
        {
            await PostAsync(account, password, request);
            return;
        }

        await CreateAsync(account, password);
        await profiles.UpdateAsync(new Actor(account.Id), profile => DemoWish.Begin(DemoWish.Of(request), profile));
        await log.NoteAsync(account.Id, SecurityEventKind.Registered, RequestOrigin.Of(request.HttpContext));
        confirmations.Post(account.Id, request);
        await signIn.SignInAsync(account, remember: false);
    }

    // A name is seen by others and may be told of. The password is hashed here, which is nearly all of the time it takes.
    private async Task PostAsync(Core.People.Account account, string password, HttpRequest request)
    {
        if (PasswordRules.Problem(password, account.Email, account.UserName) is { } easy)
        {
            throw Refusal.Invalid("Password", easy);
        }

        if (await accounts.FindByNameAsync(account.UserName!) is not null)
        {
            throw Refusal.Invalid("Username", "This name belongs to somebody. Choose another.");
        }

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        var letters = confirmations.For(request);
        var wish = DemoWish.Of(request);
        var from = RequestOrigin.Of(request.HttpContext);
        queue.Post(async (scope, cancellationToken) =>
        {
            var stored = scope.GetRequiredService<UserManager<Core.People.Account>>();
            if (await stored.FindByEmailAsync(account.Email!) is not null)
            {
                await letters.TellOwnerAsync(account.Email!, cancellationToken);
            }
            else if ((await stored.CreateAsync(account)).Succeeded)
            {
                await profiles.UpdateAsync(new Actor(account.Id), profile => DemoWish.Begin(wish, profile), cancellationToken);
                await log.NoteAsync(account.Id, SecurityEventKind.Registered, from, cancellationToken);
                await letters.SendAsync(stored, account.Id, cancellationToken);
            }
        });
    }

    private async Task CreateAsync(Core.People.Account account, string password)
    {
        try
        {
            var result = await accounts.CreateAsync(account, password);
            if (!PasswordRules.WasTaken(result))
            {
                throw result.Errors.All(IsTaken) ? Taken() : new InvalidOperationException($"The form let through what the account rules refuse: {result}");
            }
        }
#pragma warning disable VSTHRD103 // A filter cannot await.
        catch (DbUpdateException) when (accounts.Users.Any(other => other.NormalizedEmail == account.NormalizedEmail || other.NormalizedUserName == account.NormalizedUserName))
#pragma warning restore VSTHRD103
        {
            // Two people asked at the same moment, and the unique index let one through.
            throw Taken();
        }
    }

    private static Refusal Taken() => new(RefusalCode.Conflict, "This e-mail address or this username already belongs to somebody.");

    private static bool IsTaken(IdentityError error) =>
        error.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName);
}
