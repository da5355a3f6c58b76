using Vigor.Core;
using Vigor.Core.People;
using Vigor.Web.Components.Fields;
using Vigor.Web.Pages.Profiles;

namespace Vigor.Tests.People;

/// <summary>Bars and plates as they are typed.</summary>
public sealed class RackTests
{
    [Theory]
    [InlineData(UnitSystem.Metric)]
    [InlineData(UnitSystem.Imperial)]
    public void What_is_shown_and_not_changed_stays_to_the_gram(UnitSystem units)
    {
        var profile = Profile(units) with { Plates = PlateRack.Usual(units) };
        profile = Rack.From(profile).With(profile);

        Assert.Equal(PlateRack.Usual(units).Bars, profile.Plates!.Bars);
        Assert.Equal(PlateRack.Usual(units).Plates, profile.Plates.Plates);
        profile = Rack.From(profile).With(profile);
        Assert.Equal(PlateRack.Usual(units).Plates, profile.Plates!.Plates);
        Assert.True(profile.Plates.IsBelieved);
    }

    [Theory]
    [InlineData(UnitSystem.Metric)]
    [InlineData(UnitSystem.Imperial)]
    public void Who_never_said_what_they_have_goes_on_with_what_a_gym_has(UnitSystem units)
    {
        var profile = Rack.From(Profile(units)).With(Profile(units));

        Assert.Null(profile.Plates);
    }

    [Theory]
    [InlineData("20, 7.5", new[] { 20_000, 7_500 })]
    [InlineData("7,5 20", new[] { 7_500, 20_000 })]
    [InlineData(" 15 ; 10;", new[] { 15_000, 10_000 })]
    public void Bars_are_read_as_people_write_them(string typed, int[] grams)
    {
        var profile = Profile(UnitSystem.Metric);
        var rack = Rack.From(profile);
        rack.Bars = typed;
        profile = rack.With(profile);

        Assert.Equal(grams, profile.Plates!.Bars);
    }

    [Theory]
    [InlineData("twenty")]
    [InlineData("20/15")]
    [InlineData("-20")]
    [InlineData("99999999999999999999")]
    public void What_is_no_bar_is_refused_beside_its_field(string typed)
    {
        var profile = Profile(UnitSystem.Metric);
        var rack = Rack.From(profile);
        rack.Bars = typed;

        Assert.Equal(nameof(Core.People.Profile.Plates), Assert.Throws<Refusal>(() => rack.With(profile)).Field);
        Assert.Null(profile.Plates);
    }

    [Fact]
    public void Plates_of_one_weight_are_added_up_and_empty_rows_left_out()
    {
        var profile = Profile(UnitSystem.Metric);
        var rack = Rack.From(profile);
        rack.Plates.Clear();
        rack.Plates.AddRange([new() { Weight = 5, Pairs = 2 }, new(), new() { Weight = 10, Pairs = 1 }, new() { Weight = 5, Pairs = 1 }]);
        profile = rack.With(profile);

        Assert.Equal([new PlatePairs(10_000, 1), new PlatePairs(5_000, 3)], profile.Plates!.Plates);
        rack.Plates[0].Pairs = EntryReader.Read<int>("1.5");
        Assert.Throws<Refusal>(() => rack.With(profile));
    }

    private static Profile Profile(UnitSystem units) => new() { UserId = Guid.Empty, Units = units };
}
