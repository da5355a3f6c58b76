using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using Vigor.Core.Data;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Vigor.Tests.Architecture;

/// <summary>Each floor of the house uses only those below it.</summary>
public sealed class FloorTests
{
    private static readonly Lazy<ArchUnitNET.Domain.Architecture> House = new(() =>
        new ArchLoader().LoadAssemblies(typeof(VigorDb).Assembly, typeof(Vigor.Web.Links).Assembly).Build());

    [Theory]
    [InlineData("Data", "Exercises", "People", "Plans", "Training", "Coach", "Ai", "Operations")]
    [InlineData("Exercises", "People", "Plans", "Training", "Coach", "Ai", "Operations")]
    [InlineData("People", "Plans", "Training", "Coach", "Ai", "Operations")]
    [InlineData("Plans", "Training", "Coach", "Operations")]
    [InlineData("Training", "Coach", "Operations")]
    [InlineData("Ai", "Exercises", "People", "Plans", "Training", "Coach", "Operations")]
    public void A_floor_does_not_use_the_floors_above_it(string floor, params string[] above)
    {
        var rule = In($"Vigor.Core.{floor}").Should().NotDependOnAny(
            Types().That().ResideInNamespaceMatching($@"^Vigor\.Core\.({string.Join('|', above)})(\.|$)"));

        AssertHolds(rule);
    }

    [Fact]
    public void What_Vigor_knows_does_not_know_the_web()
    {
        AssertHolds(In("Vigor.Core").Should().NotDependOnAny(
            Types().That().ResideInNamespaceMatching(@"^(Vigor\.Web|Microsoft\.AspNetCore\.(Components|Http|Mvc|Builder|Routing|SignalR))(\.|$)")));
    }

    [Fact]
    public void Pages_do_not_touch_the_database()
    {
        AssertHolds(Types().That().ResideInNamespaceMatching(@"^Vigor\.Web\.(Pages|Components)(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Vigor\.Core\.Data(\.|$)|^Microsoft\.EntityFrameworkCore(\.|$)"))
            .WithoutRequiringPositiveResults());
    }

    private static ArchUnitNET.Fluent.Syntax.Elements.Types.GivenTypesConjunction In(string room) =>
        Types().That().ResideInNamespaceMatching($@"^{room.Replace(".", @"\.", StringComparison.Ordinal)}(\.|$)");

    private static void AssertHolds(IArchRule rule)
    {
        var violations = rule.Evaluate(House.Value).Where(result => !result.Passed).Select(result => result.Description);
        Assert.Empty(violations);
    }
}
