using Azure;
using Azure.Identity;

namespace Vigor.Web.Hosting.Vault;

/// <summary>Why a vault gives nothing, and what would help, as the end of a sentence that names it.</summary>
internal static class VaultFailure
{
    /// <summary>The end of the sentence; null for what is no failure of a vault.</summary>
    /// <param name="failure">What the vault's client threw.</param>
    /// <param name="right">The role that is missing where it refuses.</param>
    public static string? Of(Exception failure, string right = "Key Vault Secrets User") => failure switch
    {
        // A credential that tried several ways says of each why not; what counts is that there was none.
        CredentialUnavailableException => "and this machine has no identity that could ask it: give it a managed identity, or sign in with 'az login'.",
        AuthenticationFailedException => "and Entra gives this machine no token for it: is the identity in Identity:ClientId assigned to it?",
        RequestFailedException refused => OfStatus(refused, right),
        AggregateException or HttpRequestException or OperationCanceledException => Unreachable,
        _ => null,
    };

    private const string Unreachable = "which cannot be reached from here: is its name right, and does its network let this machine in?";

    private static string OfStatus(RequestFailedException refused, string right) => refused.Status switch
    {
        0 => Unreachable,
        StatusCodes.Status401Unauthorized => "which does not know this machine's identity: both must be of the same tenant of Entra.",
        StatusCodes.Status403Forbidden when Says(refused, "ForbiddenByFirewall") || Says(refused, "ForbiddenByConnection") =>
            "whose firewall keeps this machine out: let its network in.",
        StatusCodes.Status403Forbidden => $"where this machine's identity lacks a right: give it the role '{right}' there.",
        StatusCodes.Status404NotFound => "where nothing of the kind is: is the address right?",
        StatusCodes.Status429TooManyRequests => "which is asked too often just now: try again in a minute.",
        var status => $"which answers with status {status}: try again later.",
    };

    private static bool Says(RequestFailedException refused, string code) => refused.Message.Contains(code, StringComparison.Ordinal);
}
