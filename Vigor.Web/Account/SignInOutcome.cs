namespace Vigor.Web.Account;

/// <summary>What came of trying to sign in.</summary>
internal enum SignInOutcome
{
    /// <summary>Not to be told why.</summary>
    Refused,

    /// <summary>The password is right, and the address has to be confirmed first.</summary>
    Unconfirmed,

    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>The password is right, and the code of the authenticator is asked for next.</summary>
    NeedsCode,

    /// <summary>The account is switched off; said only to who has the right password.</summary>
    Disabled,
}
