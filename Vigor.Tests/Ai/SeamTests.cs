using CsCheck;
using Vigor.Core.Ai.Routing;

namespace Vigor.Tests.Ai;

public sealed class SeamTests
{
    [Fact]
    public void Text_is_joined_without_repetition_or_loss_however_it_is_cut()
    {
        // Words that all differ, so that only the repeated ones can overlap.
        var text = string.Join(' ', Enumerable.Range(0, 80).Select(number => $"word{number}"));
        Gen.Select(Gen.Int[1, text.Length], Gen.Int[0, 200], Gen.Int[1, 30]).Sample((cut, back, size) =>
        {
            var shown = text[..cut];
            var again = text[Math.Max(0, cut - back)..];
            var seam = new Seam(shown);
            var joined = shown + string.Concat(again.Chunk(size).Select(piece => seam.Take(new string(piece)))) + seam.Flush();
            return joined == text;
        });
    }

    [Fact]
    public void Without_text_before_it_every_piece_passes_at_once() => Assert.Equal("Hi", new Seam("").Take("Hi"));
}
