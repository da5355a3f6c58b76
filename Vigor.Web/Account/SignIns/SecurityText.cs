using Vigor.Core.People.SignIns;

namespace Vigor.Web.Account.SignIns;

/// <summary>A line of the security log in words.</summary>
internal static class SecurityText
{
    /// <summary>What happened, and with which device.</summary>
    public static string Of(SecurityEvent happened)
    {
        var what = happened.Kind switch
        {
            SecurityEventKind.Registered => "The account was created",
            SecurityEventKind.SignedIn => "Signed in",
            SecurityEventKind.SignInRefused => "A wrong password was tried",
            SecurityEventKind.LockedOut => "A sign-in was refused after too many wrong passwords",
            SecurityEventKind.SignedOut => "Signed out",
            SecurityEventKind.SignedOutElsewhere => "Signed out everywhere else",
            SecurityEventKind.PasswordChanged => "The password was changed",
            SecurityEventKind.PasswordReset => "A new password was chosen by mail",
            SecurityEventKind.EmailConfirmed => "The e-mail address was confirmed",
            SecurityEventKind.EmailChanged => "The e-mail address was changed",
            SecurityEventKind.TwoFactorOn => "The authenticator was switched on",
            SecurityEventKind.TwoFactorOff => "The authenticator was switched off",
            SecurityEventKind.RecoveryCodeUsed => "A recovery code was used",
            SecurityEventKind.PasskeyAdded => "A passkey was added",
            SecurityEventKind.PasskeyRemoved => "A passkey was removed",
            _ => "The rights of the account changed",
        };
        return happened.Device is { Length: > 0 } device ? $"{what}, {device}" : what;
    }
}
