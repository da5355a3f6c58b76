using Vigor.Core.Exercises;

namespace Vigor.Core.Plans;

/// <summary>What follows from an exercise itself for the dose that it can carry and the time that it takes.</summary>
internal static class ExerciseNature
{
    private static readonly EquipmentItem[] Arranged =
    [
        EquipmentItem.Barbell, EquipmentItem.EzBar, EquipmentItem.TrapBar, EquipmentItem.WeightPlate, EquipmentItem.Machine,
        EquipmentItem.Cable, EquipmentItem.Landmine, EquipmentItem.Sled,
    ];

    /// <summary>Whether a weight is moved that can be chosen and grows in known steps; a band is none.</summary>
    public static bool IsLoaded(Exercise exercise) => exercise.LoadType == LoadType.External && !IsBand(exercise);

    /// <summary>Whether a band is all that resists.</summary>
    public static bool IsBand(Exercise exercise) => exercise.Equipment is [EquipmentItem.Band];

    /// <summary>Whether plates or a machine must be arranged before it begins.</summary>
    public static bool IsArranged(Exercise exercise)
    {
        foreach (var item in exercise.Equipment)
        {
            if (Array.IndexOf(Arranged, item) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is a squat, lunge or hinge with a bar: nothing to be hurried, and nothing to follow another one at once.</summary>
    public static bool IsHeavyLower(Exercise exercise) =>
        exercise.Pattern is MovementPattern.Squat or MovementPattern.Lunge or MovementPattern.Hinge
        && (exercise.Equipment.Contains(EquipmentItem.TrapBar)
            || (exercise.Equipment.Contains(EquipmentItem.Barbell) && !exercise.Fixtures.Contains(EquipmentItem.Landmine)));

    /// <summary>Whether body weight alone makes it a feat, such as a pull-up, an archer push-up or a squat on one leg (2024 Compendium 02057).</summary>
    public static bool IsHardMove(Exercise exercise) =>
        exercise.LoadType == LoadType.BodyWeight && (exercise.Level == FitnessLevel.Advanced || exercise.MetCode == "02057");

    /// <summary>Whether trained people have nothing to gain from it: no weight, made for the first weeks, light calisthenics.</summary>
    public static bool IsTrivialFor(FitnessLevel level, Exercise exercise) =>
        level != FitnessLevel.Beginner
        && exercise is { Level: FitnessLevel.Beginner, LoadType: LoadType.BodyWeight or LoadType.Timed, MetCode: "02024" }
        && exercise.Pattern is not (MovementPattern.Core or MovementPattern.Mobility or MovementPattern.Cardio);

    /// <summary>The muscle of small work that growth asks for directly; null for everything else.</summary>
    public static Muscle? DirectFor(Exercise exercise)
    {
        if (exercise.Mechanic != Mechanic.Isolation && exercise.Pattern != MovementPattern.HorizontalPull)
        {
            return null;
        }

        foreach (var muscle in Direct)
        {
            if (exercise.Primary[0] == muscle && (exercise.Mechanic == Mechanic.Isolation || muscle == Muscle.RearDelts))
            {
                return muscle;
            }
        }

        return null;
    }

    /// <summary>Muscles that presses and rows reach only in passing.</summary>
    public static readonly Muscle[] Direct = [Muscle.SideDelts, Muscle.Biceps, Muscle.Triceps, Muscle.RearDelts];
}
