using CsCheck;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;

namespace Vigor.Tests.Training;

public sealed class LoadUnitsTests
{
    [Fact]
    public void What_was_typed_is_what_is_shown() =>
        Gen.Select(Gen.Int[0, 136_000], Gen.Enum<UnitSystem>()).Sample((hundredths, units) =>
            units.Amount(units.ToLoad(hundredths / 100m)) == hundredths / 100m);

    [Theory]
    [InlineData(UnitSystem.Metric, -0.5)]
    [InlineData(UnitSystem.Metric, 1360.5)]
    [InlineData(UnitSystem.Imperial, 2999)]
    public void Past_belief_is_refused_beside_the_field(UnitSystem units, double amount)
    {
        var refusal = Assert.Throws<Refusal>(() => units.ToLoad((decimal)amount));
        Assert.Equal("Weight", refusal.Field);
    }

    [Fact]
    public void A_load_reads_in_the_persons_unit()
    {
        Assert.Equal("82.5 kg", UnitSystem.Metric.Text(Load.FromKilograms(82.5m)));
        Assert.Equal("185 lb", UnitSystem.Imperial.Text(Load.FromPounds(185)));
    }
}
