using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Vigor.Web.Account.SignIns;

/// <summary>
/// Remembers in a browser who has signed in there. A stranger's wrong passwords lock strangers out; who has proved to be the
/// owner before, in this browser, is counted by themselves (OWASP: device cookies).
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection, TimeProvider time)
{
    private const string Cookie = "vigor-known";
    private const int MostAccounts = 5;

    // Browsers keep no cookie longer.
    private static readonly TimeSpan Lasting = TimeSpan.FromDays(400);

    private readonly IDataProtector protector = protection.CreateProtector("Vigor.KnownDevices");
    private readonly HostCookies cookies = new();

    /// <summary>The browser's own id when an account has signed in there; null when it has not.</summary>
    public string? DeviceOf(HttpContext context, Guid accountId) =>
        Read(context) is var (device, accounts) && accounts.Contains(accountId) ? device : null;

    /// <summary>Notes that an account has signed in here.</summary>
    public void Remember(HttpContext context, Guid accountId)
    {
        var (device, accounts) = Read(context) ?? (Guid.NewGuid().ToString("N"), []);
        if (accounts.FirstOrDefault() == accountId)
        {
            return;
        }

        var kept = accounts.Where(other => other != accountId).Prepend(accountId).Take(MostAccounts);
        cookies.AppendResponseCookie(context, Cookie, protector.Protect(string.Join(' ', kept.Select(id => id.ToString("N")).Prepend(device))), new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Expires = time.GetUtcNow() + Lasting,
        });
    }

    private (string Device, IReadOnlyList<Guid> Accounts)? Read(HttpContext context)
    {
        if (cookies.GetRequestCookie(context, Cookie) is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            var parts = protector.Unprotect(text).Split(' ');
            return (parts[0], [.. parts.Skip(1).Select(part => Guid.ParseExact(part, "N"))]);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            // Somebody else's, or from before the keys were lost.
            return null;
        }
    }
}
