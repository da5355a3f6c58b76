using Vigor.Core.Exercises;
using Vigor.Core.People;

namespace Vigor.Core.Plans.Dosing;

/// <summary>How much strength work a brief has time for, reckoned from its own dose before an exercise is chosen.</summary>
internal static class TrainingTime
{
    /// <summary>Minutes from which a session has room for cardio beside the lifting.</summary>
    public const int RoomForCardio = 30;

    /// <summary>Minutes below which every second counts.</summary>
    public const int Short = 25;

    // Between that of what lies at hand and that of plates and machines.
    private const double Changeover = (WorkoutMinutes.ChangeoverSeconds + WorkoutMinutes.ArrangingSeconds) / 2.0;

    private static readonly Exercise Typical = new()
    {
        Slug = "typical",
        Name = "Typical",
        Pattern = MovementPattern.HorizontalPush,
        Primary = [Muscle.Chest],
        Level = FitnessLevel.Beginner,
        Mechanic = Mechanic.Compound,
        LoadType = LoadType.External,
        MetCode = "02054",
        Instructions = "",
        Cues = [],
        Mistakes = [],
    };

    /// <summary>
    /// Whether a short session is one round of everything: with rests of up to a minute it can be, heavy sets ask for more.
    /// </summary>
    public static bool IsRound(PlanBrief brief) => Prescription.For(brief, Typical, ExerciseRole.Accessory, capped: false).MinRest <= 60;

    /// <summary>Exercises that fit into one session with one set each, one of them a main lift; at least three.</summary>
    public static int Slots(PlanBrief brief)
    {
        var (main, accessory) = (ExerciseSeconds(brief, ExerciseRole.Main), ExerciseSeconds(brief, ExerciseRole.Accessory));
        var seconds = (brief.Minutes * 60) - Warmup(brief) - Cooldown(brief) - (main - accessory);
        return Math.Max(3, (int)(seconds / accessory));
    }

    /// <summary>Seconds of a usual exercise with one set, the changeover included.</summary>
    public static double ExerciseSeconds(PlanBrief brief, ExerciseRole role) => Changeover + SetSeconds(brief, role);

    /// <summary>Seconds kept for the general warm-up: a tenth of a short session, five minutes of a long one. What leads up to a lift comes on top.</summary>
    public static double Warmup(PlanBrief brief) => Math.Clamp(brief.Minutes * 60 * 0.1, 90, 300);

    /// <summary>Seconds kept for the cool-down.</summary>
    public static double Cooldown(PlanBrief brief) => Math.Clamp(brief.Minutes * 60 * 0.07, 60, 280);

    /// <summary>Strength sets that the week has time for: four fifths of it without cardio, two sets to an exercise.</summary>
    public static double WeeklySets(PlanBrief brief)
    {
        var set = (SetSeconds(brief, ExerciseRole.Main) + SetSeconds(brief, ExerciseRole.Accessory)) / 2;
        return brief.Days * brief.Minutes * 60 * 0.8 * (1 - CardioShare(brief)) / (set + (Changeover / 2.0));
    }

    /// <summary>The share of a session that goes to heart and lungs beside the lifting.</summary>
    public static double CardioShare(PlanBrief brief)
    {
        if (brief.Minutes < RoomForCardio)
        {
            return brief.LeadGoal == FitnessGoal.Endurance ? 0.3 : 0;
        }

        return brief switch
        {
            _ when brief.Scope.Cardio => 0.4,
            _ when brief.LeadGoal == FitnessGoal.Endurance => 0.4,
            _ when brief.Goals.Contains(FitnessGoal.Endurance) => 0.3,
            _ when brief.Goals.Contains(FitnessGoal.WeightLoss) => 0.25,
            _ when brief.Goals.Contains(FitnessGoal.GeneralFitness) => 0.1,
            _ => 0,
        };
    }

    private static double SetSeconds(PlanBrief brief, ExerciseRole role)
    {
        var dose = Prescription.For(brief, Typical, role, capped: false);
        return WorkoutMinutes.SetupSeconds + (WorkoutMinutes.SecondsPerRep * (dose.Reps.Min + dose.Reps.Max) / 2.0) + dose.MinRest;
    }
}
