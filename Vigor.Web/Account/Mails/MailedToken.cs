using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Vigor.Web.Account.Mails;

/// <summary>A token of ASP.NET Core Identity as a link carries it.</summary>
internal static class MailedToken
{
    /// <summary>The link's form of a token.</summary>
    public static string Write(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <summary>The token in a link, or null when the text is none.</summary>
    public static string? Read(string? code)
    {
        try
        {
            return code is null ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
