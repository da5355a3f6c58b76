namespace Vigor.Core.People.SignIns;

/// <summary>Something that happened to how somebody signs in.</summary>
public enum SecurityEventKind
{
    /// <summary>The account was made.</summary>
    Registered,

    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>Somebody tried to sign in and was refused.</summary>
    SignInRefused,

    /// <summary>So many were refused that the next ones are not looked at for a while.</summary>
    LockedOut,

    /// <summary>Signed out in one browser.</summary>
    SignedOut,

    /// <summary>Signed out in every other browser.</summary>
    SignedOutElsewhere,

    /// <summary>A new password was chosen by somebody who knew the old one.</summary>
    PasswordChanged,

    /// <summary>A new password was chosen by way of a mail.</summary>
    PasswordReset,

    /// <summary>The e-mail address was confirmed.</summary>
    EmailConfirmed,

    /// <summary>Another e-mail address was given and confirmed.</summary>
    EmailChanged,

    /// <summary>Codes of an authenticator are asked for from now on.</summary>
    TwoFactorOn,

    /// <summary>Codes of an authenticator are asked for no more.</summary>
    TwoFactorOff,

    /// <summary>A recovery code was used up.</summary>
    RecoveryCodeUsed,

    /// <summary>A passkey was added.</summary>
    PasskeyAdded,

    /// <summary>A passkey was taken away.</summary>
    PasskeyRemoved,

    /// <summary>The rights changed.</summary>
    RightsChanged,
}
