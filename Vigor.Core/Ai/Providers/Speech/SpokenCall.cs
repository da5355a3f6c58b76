using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai.Providers.Speech;

/// <summary>Reads the calls of tools that a model wrote as text.</summary>
internal static partial class SpokenCall
{
    /// <summary>The calls of tools that were offered; what is no such call is left out.</summary>
    /// <param name="text">What stands between the marks.</param>
    /// <param name="offered">Names of the tools.</param>
    public static IEnumerable<FunctionCallContent> Of(string text, IReadOnlyCollection<string> offered)
    {
        // A name before the arguments: <function=name>{…}, [TOOL_CALLS]name{…}, to=functions.name …<|message|>{…}.
        var brace = text.IndexOfAny(['{', '[']);
        if (brace < 0)
        {
            return [];
        }

        var named = Word().Matches(text[..brace]).Select(word => word.Value).FirstOrDefault(offered.Contains);
        try
        {
            using var json = JsonDocument.Parse(text[brace..(text.LastIndexOfAny(['}', ']']) + 1)]);
            var calls = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray() : Enumerable.Repeat(json.RootElement, 1);
            return named is not null ? [Call(named, json.RootElement)] : [.. calls.Select(call => Read(call, offered)).OfType<FunctionCallContent>()];
        }
        catch (Exception exception) when (exception is JsonException or ArgumentOutOfRangeException)
        {
            return [];
        }
    }

    private static FunctionCallContent? Read(JsonElement call, IReadOnlyCollection<string> offered)
    {
        if (call.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var function = call.TryGetProperty("function", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : call;
        if (!function.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String || !offered.Contains(name.GetString()!))
        {
            return null;
        }

        return Call(name.GetString()!, function.TryGetProperty("arguments", out var arguments) || function.TryGetProperty("parameters", out arguments) ? arguments : default);
    }

    private static FunctionCallContent Call(string name, JsonElement arguments)
    {
        if (arguments.ValueKind == JsonValueKind.String)
        {
            using var json = JsonDocument.Parse(arguments.GetString()!);
            return Call(name, json.RootElement);
        }

        var given = arguments.ValueKind == JsonValueKind.Object ? arguments.EnumerateObject().ToDictionary(argument => argument.Name, argument => (object?)argument.Value.Clone()) : [];
        return new($"call_{Guid.NewGuid():N}", name, given);
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
