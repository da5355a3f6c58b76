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

    /// <summary>The rights changed.</summary>
    RightsChanged,
}
