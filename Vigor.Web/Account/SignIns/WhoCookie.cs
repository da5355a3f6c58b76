namespace Vigor.Web.Account.SignIns;

/// <summary>
/// Tells scripts who is signed in on this browser, also while there is no network: what is kept of anybody else is not shown. It comes and
/// goes with the sign-in in the same answer, and opens nothing.
/// </summary>
internal static class WhoCookie
{
    private const string Name = "vigor-who";

    private static readonly HostCookies Cookies = new();

    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>Somebody is signed in.</summary>
    public static void Set(HttpContext context, Guid owner)
    {
        var value = owner.ToString();
        if (Cookies.GetRequestCookie(context, Name) != value)
        {
            Cookies.AppendResponseCookie(context, Name, value, Options(context, Kept));
        }
    }

    /// <summary>Nobody is.</summary>
    public static void Clear(HttpContext context) => Cookies.DeleteCookie(context, Name, Options(context, null));

    private static CookieOptions Options(HttpContext context, TimeSpan? kept) => new()
    {
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        MaxAge = kept,
    };
}
