using Vigor.Core.Exercises;

namespace Vigor.Tests.Exercises;

public sealed class ContraindicationTableTests
{
    [Theory]
    [InlineData("squat-jump", BodyArea.Knee)]
    [InlineData("walking-lunge", BodyArea.Knee)]
    [InlineData("pistol-squat", BodyArea.Knee)]
    [InlineData("machine-leg-extension", BodyArea.Knee)]
    [InlineData("sprint-interval", BodyArea.Knee)]
    [InlineData("barbell-upright-row", BodyArea.Shoulder)]
    [InlineData("chest-dip", BodyArea.Shoulder)]
    [InlineData("barbell-bench-press", BodyArea.Shoulder)]
    [InlineData("barbell-overhead-press", BodyArea.Shoulder)]
    [InlineData("barbell-deadlift", BodyArea.LowerBack)]
    [InlineData("barbell-good-morning", BodyArea.LowerBack)]
    [InlineData("barbell-row", BodyArea.LowerBack)]
    [InlineData("crunch", BodyArea.LowerBack)]
    [InlineData("russian-twist", BodyArea.LowerBack)]
    [InlineData("barbell-power-clean", BodyArea.LowerBack)]
    [InlineData("push-up", BodyArea.Wrist)]
    [InlineData("barbell-front-squat", BodyArea.Wrist)]
    [InlineData("barbell-curl", BodyArea.Wrist)]
    [InlineData("ez-bar-skull-crusher", BodyArea.Elbow)]
    [InlineData("lateral-lunge", BodyArea.Hip)]
    [InlineData("single-leg-calf-raise", BodyArea.Ankle)]
    [InlineData("wall-walk", BodyArea.Neck)]
    [InlineData("glute-bridge", BodyArea.Pregnancy)]
    [InlineData("prone-lat-sweep", BodyArea.Pregnancy)]
    [InlineData("burpee", BodyArea.Pregnancy)]
    [InlineData("wall-sit", BodyArea.Hypertension)]
    [InlineData("pike-push-up", BodyArea.Hypertension)]
    public void ModerateLimitationsExclude(string slug, BodyArea area) =>
        Assert.Equal(ContraindicationAction.Exclude, ActionFor(slug, area, LimitationSeverity.Moderate));

    [Theory]
    [InlineData("box-squat", BodyArea.Knee)]
    [InlineData("low-step-up", BodyArea.Knee)]
    [InlineData("reverse-lunge", BodyArea.Knee)]
    [InlineData("hip-thrust", BodyArea.Knee)]
    [InlineData("stationary-bike", BodyArea.Knee)]
    [InlineData("dumbbell-floor-press", BodyArea.Shoulder)]
    [InlineData("landmine-press", BodyArea.Shoulder)]
    [InlineData("cable-face-pull", BodyArea.Shoulder)]
    [InlineData("glute-bridge", BodyArea.LowerBack)]
    [InlineData("dumbbell-chest-supported-row", BodyArea.LowerBack)]
    [InlineData("bird-dog", BodyArea.LowerBack)]
    [InlineData("fist-push-up", BodyArea.Wrist)]
    [InlineData("plank", BodyArea.Wrist)]
    [InlineData("ez-bar-curl", BodyArea.Wrist)]
    [InlineData("brisk-walk", BodyArea.Pregnancy)]
    [InlineData("wall-slide-squat", BodyArea.Pregnancy)]
    [InlineData("band-seated-row", BodyArea.Pregnancy)]
    [InlineData("goblet-squat", BodyArea.Hypertension)]
    public void PreferredSubstitutesStayAllowed(string slug, BodyArea area) =>
        Assert.NotEqual(ContraindicationAction.Exclude, ActionFor(slug, area, LimitationSeverity.Moderate));

    [Fact]
    public void StrictestRuleWins()
    {
        // Deep bending excludes, the squat itself would only be capped.
        Assert.Equal(ContraindicationAction.Exclude, ActionFor("goblet-squat", BodyArea.Knee, LimitationSeverity.Severe));
        Assert.Equal(ContraindicationAction.Cap, ActionFor("half-squat", BodyArea.Knee, LimitationSeverity.Severe));
    }

    [Fact]
    public void ExercisesFreeOfConcernHaveNoContraindication() =>
        Assert.Null(ContraindicationTable.For(ExerciseCatalogue.Default.Get("band-curl"), BodyArea.Knee, LimitationSeverity.Severe));

    [Fact]
    public void WorseLimitationsAreNeverTreatedMoreLeniently()
    {
        var milder =
            from exercise in ExerciseCatalogue.Default.All
            from area in Enum.GetValues<BodyArea>()
            let actions = Enum.GetValues<LimitationSeverity>()
                .Select(severity => (int?)ContraindicationTable.For(exercise, area, severity)?.Action ?? -1)
                .ToArray()
            where !actions.SequenceEqual(actions.Order())
            select $"{exercise.Slug} {area}";
        Assert.Empty(milder);
    }

    [Fact]
    public void EveryAreaHasRulesAndEveryRuleOneTriggerAndAReason()
    {
        Assert.Equal(Enum.GetValues<BodyArea>(), ContraindicationTable.Rules.Select(rule => rule.Area).Distinct());
        Assert.All(ContraindicationTable.Rules, rule =>
        {
            Assert.True(rule.Tag is null != rule.Pattern is null);
            Assert.EndsWith(".", rule.Reason, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void EveryTagMattersToSomebody() =>
        Assert.Empty(Enum.GetValues<RiskTag>().Except(ContraindicationTable.Rules.Select(rule => rule.Tag).OfType<RiskTag>()));

    private static ContraindicationAction? ActionFor(string slug, BodyArea area, LimitationSeverity severity) =>
        ContraindicationTable.For(ExerciseCatalogue.Default.Get(slug), area, severity)?.Action;
}
