using Microsoft.AspNetCore.Authentication.Cookies;

namespace Vigor.Web.Account;

/// <summary>
/// Over https a cookie is bound to this very host by the prefix of its name: no other host of the domain, and no page that was
/// loaded without encryption, can set it. Over http browsers refuse the prefix, so there it goes without.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    private const string Prefix = "__Host-";

    private readonly ChunkingCookieManager cookies = new();

    /// <inheritdoc/>
    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, Name(context, key));

    /// <inheritdoc/>
    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, Name(context, key), value, Bound(context, options));

    /// <inheritdoc/>
    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        cookies.DeleteCookie(context, Name(context, key), Bound(context, options));

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;

    // What the prefix promises.
    private static CookieOptions Bound(HttpContext context, CookieOptions options)
    {
        if (context.Request.IsHttps)
        {
            (options.Secure, options.Path, options.Domain) = (true, "/", null);
        }

        return options;
    }
}
