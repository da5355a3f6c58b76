using Microsoft.IdentityModel.Tokens;

namespace Vigor.Tests.Account;

/// <summary>Identity tokens that must open nothing.</summary>
internal static class BentToken
{
    /// <summary>A token that is wrong in one way.</summary>
    public static SecurityTokenDescriptor Of(SecurityTokenDescriptor token, string bend)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        switch (bend)
        {
            case "issuer":
                token.Issuer = "https://login.microsoftonline.com/evil/v2.0";
                break;
            case "audience":
                token.Audience = "another-client";
                break;
            case "key":
                token.SigningCredentials = IdentityProvider.NewKey();
                break;
            case "late":
                (token.IssuedAt, token.NotBefore, token.Expires) = (now.AddMinutes(-30), now.AddMinutes(-30), now.AddMinutes(-10));
                break;
            case "early":
                (token.NotBefore, token.Expires) = (now.AddMinutes(10), now.AddMinutes(20));
                break;
            case "nonce":
                token.Claims["nonce"] = "of-somebody-else";
                break;
            default:
                token.SigningCredentials = null;
                break;
        }

        return token;
    }
}
