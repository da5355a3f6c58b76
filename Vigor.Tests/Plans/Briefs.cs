using CsCheck;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Checking;
using Vigor.Core.Plans.Writing;

namespace Vigor.Tests.Plans;

/// <summary>Briefs to plan for, and what plans.</summary>
public static class Briefs
{
    public static readonly ExerciseCatalogue Catalogue = ExerciseCatalogue.Default;

    public static readonly RulesPlanner Planner = new(Catalogue);

    public static readonly PlanChecker Checker = new(Catalogue);

    public static readonly PlanReview Review = new(Catalogue, Checker, Planner);

    public static readonly PlanBrief Usual = new()
    {
        Goals = [FitnessGoal.MuscleGain],
        Level = FitnessLevel.Intermediate,
        AskedMinutes = 60,
        Equipment = EquipmentSet.Of(EquipmentLevel.FullGym),
        Seed = 7,
    };

    /// <summary>Every kind of brief that a request of a person can lead to.</summary>
    public static readonly Gen<PlanBrief> Any =
        from goals in Some<FitnessGoal>(1, 3)
        from level in Gen.Enum<FitnessLevel>()
        from minutes in Gen.Int[PlanLimits.MinMinutes, PlanLimits.MaxMinutes]
        from equipment in Equipment
        from limitations in Limitations
        from focus in Some<FocusArea>(0, 3)
        from intensity in Gen.Enum<Intensity>()
        from readiness in Gen.Enum<ReadinessOutcome>()
        from age in Gen.Int[16, 90]
        from seed in Gen.Int
        select new PlanBrief
        {
            Goals = goals,
            Level = level,
            AskedMinutes = minutes,
            Equipment = equipment,
            Limitations = limitations,
            Focus = focus,
            AskedIntensity = intensity,
            Readiness = readiness,
            Age = age,
            Seed = seed,
        };

    private static Gen<EquipmentSet> Equipment => Gen.OneOf(
        Gen.Enum<EquipmentLevel>().Select(EquipmentSet.Of),
        Some<EquipmentItem>(0, 6).Select(items => new EquipmentSet([EquipmentItem.Wall, .. items])));

    private static Gen<IReadOnlyList<Limitation>> Limitations =>
        from areas in Some<BodyArea>(0, 3)
        from severities in Gen.Enum<LimitationSeverity>().Array[3]
        select (IReadOnlyList<Limitation>)[.. areas.Select((area, index) => new Limitation(area, severities[index]))];

    private static Gen<IReadOnlyList<T>> Some<T>(int least, int most)
        where T : struct, Enum =>
        from all in Gen.Shuffle(Enum.GetValues<T>())
        from count in Gen.Int[least, most]
        select (IReadOnlyList<T>)[.. all.Take(count)];
}
