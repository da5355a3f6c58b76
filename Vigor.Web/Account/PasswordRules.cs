using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Vigor.Core;

namespace Vigor.Web.Account;

/// <summary>
/// What a password must not be, whatever its length (NIST SP 800-63B, section 5.1.1.2): one of the commonest, or little more
/// than the owner's own name or address.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Core.People.Account>
{
    /// <summary>Code of the mistakes that these rules find; their description is a sentence for the person.</summary>
    public const string Code = "PasswordTooEasy";

    private const string TooCommon = "This is one of the passwords that are tried first. A few unrelated words make a good one.";
    private const string TooPersonal = "This is little more than your name or your address. A few unrelated words make a good one.";

    // Beside the name itself there has to be something to guess.
    private const int FewestOthers = 4;
    private const int ShortestName = 3;

    private static readonly Lazy<FrozenSet<string>> Common = new(ReadCommon);

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Core.People.Account> manager, Core.People.Account user, string? password) =>
        Task.FromResult(Problem(password ?? "", user.Email, user.UserName) is { } sentence
            ? IdentityResult.Failed(new IdentityError { Code = Code, Description = sentence })
            : IdentityResult.Success);

    /// <summary>Why a password is too easy, in a sentence; null when it is not.</summary>
    /// <param name="password">The password.</param>
    /// <param name="email">The owner's address.</param>
    /// <param name="username">The owner's name.</param>
    public static string? Problem(string password, string? email, string? username)
    {
        if (Common.Value.Contains(password.Trim().ToLowerInvariant()))
        {
            return TooCommon;
        }

        string?[] own = [email, email?.Split('@')[0], username];
        return own.Any(name => name is { Length: >= ShortestName } && IsLittleMore(password, name)) ? TooPersonal : null;
    }

    /// <summary>Whether a change of a password was taken.</summary>
    /// <exception cref="Refusal">The new one is too easy.</exception>
    public static bool WasTaken(IdentityResult result) => result.Errors.FirstOrDefault(error => error.Code == Code) is { } easy
        ? throw Refusal.Invalid("Password", easy.Description)
        : result.Succeeded;

    private static bool IsLittleMore(string password, string name) =>
        password.Contains(name, StringComparison.OrdinalIgnoreCase)
        && password.Replace(name, "", StringComparison.OrdinalIgnoreCase).Length < FewestOthers;

    // Those of the 30,000 commonest passwords of public leaks that are long enough to pass the other rules, as the password
    // meter zxcvbn lists them.
    private static FrozenSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Vigor.Web.Account.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
