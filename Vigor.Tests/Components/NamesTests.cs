using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Web.Components.Text;

namespace Vigor.Tests.Components;

public sealed class NamesTests
{
    [Theory]
    [InlineData(FitnessGoal.WeightLoss, "Weight loss")]
    [InlineData(FitnessGoal.GeneralFitness, "General fitness")]
    [InlineData(EquipmentLevel.None, "None")]
    [InlineData(EquipmentLevel.FullGym, "Full gym")]
    [InlineData(MovementPattern.HorizontalPush, "Horizontal push")]
    [InlineData(EquipmentItem.EzBar, "EZ bar")]
    [InlineData(Muscle.RearDelts, "Rear shoulder")]
    [InlineData(BodyArea.LowerBack, "Lower back")]
    public void A_value_is_shown_in_sentence_case(Enum value, string name) => Assert.Equal(name, Names.Of(value));

    [Theory]
    [InlineData(EquipmentItem.EzBar, "EZ bar")]
    [InlineData(EquipmentItem.PullUpBar, "pull-up bar")]
    public void Within_a_sentence_only_abbreviations_stay_upper_case(Enum value, string name) => Assert.Equal(name, Names.InSentence(value));

    [Fact]
    public void Severity_of_a_pregnancy_is_its_trimester()
    {
        Assert.Equal("Second trimester", Names.Of(LimitationSeverity.Moderate, BodyArea.Pregnancy));
        Assert.Equal("Moderate", Names.Of(LimitationSeverity.Moderate, BodyArea.Knee));
    }
}
