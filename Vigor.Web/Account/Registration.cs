using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.People.SignIns;
using Vigor.Web.Account.Mails;
using Vigor.Web.Account.SignIns;

namespace Vigor.Web.Account;

/// <summary>Making an account together with the profile that belongs to it.</summary>
internal sealed class Registration(
    UserManager<Core.People.Account> accounts,
    ProfileService profiles,
    PasswordSignIn signIn,
    EmailConfirmations confirmations,
    SecurityLog log,
    TimeProvider time)
{
    /// <summary>Makes the account and signs its owner in.</summary>
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
        await CreateAsync(account, password);
        await profiles.UpdateAsync(new Actor(account.Id), profile => profile);
        await log.NoteAsync(account.Id, SecurityEventKind.Registered, RequestOrigin.Of(request.HttpContext));
        confirmations.Post(account.Id, request);
        await signIn.SignInAsync(account, remember: false);
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
