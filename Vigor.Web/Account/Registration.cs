using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.People;
using Vigor.Core.People.Services;

namespace Vigor.Web.Account;

/// <summary>Making an account together with the profile that belongs to it.</summary>
internal sealed class Registration(
    UserManager<Core.People.Account> accounts,
    ProfileService profiles,
    PasswordSignIn signIn,
    TimeProvider time)
{
    /// <summary>Makes the account and signs its owner in; false when the address or the name belongs to somebody.</summary>
    public async Task<bool> TryAsync(string email, string username, string password)
    {
        var account = new Core.People.Account
        {
            Id = Guid.CreateVersion7(),
            Email = email.Trim(),
            UserName = username,
            CreatedAt = time.GetUtcNow(),
        };
        if (!await TryCreateAsync(account, password))
        {
            return false;
        }

        await profiles.UpdateAsync(new Actor(account.Id), profile => profile);
        await signIn.SignInAsync(account, remember: false);
        return true;
    }

    private async Task<bool> TryCreateAsync(Core.People.Account account, string password)
    {
        try
        {
            var result = await accounts.CreateAsync(account, password);
            if (result.Succeeded || result.Errors.All(IsTaken))
            {
                return result.Succeeded;
            }

            throw new InvalidOperationException($"The form let through what the account rules refuse: {result}");
        }
#pragma warning disable VSTHRD103 // A filter cannot await.
        catch (DbUpdateException) when (accounts.Users.Any(other => other.NormalizedEmail == account.NormalizedEmail || other.NormalizedUserName == account.NormalizedUserName))
#pragma warning restore VSTHRD103
        {
            // Two people asked at the same moment, and the unique index let one through.
            return false;
        }
    }

    private static bool IsTaken(IdentityError error) =>
        error.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName);
}
