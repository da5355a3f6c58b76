using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Composing;

/// <summary>How well an exercise suits a brief, in points that only compare with each other.</summary>
internal static class CandidateFit
{
    private const double Staple = 3, Capped = -12, Warned = -5, Held = -3, LightCalisthenics = -2, SmallFirst = -2, ManyHardReps = -4, OneLegForWeight = 2, LightLegs = -2, Risky = -3;

    /// <summary>The points of an exercise.</summary>
    public static double Of(PlanBrief brief, Exercise exercise, Contraindication? concern)
    {
        var points = concern?.Action switch
        {
            ContraindicationAction.Cap => Capped,
            ContraindicationAction.Warn => Warned,
            _ => 0,
        };
        points += OfLoad(brief, exercise);
        points += exercise.Staple ? StapleFor(brief, exercise) : 0;

        // More muscles at once are worth more in the same time, and a lunge done on each side takes longer.
        points += 0.8 * (exercise.Staple ? 2 : Math.Min(2, exercise.Primary.Count));
        points += IsTooLightForLegs(brief, exercise) ? LightLegs : 0;
        points += IsTooHeavyForMany(brief, exercise) ? ManyHardReps : 0;
        points += LeadsWithSmallMuscle(exercise) ? SmallFirst : 0;
        points += ExerciseNature.IsHardMove(exercise) ? OfFeat(brief) : 0;
        points += ExerciseNature.IsHardMove(exercise) && exercise.Tags.Contains(RiskTag.FallRisk) ? Risky : 0;
        points += exercise.PerSide ? OneSided(brief) : 0;
        points += exercise.PerSide && exercise.LoadType == LoadType.BodyWeight && brief.LeadGoal == FitnessGoal.Strength ? OneLegForWeight : 0;
        points += exercise.Primary.Contains(Muscle.Hamstrings) && exercise.Pattern == MovementPattern.Hinge ? 1.5 : 0;
        return points;
    }

    // What everybody begins with is no longer enough for who wants to grow stronger and has no weight to add.
    private static double StapleFor(PlanBrief brief, Exercise exercise) =>
        IsOutgrown(brief, exercise) ? 0 : Staple;

    // Pulls on the floor have no harder sisters: the plain ones stay the best there are.
    private static bool IsOutgrown(PlanBrief brief, Exercise exercise) =>
        brief.LeadGoal is FitnessGoal.Strength or FitnessGoal.MuscleGain
        && exercise.LoadType != LoadType.External
        && exercise.Level < brief.Level
        && exercise.Pattern is not (MovementPattern.HorizontalPull or MovementPattern.VerticalPull);

    // What hands can hold is soon too little for strong legs.
    private static bool IsTooLightForLegs(PlanBrief brief, Exercise exercise) =>
        brief.Level == FitnessLevel.Advanced
        && exercise.Pattern == MovementPattern.Squat
        && exercise.Equipment is [EquipmentItem.Dumbbell or EquipmentItem.Kettlebell or EquipmentItem.Band];

    // Twenty reps of a deadlift or a chin-up at short rests end in a bent back or after the sixth.
    private static bool IsTooHeavyForMany(PlanBrief brief, Exercise exercise) =>
        brief.LeadGoal == FitnessGoal.Endurance
        && (exercise.Tags.Contains(RiskTag.BreathHoldRisk) || exercise.MetCode is "02052" or "02057");

    // A close grip or a shrug in place of the press or the row that the movement is there for.
    private static bool LeadsWithSmallMuscle(Exercise exercise) =>
        BalancedMovementMeaning.Of(exercise.Pattern) is not (null or BalancedMovement.Trunk)
        && (VolumeCounting.Of(exercise.Primary[0]) is not { } group || !VolumeCounting.Major.Contains(group));

    // Feats are for who trains to be strong; twelve of them in a row are for nobody.
    private static double OfFeat(PlanBrief brief) => brief.LeadGoal switch
    {
        FitnessGoal.Endurance => -8,
        FitnessGoal.Strength or FitnessGoal.MuscleGain => -1,
        _ => -3,
    };

    private static double OneSided(PlanBrief brief) => (brief.Minutes, brief.Days) switch
    {
        ( < 45, 1) => -7,
        ( < 30, _) => -5,
        ( < 45, _) => -3,
        _ => 0,
    };

    private static double OfLoad(PlanBrief brief, Exercise exercise)
    {
        if (exercise.LoadType == LoadType.External)
        {
            // A load grows with the person, whatever the level of the exercise.
            return 2.5 + OfTool(brief, exercise) + (exercise.Level == brief.Level ? 0.5 : 0);
        }

        var points = exercise.LoadType == LoadType.Timed && exercise.Pattern is not (MovementPattern.Core or MovementPattern.Cardio or MovementPattern.Mobility)
            ? Held
            : 0;

        // Without a load the exercise itself must be hard enough.
        points += exercise.Level == brief.Level ? 1.5 : -1.5 * (brief.Level - exercise.Level);
        return points + (exercise.MetCode == "02024" && exercise.Pattern != MovementPattern.Core ? LightCalisthenics : 0);
    }

    private static double OfTool(PlanBrief brief, Exercise exercise)
    {
        var heavy = brief.LeadGoal == FitnessGoal.Strength && brief.Level != FitnessLevel.Beginner && !brief.IsGentle;
        var points = 0.0;
        foreach (var item in exercise.Equipment)
        {
            points += item switch
            {
                EquipmentItem.Barbell or EquipmentItem.TrapBar => heavy ? 2 : 0.5,
                EquipmentItem.Machine when heavy => -1.5,
                EquipmentItem.Machine => brief.Level == FitnessLevel.Beginner ? 0.5 : 0,
                EquipmentItem.Band => heavy ? -4 : -1,
                _ => 0,
            };
        }

        return points;
    }
}
