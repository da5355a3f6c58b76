using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;

namespace Vigor.Tests.Plans;

public sealed class PlanBriefTests
{
    private static readonly DateOnly Day = new(2026, 5, 4);

    [Fact]
    public void Without_goals_there_is_no_plan() =>
        Assert.Equal(RefusalCode.InsufficientProfileData, Assert.Throws<Refusal>(() => From(new Profile { UserId = Guid.Empty, Level = FitnessLevel.Beginner })).Code);

    [Fact]
    public void Without_a_level_there_is_no_plan() =>
        Assert.Equal(RefusalCode.InsufficientProfileData, Assert.Throws<Refusal>(() => From(new Profile { UserId = Guid.Empty, Goals = [FitnessGoal.Strength] })).Code);

    [Fact]
    public void A_request_outranks_the_profile_and_the_profile_fills_the_rest()
    {
        var profile = Person();
        var brief = From(profile, new PlanRequest { Goals = [FitnessGoal.Endurance], Equipment = EquipmentLevel.None, Minutes = 20 });

        Assert.Equal([FitnessGoal.Endurance], brief.Goals);
        Assert.Equal(EquipmentSet.Of(EquipmentLevel.None), brief.Equipment);
        Assert.Equal(20, brief.Minutes);
        Assert.Equal(FitnessLevel.Beginner, brief.Level);
        Assert.Equal(EquipmentSet.Of(EquipmentLevel.FullGym), From(profile).Equipment);
    }

    [Fact]
    public void A_copy_with_another_focus_asks_for_other_movements()
    {
        var upper = Briefs.Usual with { Focus = [FocusArea.Upper] };
        Assert.DoesNotContain(BalancedMovement.Hinge, upper.Scope.Movements);

        Assert.DoesNotContain(BalancedMovement.HorizontalPush, (upper with { Focus = [FocusArea.Lower] }).Scope.Movements);
    }

    [Fact]
    public void Amber_answers_hold_back_what_is_intense()
    {
        var profile = Person() with { Readiness = new([ReadinessQuestion.ChronicCondition]) };

        Assert.Equal(Intensity.Moderate, From(profile, new() { Intensity = Intensity.Intense }).Intensity);
    }

    [Fact]
    public void A_heart_condition_named_in_the_questions_is_respected_like_a_stated_one()
    {
        var profile = Person() with { Readiness = new([ReadinessQuestion.HeartOrBloodPressure], Day) };

        Assert.Contains(From(profile).Limitations, limitation => limitation.Area == BodyArea.Hypertension);
    }

    [Fact]
    public void Before_clearance_half_an_hour_is_enough()
    {
        var profile = Person() with { Readiness = new([ReadinessQuestion.ChestPain]) };

        Assert.Equal(PlanBrief.MinutesBeforeClearance, From(profile, new() { Minutes = 90 }).Minutes);
        Assert.Equal(Intensity.Light, From(profile, new() { Intensity = Intensity.Intense }).Intensity);
    }

    private static Profile Person() => new()
    {
        UserId = Guid.Empty,
        Goals = [FitnessGoal.Strength],
        Level = FitnessLevel.Beginner,
        EquipmentLevel = EquipmentLevel.FullGym,
    };

    private static PlanBrief From(Profile profile, PlanRequest? request = null) => PlanBrief.From(profile, request ?? new(), Day, seed: 1);
}
