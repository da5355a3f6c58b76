using CsCheck;
using Vigor.Core.Exercises;
using Vigor.Core.Training;

namespace Vigor.Tests.Training;

public sealed class OneRepMaxTests
{
    private static readonly Gen<Load> Loads = Gen.Int[1, 400_000].Select(grams => new Load(grams));

    [Fact]
    public void Both_formulas_agree_at_ten_reps() =>
        Assert.Equal(Load.FromKilograms(133.333m), OneRepMax.Estimate(Load.FromKilograms(100), 10));

    [Fact]
    public void Five_reps_of_a_hundred_lie_between_Brzycki_and_Epley() =>
        Assert.Equal(Load.FromKilograms((112.5m + 116.66666m) / 2), OneRepMax.Estimate(Load.FromKilograms(100), 5));

    [Fact]
    public void One_rep_is_the_load_itself() => Loads.Sample(load => OneRepMax.Estimate(load, 1) == load);

    [Fact]
    public void More_reps_and_more_load_never_mean_less() =>
        Gen.Select(Loads, Loads, Gen.Int[1, 12], Gen.Int[1, 12]).Sample((a, b, r, s) =>
        {
            var (less, more) = (Math.Min(a.Grams, b.Grams), Math.Max(a.Grams, b.Grams));
            return OneRepMax.Estimate(new(less), Math.Min(r, s))!.Value.Grams <= OneRepMax.Estimate(new(more), Math.Max(r, s))!.Value.Grams;
        });

    [Theory]
    [InlineData(60_000, 13)]
    [InlineData(60_000, 0)]
    [InlineData(0, 5)]
    [InlineData(Load.MaximumGrams, 5)]
    public void Where_it_would_mean_nothing_there_is_none(int grams, int reps) => Assert.Null(OneRepMax.Estimate(new(grams), reps));
}
