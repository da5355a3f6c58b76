using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace Vigor.Web.Account.PasskeySignIns;

/// <summary>Looks at what browsers say of passkeys. What is not even shaped like one, or answers nothing that was asked, is a wrong one.</summary>
internal static class PasskeyChecks
{
    /// <summary>Whose passkey it is; null when it is none.</summary>
    public static Task<PasskeyAssertionResult<Core.People.Account>?> AssertAsync(SignInManager<Core.People.Account> manager, string credential) =>
        LookAsync(() => manager.PerformPasskeyAssertionAsync(credential));

    /// <summary>A new passkey; null when it is none.</summary>
    public static Task<PasskeyAttestationResult?> AttestAsync(SignInManager<Core.People.Account> manager, string credential) =>
        LookAsync(() => manager.PerformPasskeyAttestationAsync(credential));

    private static async Task<T?> LookAsync<T>(Func<Task<T>> look)
        where T : class
    {
        try
        {
            return await look();
        }
        catch (Exception failure) when (failure is PasskeyException or JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
