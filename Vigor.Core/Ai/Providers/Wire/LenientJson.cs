using System.Globalization;
using System.Text.Json;

namespace Vigor.Core.Ai.Providers.Wire;

/// <summary>Reads JSON whose members may be absent, null, or of another kind than the protocol says.</summary>
internal static class LenientJson
{
    /// <summary>A member that says something; null for everything else.</summary>
    public static JsonElement? Get(this JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var member) && member.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? member : null;

    /// <summary>A member of a member.</summary>
    public static JsonElement? Get(this JsonElement? from, string name) => from?.Get(name);

    /// <summary>The first of the members that says something.</summary>
    public static JsonElement? GetAny(this JsonElement? from, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (from.Get(name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>A text, or a number as one.</summary>
    public static string? Text(this JsonElement? value) => value?.ValueKind switch
    {
        JsonValueKind.String => value.Value.GetString(),
        JsonValueKind.Number => value.Value.GetRawText(),
        _ => null,
    };

    /// <summary>The items of a list; what is no list is a list of itself.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? value) => value?.ValueKind switch
    {
        null => [],
        JsonValueKind.Array => value.Value.EnumerateArray(),
        _ => [value.Value],
    };

    /// <summary>A number, also as text.</summary>
    public static decimal? Number(this JsonElement? value) =>
        decimal.TryParse(value.Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A count; one that no answer can have is the largest there is, and what is no count is below zero.</summary>
    public static int Count(this JsonElement? value)
    {
        if (value.Number() is { } number)
        {
            return (int)Math.Clamp(number, -1, int.MaxValue);
        }

        // Beyond the largest decimal it is a number all the same.
        return value?.ValueKind == JsonValueKind.Number ? int.MaxValue : -1;
    }

    /// <summary>Whether it says yes, also as text.</summary>
    public static bool IsTrue(this JsonElement? value) => value?.ValueKind == JsonValueKind.True || string.Equals(value.Text(), "true", StringComparison.OrdinalIgnoreCase);
}
