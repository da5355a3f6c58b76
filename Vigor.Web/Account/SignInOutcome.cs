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
}
