using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Vigor.Core.Ai.Providers.Speech;

/// <summary>
/// Reads the calls of tools that a model wrote as text: as JSON with its name in it or before it, with a tag for each argument,
/// or as a line of Python.
/// </summary>
internal static partial class SpokenCall
{
    /// <summary>The calls of tools that were offered; what is no such call is left out.</summary>
    /// <param name="text">What stands between the marks.</param>
    /// <param name="offered">Names of the tools.</param>
    public static IReadOnlyList<FunctionCallContent> Of(string text, IReadOnlyCollection<string> offered)
    {
        List<FunctionCallContent> calls = [];
        var isJson = false;
        for (int from = 0, at; (at = text.AsSpan(from).IndexOfAny('{', '[')) >= 0;)
        {
            at += from;
            var length = TryJson(text.AsSpan(at), out var json);
            using (json)
            {
                if (json is not null)
                {
                    isJson = true;
                    calls.AddRange(InJson(json.RootElement, Names(text[from..at], offered).LastOrDefault()?.Value, offered));
                }
            }

            from = at + length;
        }

        return isJson ? calls : [.. InTags(text, offered)];
    }

    // <function=name>{…}, [TOOL_CALLS]name{…}, to=functions.name …<|message|>{…}; else the name is a member.
    private static IEnumerable<FunctionCallContent> InJson(JsonElement json, string? named, IReadOnlyCollection<string> offered)
    {
        if (named is not null)
        {
            return [Call(named, json)];
        }

        var items = json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : Enumerable.Repeat(json, 1);
        return [.. items.Select(item => Read(item, offered)).OfType<FunctionCallContent>()];
    }

    // <function=name><parameter=days>30</parameter>, name<arg_key>days</arg_key><arg_value>30</arg_value>, [name(days=30)].
    private static IEnumerable<FunctionCallContent> InTags(string text, IReadOnlyCollection<string> offered)
    {
        var arguments = Argument().Matches(text);
        var names = Names(text, offered).Where(name => !arguments.Any(argument => argument.Index <= name.Index && name.Index < argument.Index + argument.Length)).ToList();
        return names.Select((name, index) =>
        {
            var end = index + 1 < names.Count ? names[index + 1].Index : text.Length;
            var given = arguments.Where(argument => argument.Index > name.Index && argument.Index < end);
            return new FunctionCallContent(NewId(), name.Value, given.GroupBy(argument => argument.Groups["key"].Value.Trim()).ToDictionary(same => same.Key, same => ValueOf(same.First().Groups["value"].Value)));
        });
    }

    private static IEnumerable<Match> Names(string text, IReadOnlyCollection<string> offered) => Word().Matches(text).Where(word => offered.Contains(word.Value));

    // The letters that the value takes; one when none begins here.
    private static int TryJson(ReadOnlySpan<char> text, out JsonDocument? json)
    {
        json = null;
        var bytes = Encoding.UTF8.GetBytes(text.ToArray());
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            return JsonDocument.TryParseValue(ref reader, out json) ? Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed)) : 1;
        }
        catch (JsonException)
        {
            return 1;
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
        if (arguments.ValueKind == JsonValueKind.String && ValueOf(arguments.GetString()!) is JsonElement { ValueKind: JsonValueKind.Object } inside)
        {
            return Call(name, inside);
        }

        var given = arguments.ValueKind == JsonValueKind.Object ? arguments.EnumerateObject().ToDictionary(argument => argument.Name, argument => (object?)argument.Value.Clone()) : [];
        return new(NewId(), name, given);
    }

    private static string NewId() => $"call_{Guid.NewGuid():N}";

    // A text need not stand in quotes.
    private static object? ValueOf(string written)
    {
        var value = written.Trim();
        try
        {
            using var json = JsonDocument.Parse(value);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(value.Trim('\''));
        }
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("""
        <arg_key>(?<key>.*?)</arg_key>\s*<arg_value>(?<value>.*?)</arg_value>
        |<parameter(?:=|\s+name=)"?(?<key>\w+)"?>(?<value>.*?)</parameter>
        |(?<key>\w+)\s*=\s*(?<value>"[^"]*"|'[^']*'|[^,()\s]+)(?=\s*[,)])
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Argument();
}
