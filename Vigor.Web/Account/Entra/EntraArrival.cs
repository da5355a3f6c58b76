using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Identity.Web;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.People.SignIns;
using Vigor.Web.Account.SignIns;

namespace Vigor.Web.Account.Entra;

/// <summary>
/// Receives somebody who has proved elsewhere who they are: finds or makes their account, gives it the role that the provider
/// says, and signs it in.
/// </summary>
internal sealed class EntraArrival(
    UserManager<Core.People.Account> accounts,
    ProfileService profiles,
    PasswordSignIn signIn,
    SecurityLog log,
    TimeProvider time)
{
    private const string Provider = "Entra";
    private const int NameTries = 20;
    private const int MostKey = 128;

    /// <summary>Answers the request with which they come back.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        var proved = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (proved.Principal is not { } person || KeyOf(person) is not { } key)
        {
            context.Response.Redirect(Links.Login);
            return;
        }

        var login = new UserLoginInfo(Provider, key, Provider);
        var known = await accounts.FindByLoginAsync(Provider, key) ?? await LinkAsync(person, login);
        var account = known ?? await MakeAsync(person, login, RequestOrigin.Of(context));
        if (account is null || account.DisabledAt is not null)
        {
            context.Response.Redirect(Links.SignInFailed);
            return;
        }

        await RankAsync(account, person);

        // Whoever was signed in here has just proved anew who they are: that is another sign-in.
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        await signIn.SignInAsync(account, remember: false);
        context.Response.Redirect(known is null ? Links.Onboarding : LocalAddress.Or(Links.Dashboard, context.Request.Query["ReturnUrl"]));
    }

    /// <summary>What the provider calls somebody for ever: the object of the tenant, or the subject of the issuer. No address is, as it can change hands.</summary>
    private static string? KeyOf(ClaimsPrincipal person)
    {
        var (tenant, thing) = (person.GetTenantId(), person.GetObjectId());
        if (tenant is not null && thing is not null)
        {
            return $"{tenant}.{thing}";
        }

        return (person.FindFirst("sub") ?? person.FindFirst(ClaimTypes.NameIdentifier)) is { } subject ? Short($"{subject.Issuer}#{subject.Value}") : null;
    }

    private static string Short(string key) => key.Length <= MostKey ? key : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    // An address that belongs to an account here already opens that account only if both sides have seen it proved.
    private async Task<Core.People.Account?> LinkAsync(ClaimsPrincipal person, UserLoginInfo login) =>
        IsProved(person) && AddressOf(person) is { } email && await accounts.FindByEmailAsync(email) is { EmailConfirmed: true } owner && (await accounts.AddLoginAsync(owner, login)).Succeeded
            ? owner
            : null;

    // Null where the address is somebody's.
    private async Task<Core.People.Account?> MakeAsync(ClaimsPrincipal person, UserLoginInfo login, Origin from)
    {
        var email = AddressOf(person);
        var account = new Core.People.Account
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Email = email ?? $"{Guid.NewGuid():N}@no-address.invalid",
            EmailConfirmed = IsProved(person) && email is not null,
            UserName = await NameAsync(person, email),
            CreatedAt = time.GetUtcNow(),
        };
        if (!(await accounts.CreateAsync(account)).Succeeded || !(await accounts.AddLoginAsync(account, login)).Succeeded)
        {
            return null;
        }

        await profiles.UpdateAsync(new Actor(account.Id), profile => profile);
        await log.NoteAsync(account.Id, SecurityEventKind.Registered, from);
        return account;
    }

    private static bool IsProved(ClaimsPrincipal person) =>
        ((string?[])[person.FindFirstValue("email_verified"), person.FindFirstValue("xms_edov")]).Any(said => said is "1" || string.Equals(said, bool.TrueString, StringComparison.OrdinalIgnoreCase));

    private async Task RankAsync(Core.People.Account account, ClaimsPrincipal person)
    {
        var said = person.FindAll(claim => claim.Type is "roles" or ClaimTypes.Role).Select(claim => claim.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var role = (said.Contains(nameof(Role.Admin)), said.Contains(nameof(Role.Support))) switch
        {
            (true, _) => Role.Admin,
            (_, true) => Role.Support,
            _ => Role.User,
        };
        if (account.IsListedAdministrator || account.Role == role)
        {
            return;
        }

        if ((role == Role.Admin || account.Tier == Tier.Admin) && account.Tier != Tier.Premium)
        {
            account.Change(role == Role.Admin ? Tier.Admin : Tier.Free);
        }

        account.Change(role);
        await accounts.UpdateAsync(account);
        await log.NoteAsync(account.Id, SecurityEventKind.RightsChanged, null);
    }

    private static string? AddressOf(ClaimsPrincipal person) =>
        ((string?[])[person.FindFirstValue("email"), person.FindFirstValue(ClaimTypes.Email), person.FindFirstValue("emails"), person.FindFirstValue("preferred_username")]).FirstOrDefault(Core.People.Mail.Letter.CanBeAddressedTo);

    // A name that nobody has yet, from what they call themselves, in the letters that names have here.
    private async Task<string> NameAsync(ClaimsPrincipal person, string? email)
    {
        var wished = person.FindFirstValue("preferred_username")?.Split('@')[0] ?? person.FindFirstValue("name") ?? email?.Split('@')[0] ?? "";
        var plain = string.Concat(wished.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_'));
        plain = plain.Length < 3 ? "athlete" : plain[..Math.Min(plain.Length, AccountHosting.MaxUsername - 6)];
        for (var number = 1; number < NameTries; number++)
        {
            var name = number == 1 ? plain : $"{plain}{number}";
            if (Forms.UsernameAttribute.MayBe(name) && await accounts.FindByNameAsync(name) is null)
            {
                return name;
            }
        }

        return $"athlete-{Guid.NewGuid():N}"[..AccountHosting.MaxUsername];
    }
}
