namespace Vigor.Web.Account;

/// <summary>Addresses to go on to after signing in. They come from the address bar, so they may be somebody's bait.</summary>
internal static class LocalAddress
{
    private static readonly Uri Here = new("http://vigor.invalid");

    /// <summary>The wanted address when it leads to a page of Vigor, else the fallback.</summary>
    public static string Or(string fallback, string? wanted)
    {
        // Browsers read a backslash as a slash and skip control characters, so "/\evil" and "/	/evil" leave the site too.
        var isLocal = wanted is ['/', ..]
            && !wanted.StartsWith("//", StringComparison.Ordinal)
            && !wanted.Any(letter => letter == '\\' || char.IsControl(letter));

        // A header takes ASCII only; a half of a letter is in no address at all.
        return isLocal && Uri.TryCreate(Here, wanted, out var address) && address.Authority == Here.Authority
            ? address.PathAndQuery + address.Fragment
            : fallback;
    }
}
