using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Vigor.Core.Configured;
using Vigor.Tests.Architecture;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Configured;

/// <summary>The table of the README and the options say the same.</summary>
public sealed partial class ReadmeTests
{
    // Looks like a key and is none.
    private const string ModelAnnotation = "Vigor:JsonDocument";

    [Fact]
    public void The_table_holds_exactly_the_options_there_are_with_their_usual_values()
    {
        var options = BoundOptionsTests.All.SelectMany(OptionsOf).ToDictionary();
        var sections = BoundOptionsTests.All.Select(type => $"{SectionOf(type)}:").ToList();
        var table = Table().Where(row => sections.Any(section => row.Key.StartsWith(section, StringComparison.Ordinal))).ToList();

        Assert.Equal(options.Keys.Order(StringComparer.Ordinal), table.Select(row => row.Key).Order(StringComparer.Ordinal));
        Assert.All(table, row => Assert.True(
            options[row.Key] is not { } usual || IsSame(usual, row.Usual),
            $"{row.Key}: the README says {row.Usual}, the options say {options[row.Key]}"));
    }

    [Fact]
    public void Every_key_that_is_read_is_in_the_table()
    {
        var known = Table().Select(row => row.Key).ToList();
        var read = Sources.CSharp
            .Where(file => file.Path.StartsWith("Vigor.Core/", StringComparison.Ordinal) || file.Path.StartsWith("Vigor.Web/", StringComparison.Ordinal))
            .SelectMany(file => KeyInSource().Matches(file.Root.ToFullString()))
            .Select(match => match.Groups["key"].Value)
            .Where(key => key != ModelAnnotation)
            .Distinct()
            .ToList();

        Assert.Contains("Vigor:Admins", read);
        Assert.All(read, key => Assert.Contains(known, name => name == key || name.StartsWith($"{key}:", StringComparison.Ordinal)));
    }

    private static IEnumerable<KeyValuePair<string, string?>> OptionsOf(Type type)
    {
        var usual = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
        {
            var key = $"{SectionOf(type)}:{property.Name}";
            if (property.GetValue(usual) is IDictionary entries)
            {
                foreach (DictionaryEntry entry in entries)
                {
                    yield return new($"{key}:{entry.Key}", BoundOptionsTests.Text(entry.Value));
                }
            }
            else if (property.CanWrite)
            {
                yield return new(key, BoundOptionsTests.Text(property.GetValue(usual)));
            }
        }
    }

    private static string SectionOf(Type type) => type.GetCustomAttribute<OptionsSectionAttribute>()!.Path;

    // Such as "`Ai:Limits:FirstTokenChat`, `Whole` | seconds | 5, 60": what follows the first key stands in the same section.
    internal static IEnumerable<(string Key, string Usual)> Table()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "README.md"))
            .SkipWhile(line => line != "| key | meaning | default |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'));
        foreach (var cells in rows.Select(row => row.Trim('|').Split('|', StringSplitOptions.TrimEntries)))
        {
            var keys = Code().Matches(cells[0]).Select(match => match.Groups[1].Value).ToList();
            var usual = cells[^1].Split(',', StringSplitOptions.TrimEntries);
            var section = keys[0][..(keys[0].LastIndexOf(':') + 1)];
            foreach (var (number, key) in keys.Index())
            {
                yield return (
                    number == 0 || key.StartsWith(section.Split(':')[0], StringComparison.Ordinal) ? key : section + key,
                    usual.Length == keys.Count ? usual[number].Trim('`') : cells[^1]);
            }
        }
    }

    private static bool IsSame(string usual, string written) =>
        usual == written
        || (decimal.TryParse(usual, CultureInfo.InvariantCulture, out var left) && decimal.TryParse(written, CultureInfo.InvariantCulture, out var right) && left == right);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("\"(?<key>(?:ConnectionStrings|Vigor|Smtp|Ai|Redis|KeyVault|Identity|Postgres):[A-Za-z:]+)\"")]
    private static partial Regex KeyInSource();
}
