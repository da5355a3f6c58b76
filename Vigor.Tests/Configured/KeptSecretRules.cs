using System.Text.RegularExpressions;

namespace Vigor.Tests.Configured;

/// <summary>What looks like somebody's real secret.</summary>
internal static partial class KeptSecretRules
{
    /// <summary>All that does, in a text.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Shapes().Matches(text).Select(match => match.Value)];

    // Keys of OpenAI, Google, Perplexity, GitHub, Azure's storage and of certificates, as their makers write them.
    [GeneratedRegex(@"\bsk-(?:proj-)?[A-Za-z0-9_-]{32,}|\bAIza[0-9A-Za-z_-]{35}|\bpplx-[0-9A-Za-z]{40,}|\bgh[pousr]_[A-Za-z0-9]{36}|AccountKey=[A-Za-z0-9+/]{60,}|-----BEGIN (?:RSA |EC |ENCRYPTED )?PRIVATE KEY-----")]
    private static partial Regex Shapes();
}
