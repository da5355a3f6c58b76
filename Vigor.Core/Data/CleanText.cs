using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vigor.Core.Data;

/// <summary>
/// Takes out of every text on its way to the database what PostgreSQL cannot hold: the character NUL and halves of
/// characters. No service has to think of it, and both databases keep the same.
/// </summary>
internal sealed partial class CleanText : DbCommandInterceptor
{
    public static CleanText Instance { get; } = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
        {
            if (parameter.Value is string text)
            {
                parameter.Value = Of(text);
            }
        }

        return result;
    }

    internal static string Of(string text)
    {
        var isWhole = !text.Contains('\0', StringComparison.Ordinal) && !HasHalf(text);
        var kept = isWhole ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value is not (0 or 0xFFFD)));
        return kept.Contains("\\u0000", StringComparison.Ordinal) ? EscapedNul().Replace(kept, "") : kept;
    }

    private static bool HasHalf(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
            {
                if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
                {
                    return true;
                }

                index++;
            }
        }

        return false;
    }

    // In a JSON document NUL is written as an escape; behind an even number of backslashes it is one.
    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)\\u0000")]
    private static partial Regex EscapedNul();
}
