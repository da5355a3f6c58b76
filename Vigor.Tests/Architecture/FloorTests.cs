namespace Vigor.Tests.Architecture;

/// <summary>Each floor of the house uses only those below it.</summary>
public sealed class FloorTests
{
    private static readonly string[] Ui = ["Components", "Http", "Mvc", "Builder", "Routing", "SignalR"];

    [Theory]
    [InlineData("Data", "Exercises", "People", "Plans", "Training", "Coach", "Ai", "Operations")]
    [InlineData("Exercises", "People", "Plans", "Training", "Coach", "Ai", "Operations")]
    [InlineData("People", "Plans", "Training", "Coach", "Ai", "Operations")]
    [InlineData("Plans", "Training", "Coach", "Operations")]
    [InlineData("Training", "Coach", "Operations")]
    [InlineData("Coach", "Operations")]
    [InlineData("Ai", "Exercises", "People", "Plans", "Training", "Coach", "Operations")]
    [InlineData("Operations", "Exercises", "Plans", "Training", "Coach")]
    public void A_floor_does_not_use_the_floors_above_it(string floor, params string[] above) =>
        Rule.AssertKept(FloorRules.Uses(House.Built, $"{House.Core}.{floor}", above.Select(other => $"{House.Core}.{other}")));

    [Fact]
    public void What_Vigor_knows_does_not_know_the_web() =>
        Rule.AssertKept(FloorRules.Uses(House.Built, House.Core, ["Vigor.Web", .. Ui.Select(part => $"Microsoft.AspNetCore.{part}")]));

    [Theory]
    [InlineData(House.Pages)]
    [InlineData("Vigor.Web.Components")]
    public void Pages_do_not_touch_the_database(string pages) =>
        Rule.AssertKept(FloorRules.Uses(House.Built, pages, "Vigor.Core.Data", "Microsoft.EntityFrameworkCore"));

    [Fact]
    public void No_namespaces_use_each_other() => Rule.AssertKept(FloorRules.Circles(House.Built, House.Core));

    [Fact]
    public void The_words_of_a_feature_use_none_of_its_rooms() => Rule.AssertKept(FloorRules.VocabularyThatUsesRooms(House.Built, House.Core));

    [Fact]
    public void The_doors_of_a_feature_are_for_those_outside() => Rule.AssertKept(FloorRules.UsersOfOwnDoors(House.Built, House.Core));

    [Fact]
    public void A_folder_of_pages_uses_no_other() => Rule.AssertKept(FloorRules.Neighbours(House.Built, House.Pages));
}
