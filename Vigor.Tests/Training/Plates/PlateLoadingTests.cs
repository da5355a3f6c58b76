using CsCheck;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Plates;

namespace Vigor.Tests.Training.Plates;

/// <summary>What goes on the bar.</summary>
public sealed class PlateLoadingTests
{
    private static readonly int[] Kinds = [500, 1_250, 2_000, 2_500, 5_000, 7_500, 10_000, 15_000, 20_000, 25_000];

    private static readonly Gen<PlateRack> Racks = Gen.Select(Gen.Int[0, 9].Select(kind => Kinds[kind]), Gen.Int[0, 3])
        .Array[0, 4]
        .Select(plates => new PlateRack([20_000], [.. plates.DistinctBy(plate => plate.Item1).Select(plate => new PlatePairs(plate.Item1, plate.Item2))]));

    [Theory]
    [InlineData(100, "25+15")]
    [InlineData(62.5, "20+1.25")]
    [InlineData(20, "")]
    [InlineData(22.5, "1.25")]
    [InlineData(232.5, "25+25+25+25+5+1.25")]
    public void A_gyms_plates_make_usual_weights_with_the_fewest(decimal kilograms, string perSide)
    {
        var loading = PlateLoading.For(Load.FromKilograms(kilograms), new(20_000), PlateRack.Usual(UnitSystem.Metric));

        Assert.True(loading.IsExact);
        Assert.Equal(perSide, string.Join('+', loading.PerSide.SelectMany(plate => Enumerable.Repeat(FormattableString.Invariant($"{plate.Grams / 1000m:0.##}"), plate.Pairs))));
    }

    [Theory]
    [InlineData(135, 1)]
    [InlineData(225, 2)]
    [InlineData(315, 3)]
    [InlineData(95, 1)]
    [InlineData(185, 2)]
    public void Pounds_are_exact_although_they_are_stored_in_grams(decimal pounds, int plates)
    {
        var loading = PlateLoading.For(Load.FromPounds(pounds), new(20_412), PlateRack.Usual(UnitSystem.Imperial));

        Assert.True(loading.IsExact);
        Assert.Equal(plates, loading.PerSide.Sum(plate => plate.Pairs));
        Assert.Equal(pounds, Math.Round(UnitSystem.Imperial.Amount(loading.Total)));
    }

    [Fact]
    public void A_weight_below_the_bar_says_so()
    {
        var loading = PlateLoading.For(Load.FromKilograms(15), new(20_000), PlateRack.Usual(UnitSystem.Metric));

        Assert.Empty(loading.PerSide);
        Assert.False(loading.IsExact);
        Assert.Equal(-5_000, loading.Missing);
    }

    [Fact]
    public void It_is_as_close_from_below_as_any_choice_of_plates_and_uses_as_few() =>
        Gen.Select(Racks, Gen.Int[20, 160]).Sample((rack, kilograms) =>
        {
            var loading = PlateLoading.For(Load.FromKilograms(kilograms), new(20_000), rack);
            var (weight, count) = BestByTrying([.. rack.Plates], 0, ((kilograms * 1000) - 20_000 + 20) / 2);

            Assert.Equal(20_000 + (2 * weight), loading.Total.Grams);
            Assert.Equal(count, loading.PerSide.Sum(plate => plate.Pairs));
            Assert.All(loading.PerSide, used => Assert.True(used.Pairs <= rack.Plates.Single(plate => plate.Grams == used.Grams).Pairs));
        });

    private static (int Weight, int Count) BestByTrying(List<PlatePairs> plates, int from, int room)
    {
        if (from == plates.Count)
        {
            return (0, 0);
        }

        var best = (Weight: -1, Count: 0);
        for (var count = 0; count <= plates[from].Pairs && count * plates[from].Grams <= room; count++)
        {
            var rest = BestByTrying(plates, from + 1, room - (count * plates[from].Grams));
            var (weight, used) = (rest.Weight + (count * plates[from].Grams), rest.Count + count);
            best = weight > best.Weight || (weight == best.Weight && used < best.Count) ? (weight, used) : best;
        }

        return best;
    }
}
