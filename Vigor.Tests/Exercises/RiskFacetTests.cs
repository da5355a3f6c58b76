using System.Text.RegularExpressions;
using Vigor.Core.Exercises;

namespace Vigor.Tests.Exercises;

/// <summary>Reads what instructions and cues say beside what the rules say; each difference is decided and noted here.</summary>
public sealed class RiskFacetTests
{
    private static readonly ExerciseCatalogue Catalogue = ExerciseCatalogue.Default;

    [Theory]
    [InlineData(@"\blie (long )?on your back\b", RiskTag.Supine, "")]
    [InlineData(@"\blie (face down|on your front)\b", RiskTag.Prone, "")]
    [InlineData(@"\b(hop|jump)s?\b", RiskTag.QuickStep, "")]
    [InlineData(@"\bfrom hands and knees\b", RiskTag.WeightOnHands, "quadruped-lat-drag")]
    public void What_instructions_say_the_facets_say_too(string words, RiskTag facet, string decided)
    {
        var known = decided.Split(' ').ToHashSet();
        var differences = Catalogue.All
            .Where(exercise => Regex.IsMatch(exercise.Instructions, words, RegexOptions.IgnoreCase) && !RiskFacets.Has(exercise, facet) && !known.Contains(exercise.Slug))
            .Select(exercise => $"{exercise.Slug}: {exercise.Instructions}");
        Assert.Empty(differences);
    }

    [Theory]
    [InlineData("lunge-with-reach", RiskTag.ForwardLunge)]
    [InlineData("inchworm", RiskTag.AllFoursLoaded)]
    [InlineData("inchworm", RiskTag.TrunkBent)]
    [InlineData("dumbbell-renegade-row", RiskTag.AllFoursLoaded)]
    [InlineData("plank-shoulder-tap", RiskTag.AllFoursLoaded)]
    [InlineData("side-shuffle", RiskTag.QuickStep)]
    [InlineData("low-impact-skater", RiskTag.QuickStep)]
    [InlineData("archer-push-up", RiskTag.Feat)]
    [InlineData("sprint-interval", RiskTag.HardIntervals)]
    public void Easy_moves_are_thought_of_as_well(string slug, RiskTag facet) => Assert.Contains(facet, RiskFacets.Of(Catalogue.Get(slug)));

    [Theory]
    [InlineData("lunge-with-reach", BodyArea.Knee, LimitationSeverity.Moderate)]
    [InlineData("inchworm", BodyArea.LowerBack, LimitationSeverity.Severe)]
    [InlineData("dumbbell-renegade-row", BodyArea.LowerBack, LimitationSeverity.Severe)]
    [InlineData("plank-shoulder-tap", BodyArea.Shoulder, LimitationSeverity.Severe)]
    [InlineData("inchworm", BodyArea.Shoulder, LimitationSeverity.Severe)]
    [InlineData("side-shuffle", BodyArea.Pregnancy, LimitationSeverity.Severe)]
    [InlineData("low-impact-skater", BodyArea.Pregnancy, LimitationSeverity.Moderate)]
    [InlineData("archer-push-up", BodyArea.Pregnancy, LimitationSeverity.Severe)]
    public void What_does_not_go_with_a_limitation_is_left_out(string slug, BodyArea area, LimitationSeverity severity) =>
        Assert.Equal(ContraindicationAction.Exclude, ContraindicationTable.For(Catalogue.Get(slug), area, severity)?.Action);
}
