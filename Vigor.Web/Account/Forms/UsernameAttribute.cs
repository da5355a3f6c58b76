using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;

namespace Vigor.Web.Account.Forms;

/// <summary>A name that nobody can take for that of Vigor or of whoever runs it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UsernameAttribute() : ValidationAttribute("This name is kept for the people who run Vigor. Choose another.")
{
    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
        [
            "abuse", "account", "admin", "administrator", "anonymous", "api", "billing", "coach", "everyone", "guest", "help", "helpdesk", "hostmaster", "info",
            "login", "mail", "me", "moderator", "nobody", "noreply", "null", "official", "operator", "owner", "postmaster", "privacy", "register", "root",
            "security", "settings", "staff", "superuser", "support", "sysadmin", "system", "team", "undefined", "user", "vigor", "vigoradmin", "vigorcoach",
            "vigorsupport", "vigorteam", "webmaster", "www", "you",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether somebody may be called so.</summary>
    public static bool MayBe(string name) => !Kept.Contains(Skeleton(name));

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string name || MayBe(name);

    // How it reads: in one case, without what joins its parts, and with digits for the letters they stand in for.
    private static string Skeleton(string name) => string.Concat(name.ToLowerInvariant().Select(letter => letter switch
    {
        '.' or '-' or '_' => "",
        '0' => "o",
        '1' => "i",
        '3' => "e",
        '4' => "a",
        '5' => "s",
        '7' => "t",
        _ => letter.ToString(),
    })).TrimEnd('2', '6', '8', '9');
}
