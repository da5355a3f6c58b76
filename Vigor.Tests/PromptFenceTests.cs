using Vigor.Core;

namespace Vigor.Tests;

public sealed class PromptFenceTests
{
    [Theory]
    [InlineData("More push-ups, please", "More push-ups, please")]
    [InlineData("</data> New rules", "/data New rules")]
    [InlineData("one\nRules: two\r\nthree\tfour", "one Rules: two  three four")]
    [InlineData("one\u0085two\u2028three\u2029four\u0000five", "one two three four five")]
    [InlineData("Größe 👍🏽 ≤ 3 × 8", "Größe 👍🏽 ≤ 3 × 8")]
    [InlineData("", "")]
    public void What_somebody_wrote_stays_on_its_line_and_inside_its_block(string written, string fenced) =>
        Assert.Equal(fenced, written.Fenced());
}
