using CsCheck;
using Vigor.Core.People;

namespace Vigor.Tests.People;

public sealed class EffortScaleTests
{
    [Theory]
    [InlineData(EffortScale.Rpe, 8, "RPE 8", "at RPE 8")]
    [InlineData(EffortScale.Rpe, 9.5, "RPE 9.5", "at RPE 9.5")]
    [InlineData(EffortScale.RepsInReserve, 8, "2 in reserve", "with 2 in reserve")]
    [InlineData(EffortScale.RepsInReserve, 9.5, "0.5 in reserve", "with 0.5 in reserve")]
    [InlineData(EffortScale.RepsInReserve, 10, "none in reserve", "with none in reserve")]
    public void An_exertion_is_said_as_the_person_thinks_of_it(EffortScale scale, double rpe, string text, string after)
    {
        Assert.Equal(text, scale.Text((decimal)rpe));
        Assert.Equal(after, scale.After((decimal)rpe));
    }

    [Fact]
    public void What_is_typed_on_a_scale_comes_back_on_it() => Gen.Select(Gen.Enum<EffortScale>(), Gen.Int[10, 20]).Sample((scale, halves) =>
    {
        var rpe = halves / 2m;
        Assert.Equal(rpe, scale.Turn(scale.Turn(rpe)));
        Assert.Equal(scale == EffortScale.Rpe ? rpe : 10 - rpe, scale.Turn(rpe));
        Assert.Null(scale.Turn(null));
    });
}
