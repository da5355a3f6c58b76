using Vigor.Core.Exercises;

namespace Vigor.Tests.Exercises;

/// <summary>The planner promises a balanced week to everybody, so the catalogue must leave it a choice everywhere.</summary>
public sealed class CatalogueCoverageTests
{
    private static readonly MovementPattern[] Balanced =
    [
        MovementPattern.Squat, MovementPattern.Lunge, MovementPattern.Hinge, MovementPattern.HorizontalPush,
        MovementPattern.VerticalPush, MovementPattern.HorizontalPull, MovementPattern.VerticalPull, MovementPattern.Core,
    ];

    // Combinations in which a body honestly allows no choice would be listed here; there are none.
    private static readonly HashSet<(BodyArea, LimitationSeverity, EquipmentLevel, MovementPattern)> Exceptions = [];

    public static TheoryData<EquipmentLevel> Levels => [.. Enum.GetValues<EquipmentLevel>()];

    public static TheoryData<BodyArea, LimitationSeverity> Limitations
    {
        get
        {
            var data = new TheoryData<BodyArea, LimitationSeverity>();
            foreach (var area in Enum.GetValues<BodyArea>())
            {
                foreach (var severity in Enum.GetValues<LimitationSeverity>())
                {
                    data.Add(area, severity);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void BeginnersHaveFiveChoicesOfEveryPattern(EquipmentLevel level) =>
        Assert.All(Balanced, pattern => Assert.True(ForBeginners(level).Count(exercise => exercise.Pattern == pattern) >= 5, $"{pattern}"));

    [Theory]
    [MemberData(nameof(Limitations))]
    public void EveryPatternStaysReachableWithALimitation(BodyArea area, LimitationSeverity severity)
    {
        var unreachable =
            from level in Enum.GetValues<EquipmentLevel>()
            from pattern in Balanced
            where !Exceptions.Contains((area, severity, level, pattern))
            let left = ForBeginners(level).Count(exercise => exercise.Pattern == pattern
                && ContraindicationTable.For(exercise, area, severity)?.Action != ContraindicationAction.Exclude)
            where left < 2
            select $"{level} {pattern}: {left}";
        Assert.Empty(unreachable);
    }

    [Theory]
    [MemberData(nameof(Limitations))]
    public void WarmUpCoolDownAndCardioStayPossibleWithoutKit(BodyArea area, LimitationSeverity severity)
    {
        var allowed = ForBeginners(EquipmentLevel.None)
            .Where(exercise => ContraindicationTable.For(exercise, area, severity)?.Action != ContraindicationAction.Exclude)
            .ToList();
        Assert.True(allowed.Count(exercise => exercise.Pattern == MovementPattern.Mobility) >= 12);
        Assert.True(allowed.Count(exercise => exercise.Pattern == MovementPattern.Cardio) >= 5);
    }

    [Fact]
    public void CardioWithoutKitNeedsNoImpact() =>
        Assert.True(ForBeginners(EquipmentLevel.None).Count(exercise =>
            exercise.Pattern == MovementPattern.Cardio && !exercise.Tags.Contains(RiskTag.Impact)) >= 5);

    [Fact]
    public void StretchesReachAllAreas()
    {
        var reached = ForBeginners(EquipmentLevel.None)
            .Where(exercise => exercise.Pattern == MovementPattern.Mobility)
            .SelectMany(exercise => exercise.Primary)
            .ToHashSet();
        Assert.Superset(
            new HashSet<Muscle>
            {
                Muscle.Chest, Muscle.Lats, Muscle.MiddleBack, Muscle.LowerBack, Muscle.Neck, Muscle.Triceps, Muscle.Forearms,
                Muscle.Glutes, Muscle.Quadriceps, Muscle.Hamstrings, Muscle.Calves, Muscle.HipFlexors, Muscle.Adductors,
            },
            reached);
    }

    [Theory]
    [InlineData(EquipmentLevel.None)]
    [InlineData(EquipmentLevel.Basic)]
    public void SmallMusclesCanBeTrainedAtHome(EquipmentLevel level)
    {
        var reached = ForBeginners(level)
            .Where(exercise => exercise.Pattern is MovementPattern.IsolationUpper or MovementPattern.IsolationLower)
            .SelectMany(exercise => exercise.Primary)
            .ToHashSet();
        Assert.Superset(
            new HashSet<Muscle>
            {
                Muscle.SideDelts, Muscle.RearDelts, Muscle.Biceps, Muscle.Triceps,
                Muscle.Calves, Muscle.Hamstrings, Muscle.Abductors, Muscle.Adductors,
            },
            reached);
    }

    [Theory]
    [InlineData(EquipmentLevel.Basic)]
    [InlineData(EquipmentLevel.Moderate)]
    [InlineData(EquipmentLevel.FullGym)]
    public void CarriesNeedOnlyAWeight(EquipmentLevel level) =>
        Assert.True(ForBeginners(level).Count(exercise => exercise.Pattern == MovementPattern.Carry) >= 3);

    private static IEnumerable<Exercise> ForBeginners(EquipmentLevel level)
    {
        var owned = EquipmentSet.Of(level);
        return ExerciseCatalogue.Default.All
            .Where(exercise => exercise.Level == FitnessLevel.Beginner && exercise.CanBeDoneWith(owned));
    }
}
