namespace Vigor.Core.People.SignIns;

/// <summary>How long sign-ins last.</summary>
public static class SignInLimits
{
    /// <summary>The end of one that was to be kept, in use or not.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>The end of one that was not to be kept.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromDays(7);

    /// <summary>How often it is noted that one is used.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>How long a network is remembered from which somebody signed in, and how long what has ended is kept.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(90);
}
