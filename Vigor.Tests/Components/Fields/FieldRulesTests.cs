using System.Text.RegularExpressions;
using Vigor.Tests.Hosting;
using Vigor.Web.Components.Fields;
using Vigor.Web.Hosting;

namespace Vigor.Tests.Components.Fields;

/// <summary>There is one family of fields, and all forms use it; a workout in progress has its own.</summary>
public sealed partial class FieldRulesTests
{
    private static readonly string Web = Path.Combine(Repository.Root, "Vigor.Web");

    [Fact]
    public void Nothing_is_typed_into_a_field_outside_the_family() => Assert.Empty(
        Directory.EnumerateFiles(Web, "*.razor", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Web, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("Pages/Sessions/", StringComparison.Ordinal))
            .SelectMany(file => TypedInto().Matches(file.Text).Where(match => !Chosen().IsMatch(match.Value)).Select(match => $"{file.Path}: {match.Value}")));

    [Fact]
    public void The_script_knows_the_longest_text() => Assert.Contains(
        $"const LONGEST = {TextField.Longest};", File.ReadAllText(Path.Combine(Web, "wwwroot", "js", "fields.js")), StringComparison.Ordinal);

    [Fact]
    public void A_message_has_room_for_the_longest_text()
    {
        // As an event carries it: the value and what the field shows, every character escaped.
        var text = new string('\u0001', TextField.Longest);
        var message = System.Text.Json.JsonSerializer.Serialize(new { eventFieldInfo = new { fieldValue = text }, eventArgs = new { value = text } });
        Assert.InRange(message.Length, 2 * 6 * TextField.Longest, PageHosting.LargestMessage - 4096);
    }

    [GeneratedRegex("<(input|textarea)\\b[^>]*")]
    private static partial Regex TypedInto();

    [GeneratedRegex("type=\"(checkbox|radio|hidden|@Type)\"|hidden readonly")]
    private static partial Regex Chosen();
}
