using CsCheck;
using Vigor.Core;
using Vigor.Core.Data;

namespace Vigor.Tests.Hosting;

/// <summary>No text is refused by a database for a character that nobody meant.</summary>
public sealed class CleanTextTests
{
    [Theory]
    [InlineData("plain 💪 text", "plain 💪 text")]
    [InlineData("a\0b", "ab")]
    [InlineData("""{"text":"a\u0000b"}""", """{"text":"ab"}""")]
    [InlineData("""{"text":"a\\u0000b"}""", """{"text":"a\\u0000b"}""")]
    [InlineData("""{"text":"a\\\u0000b"}""", """{"text":"a\\b"}""")]
    public void What_no_database_can_hold_is_taken_out(string text, string kept) => Assert.Equal(kept, CleanText.Of(text));

    [Fact]
    public void Half_a_character_is_taken_out()
    {
        Assert.Equal("half ", CleanText.Of($"half {(char)0xD83D}"));
        Assert.Equal(" half", CleanText.Of($"{(char)0xDCAA} half"));
    }

    [Fact]
    public void A_cut_never_halves_a_character() => Gen.Select(Gen.Int[1, 40], Gen.Int[0, 30]).Sample((most, pairs) =>
    {
        var text = string.Concat(Enumerable.Repeat("a💪", pairs));
        var cut = text.Cut(most);
        return cut.Length <= most && text.StartsWith(cut, StringComparison.Ordinal) && cut == CleanText.Of(cut) && (cut == text || cut.Length >= most - 1);
    });
}
